'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import { Act } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'

/** In place of the editor, where the document is the library's: a copy can be made, and is opened. */
export function CopyOffer({
  copy,
}: {
  copy: () => Promise<{ ok: true; address: string } | { ok: false; code: string }>
}) {
  const { t } = useT('alignment')
  const router = useRouter()
  const [failed, setFailed] = useState(false)
  const [isMaking, start] = useTransition()
  const make = () =>
    start(async () => {
      setFailed(false)
      const answer = await copy().catch(() => null)
      if (answer?.ok) router.push(answer.address)
      else setFailed(true)
    })
  return (
    <div className="desk">
      <Empty as="h1" says={t('copy.title')}>
        <p className="soft">{t('copy.says')}</p>
        <Act onClick={make} aria-disabled={isMaking}>
          {isMaking ? t('copy.making') : t('copy.make')}
        </Act>
        <p role="status">{failed && t('copy.failed')}</p>
      </Empty>
    </div>
  )
}
