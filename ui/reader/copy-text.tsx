'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import { Act, Word } from '../kit/act.tsx'
import { showToast } from '../kit/toast.tsx'
import { copyText } from './pair-versions.ts'
import { readSoFar } from './place.ts'

/** In place of the correction, where the text is the library's: a copy is made, and read on where one is. */
export function CopyText({
  address,
  pairId,
  onClose,
}: {
  address: string
  pairId: string
  onClose: () => void
}) {
  const { t } = useT('desk')
  const router = useRouter()
  const [failed, setFailed] = useState(false)
  const [isMaking, start] = useTransition()
  const make = () =>
    start(async () => {
      setFailed(false)
      const copied = await copyText(address, { pair: pairId, progress: readSoFar() })
      if (!copied.ok) return setFailed(true)
      router.push(copied.address)
      showToast({ text: t('copy.made') })
    })
  return (
    <div className="copy-text">
      <h2>{t('copy.title')}</h2>
      <p>{t('copy.says')}</p>
      <div className="acts">
        <Act onClick={make} aria-disabled={isMaking} autoFocus>
          {isMaking ? t('copy.making') : t('copy.make')}
        </Act>
        <Word onClick={onClose} hint="Esc">
          {t('correct.close')}
        </Word>
      </div>
      <p role="status">{failed && t('copy.failed')}</p>
    </div>
  )
}
