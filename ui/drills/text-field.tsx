import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { Language } from '#core/drills/run.ts'
import { AS_TYPED } from '../kit/as-typed.ts'
import { isComposing } from '../kit/composing.ts'
import { useFieldDraft } from '../kit/use-draft.ts'
import { FieldActs } from './field-acts.tsx'
import { LANGS } from './langs.ts'

/** Lines to write a sentence on. Enter sends it, shift and Enter passes; the browser neither completes nor corrects. */
export function TextField({
  of,
  label,
  language,
  maxLength,
  field,
  check,
  onGive,
}: {
  /** The question, by which the draft is kept. */
  of: string
  label: string
  language: Language
  maxLength: number
  field: RefObject<HTMLTextAreaElement | null>
  /** On the act that sends it. */
  check: string
  /** Empty where it is passed. */
  onGive: (text: string) => void
}) {
  const { t } = useT('drills')
  const keep = useFieldDraft(of, field)
  useEffect(() => field.current?.focus({ preventScroll: true }), [field])
  const give = () => {
    const text = field.current?.value.trim()
    if (text) onGive(text)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent) || event.repeat) return
    if (event.key === 'Escape') event.currentTarget.blur()
    else if (event.key !== 'Enter') return
    else if (event.shiftKey) onGive('')
    else give()
    event.preventDefault()
  }
  return (
    <>
      <label className="answer-field">
        <span>{label}</span>
        <textarea
          ref={field}
          className="input"
          lang={LANGS[language]}
          rows={2}
          maxLength={maxLength}
          {...AS_TYPED}
          enterKeyHint="done"
          onInput={keep}
          onKeyDown={onKeyDown}
        />
      </label>
      <FieldActs give={check} onGive={give} pass={t('pass')} onPass={() => onGive('')} />
    </>
  )
}
