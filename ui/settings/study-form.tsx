'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Field } from '../kit/field.tsx'
import { Retention } from './retention.tsx'
import { TimeZoneField } from './time-zone-field.tsx'
import type { SaveOutcome, SaveSettings, SettingsBounds, SettingsField, SettingsForm } from './types.ts'

/** How much a day, how well, and when a day begins. Saved together. */
export function StudyForm({
  locale,
  settings,
  bounds,
  save,
}: {
  locale: Locale
  settings: SettingsForm
  bounds: SettingsBounds
  save: SaveSettings
}) {
  const { t } = useT('settings')
  const [outcome, submit, waiting] = useActionState(save, null)
  const [changed, setChanged] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusRefused(form.current, outcome), [outcome])

  const errorAt = (field: SettingsField) => {
    if (changed || outcome?.ok !== false || outcome.field !== field) return undefined
    return field === 'timeZone' ? t('error.timeZone') : t('error.range', bounds[field])
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault() // sent by hand, for React empties a form that it sends itself
    const data = new FormData(event.currentTarget)
    setChanged(false)
    startTransition(() => submit(data))
  }
  return (
    <form ref={form} action={submit} onSubmit={send} onInput={() => setChanged(true)} noValidate>
      <Field label={t('study.newCards')} note={t('study.newCardsNote')} error={errorAt('newCardsPerDay')}>
        {control => (
          <input
            {...control}
            className="input short num"
            type="number"
            inputMode="numeric"
            name="newCardsPerDay"
            defaultValue={settings.newCardsPerDay}
            {...bounds.newCardsPerDay}
          />
        )}
      </Field>
      <Field label={t('study.reviews')} note={t('study.reviewsNote')} error={errorAt('reviewsPerDay')}>
        {control => (
          <input
            {...control}
            className="input short num"
            type="number"
            inputMode="numeric"
            name="reviewsPerDay"
            defaultValue={settings.reviewsPerDay}
            {...bounds.reviewsPerDay}
          />
        )}
      </Field>
      <Retention
        locale={locale}
        value={settings.desiredRetention}
        bounds={bounds.desiredRetention}
        error={errorAt('desiredRetention')}
      />
      <Field label={t('study.dayStart')} note={t('study.dayStartNote')} error={errorAt('dayStartHour')}>
        {control => (
          <select {...control} className="input num" name="dayStartHour" defaultValue={settings.dayStartHour}>
            {hoursOf(HTML_LANG[locale]).map((label, hour) => (
              <option key={label} value={hour}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TimeZoneField value={settings.timeZone} error={errorAt('timeZone')} />
      <div className="acts saving">
        <button type="submit" className="act" disabled={waiting}>
          {waiting ? t('study.saving') : t('study.save')}
        </button>
        <p role="status">{outcomeText(outcome, changed || waiting)}</p>
      </div>
    </form>
  )

  function outcomeText(outcome: SaveOutcome | null, over: boolean): string {
    if (!outcome || over) return ''
    if (outcome.ok) return t('study.saved')
    return outcome.field ? t('error.notSaved') : t('error.malformed')
  }
}

function focusRefused(form: HTMLFormElement | null, outcome: SaveOutcome | null): void {
  if (!form || outcome?.ok !== false || !outcome.field) return
  const control = form.elements.namedItem(outcome.field)
  if (control instanceof HTMLElement) control.focus()
}

/** 00:00 to 23:00, as the language writes them. */
function hoursOf(lang: string): string[] {
  const clock = new Intl.DateTimeFormat(lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  return Array.from({ length: 24 }, (_, hour) => clock.format(hour * 3_600_000))
}
