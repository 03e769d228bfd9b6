'use client'
import { useT } from 'next-i18next/client'
import { type ComponentProps, useState } from 'react'
import { checkNotation, type NotationFault } from '#core/wording/notation.ts'
import { Field } from '../kit/field.tsx'

/**
 * A line for a wording, which may be in the notation of docs/notation.md: what is not well formed is told while it is written, and
 * can be kept, as plain text. Messages of `note` must be there. `error` is what else is wrong.
 */
export function WordingField({
  label,
  error,
  defaultValue,
  ...input
}: { label: string; error?: string; defaultValue: string } & Pick<
  ComponentProps<'input'>,
  'name' | 'lang' | 'required' | 'maxLength'
>) {
  const { t } = useT('note')
  const [fault, setFault] = useState(() => checkNotation(defaultValue))
  const told = fault && t(FAULT_KEYS[fault.code], { at: fault.at + 1 })
  return (
    <Field label={label} error={error || told || undefined}>
      {control => (
        <input
          {...control}
          {...input}
          className="input"
          defaultValue={defaultValue}
          onChange={event => setFault(checkNotation(event.target.value))}
          autoComplete="off"
        />
      )}
    </Field>
  )
}

const FAULT_KEYS = {
  unclosed: 'notation.unclosed',
  unopened: 'notation.unopened',
  'bar-outside-braces': 'notation.bar',
  'single-choice': 'notation.single',
  empty: 'notation.empty',
  'too-deep': 'notation.deep',
  'too-long': 'notation.long',
} as const satisfies Record<NotationFault['code'], string>
