'use client'
import type { SubmitEvent } from 'react'
import { Word } from '../kit/act.tsx'

/** The longest name a deck may have. */
const MAX_LENGTH = 120

/** One name, typed where it will stand: Enter saves, Escape leaves it as it was. */
export function NameForm({
  label,
  name = '',
  submit,
  cancel,
  onSubmit,
  onCancel,
}: {
  label: string
  name?: string
  submit: string
  cancel: string
  onSubmit: (name: string) => void
  onCancel: () => void
}) {
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('name')).trim()
    if (typed === name) onCancel()
    else onSubmit(typed)
  }
  return (
    <form className="name-form" onSubmit={send} onKeyDown={event => event.key === 'Escape' && onCancel()}>
      <input
        ref={takeFocus}
        className="input"
        name="name"
        aria-label={label}
        defaultValue={name}
        required
        maxLength={MAX_LENGTH}
        autoComplete="off"
      />
      <Word type="submit">{submit}</Word>
      <Word onClick={onCancel}>{cancel}</Word>
    </form>
  )
}

/** Once, when the field appears. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}
