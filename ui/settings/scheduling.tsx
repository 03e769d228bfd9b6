'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useRef, useState, useTransition } from 'react'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { isUnderWay } from '../jobs/use-job.ts'
import { Word } from '../kit/act.tsx'
import { errorText } from '../kit/error-text.ts'
import { OptimisationOutcome } from './optimisation-outcome.tsx'
import { TrainingJob } from './training-job.tsx'
import type { SchedulingActions, SchedulingFacts } from './types.ts'
import { useFocusFound } from './use-focus-found.ts'

/** Which weights schedule the cards, learning one's own from one's reviews, and what came of it. */
export function Scheduling({
  locale,
  scheduling,
  actions,
}: {
  locale: Locale
  scheduling: SchedulingFacts
  actions: SchedulingActions
}) {
  const { t } = useT('settings')
  const { t: tError } = useT('errors')
  const router = useRouter()
  const [code, setCode] = useState<string | null>(null)
  const [waiting, begin] = useTransition()
  const { reviews, needed, optimisation, job, inForce } = scheduling
  const figure = (count: number) => new Intl.NumberFormat(HTML_LANG[locale]).format(count)
  const root = useRef<HTMLDivElement>(null)
  const isLearning = job !== null && isUnderWay(job)
  const found = optimisation ? 'h3' : '.acts button'
  useFocusFound(root, isLearning ? 'job' : 'outcome', isLearning ? '.training-job button' : found)
  useFocusFound(root, inForce, 'p')
  const act = (asked: () => ReturnType<SchedulingActions['start']>) =>
    !waiting &&
    begin(async () => {
      const outcome = await asked().catch(() => ({ ok: false as const, code: 'not-saved' }))
      setCode(outcome.ok ? null : outcome.code)
      if (outcome.ok) router.refresh()
    })
  return (
    <div className="scheduling" ref={root}>
      <p tabIndex={-1}>{t(IN_FORCE[inForce])}</p>
      {isLearning ? (
        <TrainingJob key={job.id} job={job} cancel={actions.cancel} onEnd={() => router.refresh()} />
      ) : reviews < needed ? (
        <p className="note few">
          {t('scheduling.few', {
            count: needed - reviews,
            missing: figure(needed - reviews),
            needed: figure(needed),
          })}
        </p>
      ) : (
        <div className="acts">
          <Word aria-disabled={waiting} onClick={() => act(actions.start)}>
            {t(optimisation ? 'scheduling.again' : 'scheduling.start')}
          </Word>
          <p className="note" role="status">
            {job?.state === 'failed' && t(failureOf(job.code))}
            {job?.state === 'cancelled' && t('scheduling.cancelled')}
          </p>
        </div>
      )}
      {code && (
        <p className="wrong" role="alert">
          {errorText(tError, { code })}
        </p>
      )}
      {optimisation && (
        <OptimisationOutcome
          locale={locale}
          optimisation={optimisation}
          inForce={inForce === 'latest'}
          use={() => act(() => actions.use(optimisation.id))}
          waiting={waiting}
        />
      )}
      {inForce !== 'published' && (
        <Word aria-disabled={waiting} onClick={() => act(() => actions.use(null))}>
          {t('scheduling.published')}
        </Word>
      )}
    </div>
  )
}

const IN_FORCE = {
  published: 'scheduling.inForce.published',
  latest: 'scheduling.inForce.latest',
  other: 'scheduling.inForce.other',
} as const

/** Why the last training came to nothing. */
function failureOf(code: string | null) {
  if (code === 'too-few-reviews') return 'scheduling.failure.few'
  return code === 'optimiser-missing' ? 'scheduling.failure.missing' : 'scheduling.failure.other'
}
