'use client'
import { useT } from 'next-i18next/client'
import { type ReactNode, useState } from 'react'
import { readSteps } from '#core/scheduling/steps.ts'
import type { StudyOptions } from '#core/scheduling/study-options.ts'
import { type BoundedSetting, SETTING_BOUNDS } from '#core/scheduling/study-settings.ts'
import { Field } from '../kit/field.tsx'
import type { Held, OptionName } from './types.ts'

type NamesOf<T> = {
  [K in OptionName]: StudyOptions[K] extends T ? (T extends StudyOptions[K] ? K : never) : never
}[OptionName]
type NumberName = Extract<NamesOf<number>, BoundedSetting>

/** What stands under a control: what it means, and how to go back. */
const noteOf = (note: ReactNode, after: ReactNode) =>
  note || after ? (
    <>
      {note} {after}
    </>
  ) : null

export function NumberOption<K extends NumberName>({
  held,
  label,
  note,
}: {
  held: Held<K>
  label: string
  note: string
}) {
  const value: number = held.value
  return (
    <Field label={label} note={noteOf(note, held.after)} error={held.error}>
      {control => (
        <input
          {...control}
          {...SETTING_BOUNDS[held.name]}
          className="input short num"
          type="number"
          inputMode="numeric"
          name={held.name}
          value={Number.isNaN(value) ? '' : value}
          onChange={event => held.set(event.target.valueAsNumber as StudyOptions[K])}
        />
      )}
    </Field>
  )
}

/** A share that is chosen in hundredths. */
export function RetentionOption({
  held,
  label,
  note,
  percent,
}: {
  held: Held<'desiredRetention'>
  label: string
  note: string
  percent: Intl.NumberFormat
}) {
  return (
    <Field label={label} note={noteOf(note, held.after)} error={held.error}>
      {control => (
        <div className="range">
          <input
            {...control}
            {...SETTING_BOUNDS.desiredRetention}
            type="range"
            name={held.name}
            value={held.value}
            aria-valuetext={percent.format(held.value)}
            onChange={event => held.set(event.target.valueAsNumber)}
          />
          <output className="serif num">{percent.format(held.value)}</output>
        </div>
      )}
    </Field>
  )
}

/** One of a few, each in words. */
export function ChoiceOption<K extends OptionName>({
  held,
  label,
  note,
  options,
}: {
  held: Held<K>
  label: string
  note?: string
  options: readonly { value: StudyOptions[K]; label: string }[]
}) {
  return (
    <Field label={label} note={noteOf(note, held.after)} error={held.error}>
      {control => (
        <select
          {...control}
          className="input"
          name={held.name}
          value={options.findIndex(({ value }) => value === held.value)}
          onChange={event => held.set(options[Number(event.target.value)]!.value)}
        >
          {options.map((option, index) => (
            <option key={option.label} value={index}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Steps as they are typed. What cannot be read is kept as it stands, to be refused in words. */
export function StepsOption<K extends 'learningSteps' | 'relearningSteps'>({
  held,
  label,
  note,
}: {
  held: Held<K>
  label: string
  note: string
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    setTyped(text)
    held.set(readSteps(text) ?? [text])
  }
  return (
    <Field label={label} note={noteOf(note, held.after)} error={held.error}>
      {control => (
        <input
          {...control}
          className="input"
          name={held.name}
          autoComplete="off"
          spellCheck={false}
          value={held.isOwn && typed !== null ? typed : held.value.join(' ')}
          onChange={event => type(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A day of the calendar, or none. */
export function DateOption({ held, label, note }: { held: Held<'examOn'>; label: string; note: string }) {
  return (
    <Field label={label} note={noteOf(note, held.after)} error={held.error}>
      {control => (
        <input
          {...control}
          className="input num"
          type="date"
          name={held.name}
          value={held.value ?? ''}
          onChange={event => held.set(event.target.value || null)}
        />
      )}
    </Field>
  )
}

/** Several controls under one name. */
export function OptionGroup({
  label,
  note,
  error,
  children,
}: {
  label: string
  note: ReactNode
  error: string | undefined
  children: ReactNode
}) {
  return (
    <fieldset className="field group">
      <legend className="sr-only">{label}</legend>
      <span className="group-name" aria-hidden="true">
        {label}
      </span>
      <div>
        {children}
        {error && <p className="wrong">{error}</p>}
        <p className="note">{note}</p>
      </div>
    </fieldset>
  )
}

/** Shares of the usual reviews that can be chosen for a day. */
const SHARES = [1, 0.5, 0] as const

/** How much of the usual is wanted on each day of the week. */
export function EasyDaysOption({
  held,
  label,
  note,
  lang,
}: {
  held: Held<'easyDays'>
  label: string
  note: string
  lang: string
}) {
  const { t } = useT('options')
  const names = weekdays(lang)
  const words = [t('easy.usual'), t('easy.fewer'), t('easy.none')]
  const set = (day: number, share: number) =>
    held.set(held.value.map((before, at) => (at === day ? share : before)))
  return (
    <OptionGroup label={label} note={noteOf(note, held.after)} error={held.error}>
      <div className="easy-days">
        {names.map((name, day) => (
          <label key={name}>
            <span>{name}</span>
            <select
              className="input"
              value={SHARES.findLast(share => (held.value[day] ?? 1) <= share) ?? 1}
              onChange={event => set(day, Number(event.target.value))}
            >
              {SHARES.map((share, i) => (
                <option key={share} value={share}>
                  {words[i]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </OptionGroup>
  )
}

/** Monday first. */
function weekdays(lang: string): string[] {
  const name = new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => name.format(Date.UTC(2024, 0, 1 + day)))
}
