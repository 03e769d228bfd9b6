import type { KeyboardEventHandler, RefObject } from 'react'
import { AS_TYPED } from './as-typed.ts'

type Props = {
  label: string
  lang: string
  maxLength: number
  field: RefObject<HTMLInputElement | null>
  onInput: () => void
  onKeyDown: KeyboardEventHandler<HTMLInputElement>
}

/** One line to answer in: the browser neither completes nor corrects what is typed. */
export function AnswerField({ label, lang, maxLength, field, onInput, onKeyDown }: Props) {
  return (
    <label className="answer-field">
      <span>{label}</span>
      <input
        ref={field}
        className="input"
        lang={lang}
        type="text"
        maxLength={maxLength}
        {...AS_TYPED}
        enterKeyHint="done"
        onInput={onInput}
        onKeyDown={onKeyDown}
      />
    </label>
  )
}
