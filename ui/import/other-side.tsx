'use client'
import { useT } from 'next-i18next/client'
import { useRef, useState } from 'react'
import { Word } from '../kit/act.tsx'

/** The language that a text of one lacks: pasted, or from a file of text. */
export function OtherSide({ lacks, add }: { lacks: 'zh' | 'en'; add: (text: string) => Promise<void> }) {
  const { t } = useT('import')
  const [open, setOpen] = useState(lacks === 'zh')
  const [waiting, setWaiting] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const label = lacks === 'en' ? t('otherSide.en_label') : t('otherSide.zh_label')
  if (!open) {
    return (
      <div className="acts">
        <Word onClick={() => setOpen(true)}>{lacks === 'en' ? t('otherSide.en') : t('otherSide.zh')}</Word>
      </div>
    )
  }
  const submit = async () => {
    const text = field.current?.value.trim()
    if (!text || waiting) return
    setWaiting(true)
    await add(text)
    setWaiting(false)
  }
  return (
    <div className="other-side">
      <label className="pasted">
        <span>{label}</span>
        <textarea ref={field} lang={lacks === 'en' ? 'en' : 'zh-Hans'} spellCheck={false} />
      </label>
      <div className="acts">
        <Word onClick={submit} disabled={waiting}>
          {t('otherSide.done')}
        </Word>
      </div>
    </div>
  )
}
