'use client'
import { useT } from 'next-i18next/client'
import { useRef, useState } from 'react'
import type { ExamPlan } from '#core/scheduling/custom-study.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { errorText } from '../kit/error-text.ts'
import type { LoadPlan, StudyChoices } from './types.ts'

/** The day of an exam, and what there is to do before it. */
export function ExamDay({
  locale,
  choices,
  load,
  onInput,
}: {
  locale: Locale
  choices: StudyChoices
  load: LoadPlan
  onInput: () => void
}) {
  const { t } = useT('options')
  const { t: tError } = useT('errors')
  const [plan, setPlan] = useState(choices.plan)
  const [code, setCode] = useState<string | null>(null)
  const asked = useRef('')
  const ask = async (on: string) => {
    asked.current = on
    if (on === '') return
    const found = await load(choices.deck?.id ?? null, on).catch(() => ({
      ok: false as const,
      code: 'server-away',
    }))
    if (asked.current !== on) return // another day was chosen meanwhile
    setCode(found.ok ? null : found.code)
    if (found.ok) setPlan(found.plan)
  }
  return (
    <>
      <input
        className="input num"
        type="date"
        name="on"
        aria-label={t('study.on')}
        min={choices.todayKey}
        defaultValue={choices.plan.on}
        required
        onInput={onInput}
        onChange={event => ask(event.target.value)}
      />
      <span className="note" role="status">
        {code ? errorText(tError, { code }) : <PlanText locale={locale} plan={plan} />}
      </span>
    </>
  )
}

function PlanText({ locale, plan }: { locale: Locale; plan: ExamPlan }) {
  const { t } = useT('options')
  const retention = new Intl.NumberFormat(HTML_LANG[locale], { style: 'percent' }).format(
    plan.desiredRetention,
  )
  const { below, aDay, fresh } = plan
  if (below === 0) return t('study.planNone', { retention, fresh })
  return t('study.plan', {
    count: below,
    retention,
    aDay,
    days: t('study.days', { count: plan.days }),
    fresh,
  })
}
