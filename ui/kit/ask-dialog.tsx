'use client'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { Act, Word } from './act.tsx'
import { Dialog } from './dialog.tsx'
import { Field, type FieldControl } from './field.tsx'

/** Asks for the one thing that an act has still to know, in a control named `value`; an answer without anything in it is none. */
export function AskDialog({
  open,
  title,
  label,
  note,
  does,
  cancel,
  children,
  onAnswer,
  onClose,
}: {
  open: boolean
  title: string
  label: string
  note?: string
  /** The words of its buttons. */
  does: string
  cancel: string
  children: (control: FieldControl) => ReactNode
  onAnswer: (value: string) => void
  onClose: () => void
}) {
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!form.current) return
    const value = String(new FormData(form.current).get('value') ?? '').trim()
    if (value === '') return
    form.current.closest('dialog')?.close() // before what comes of it takes the focus
    onAnswer(value)
  }
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <form ref={form} onSubmit={submit}>
        <Field label={label} note={note}>
          {children}
        </Field>
        <div className="acts">
          <Act type="submit">{does}</Act>
          <Word onClick={onClose}>{cancel}</Word>
        </div>
      </form>
    </Dialog>
  )
}
