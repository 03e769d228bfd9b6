'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { type BoundedSetting, SETTING_BOUNDS, type StudySettings } from '#core/scheduling/study-settings.ts'
import type { Locale } from '#i18n/config.ts'
import { errorText } from '../kit/error-text.ts'
import { DayStartField } from './day-start-field.tsx'
import { NumberField } from './number-field.tsx'
import { Retention } from './retention.tsx'
import { TimeZoneField } from './time-zone-field.tsx'
import type { LoadWorkload, SaveOutcome, SaveSettings } from './types.ts'

/** How much a day, how well, and when a day begins. Saved together. */
export function StudyForm({
  locale,
  settings,
  save,
  loadWorkload,
}: {
  locale: Locale
  settings: StudySettings
  save: SaveSettings
  loadWorkload: LoadWorkload
}) {
  const { t } = useT('settings')
  const [outcome, submit, waiting] = useActionState(save, null)
  const [changed, setChanged] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusRefused(form.current, outcome), [outcome])

  const errorAt = (field: BoundedSetting | 'timeZone') => {
    if (changed || outcome?.ok !== false || outcome.field !== field) return undefined
    if (field === 'timeZone') return t('error.timeZone')
    const { min, max } = SETTING_BOUNDS[field]
    return t('error.range', { min, max })
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault() // sent by hand, for React empties a form that it sends itself
    if (waiting) return
    const data = new FormData(event.currentTarget)
    setChanged(false)
    startTransition(() => submit(data))
  }
  const number = (name: 'newCardsPerDay' | 'reviewsPerDay') => ({
    name,
    value: settings[name],
    bounds: SETTING_BOUNDS[name],
    error: errorAt(name),
  })
  return (
    <form ref={form} action={submit} onSubmit={send} onInput={() => setChanged(true)} noValidate>
      <NumberField {...number('newCardsPerDay')} label={t('study.newCards')} note={t('study.newCardsNote')} />
      <NumberField {...number('reviewsPerDay')} label={t('study.reviews')} note={t('study.reviewsNote')} />
      <Retention
        locale={locale}
        value={settings.desiredRetention}
        error={errorAt('desiredRetention')}
        loadWorkload={loadWorkload}
      />
      <DayStartField locale={locale} value={settings.dayStartHour} error={errorAt('dayStartHour')} />
      <TimeZoneField value={settings.timeZone} error={errorAt('timeZone')} />
      <div className="acts saving">
        <button type="submit" className="act" aria-disabled={waiting}>
          {waiting ? t('study.saving') : t('study.save')}
        </button>
        <p role="status">{!changed && !waiting && outcome && <OutcomeText outcome={outcome} />}</p>
      </div>
    </form>
  )
}

function OutcomeText({ outcome }: { outcome: SaveOutcome }) {
  const { t } = useT('settings')
  const { t: tError } = useT('errors')
  if (outcome.ok) return t('study.saved')
  return outcome.field ? t('error.notSaved') : errorText(tError, outcome)
}

function focusRefused(form: HTMLFormElement | null, outcome: SaveOutcome | null): void {
  if (!form || outcome?.ok !== false || !outcome.field) return
  const control = form.elements.namedItem(outcome.field)
  if (control instanceof HTMLElement) control.focus()
}
