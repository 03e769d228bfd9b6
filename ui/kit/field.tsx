'use client'
import { type ReactNode, useId } from 'react'

/** What a control needs to be named, explained and refused. */
export type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A label, a control, a note under it, and what is wrong with it. */
export function Field({
  label,
  note,
  error,
  children,
}: {
  label: string
  note?: ReactNode
  error?: string
  children: (control: FieldControl) => ReactNode
}) {
  const id = useId()
  const described = [note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div>
        {children({
          id,
          'aria-describedby': described || undefined,
          'aria-invalid': error ? true : undefined,
        })}
        {error && (
          <p id={`${id}-error`} className="wrong">
            {error}
          </p>
        )}
        {note && (
          <p id={`${id}-note`} className="note">
            {note}
          </p>
        )}
      </div>
    </div>
  )
}
