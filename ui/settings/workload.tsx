'use client'
import { useT } from 'next-i18next/client'
import { useRef, useState } from 'react'
import type { Workload as Simulated } from '#core/scheduling/simulate.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Word } from '../kit/act.tsx'
import { errorText } from '../kit/error-text.ts'
import type { LoadWorkload } from './types.ts'
import { useFocusFound } from './use-focus-found.ts'
import { at } from './workload-at.ts'
import { WorkloadCurve } from './workload-curve.tsx'

/** Retentions that are simulated. */
const RETENTIONS = [0.7, 0.74, 0.78, 0.82, 0.85, 0.88, 0.9, 0.92, 0.94, 0.955, 0.97]

/** What a desired retention costs: simulated in the page, when asked for, from the cards as they stand. */
export function Workload({
  locale,
  retention,
  load,
}: {
  locale: Locale
  retention: number
  load: LoadWorkload
}) {
  const { t } = useT('settings')
  const { t: tError } = useT('errors')
  const [simulated, setSimulated] = useState<{ days: number; workloads: Simulated[] } | null>(null)
  const [waiting, setWaiting] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const root = useRef<HTMLDivElement>(null)
  useFocusFound(root, simulated ? 'simulated' : 'asked', 'p')
  const begin = async () => {
    if (waiting) return
    setWaiting(true)
    const loaded = await load().catch(() => ({ ok: false as const, code: 'server-away' }))
    setCode(loaded.ok ? null : loaded.code)
    if (loaded.ok) setSimulated({ days: loaded.basis.days, workloads: await simulateAll(loaded.basis) })
    setWaiting(false)
  }
  if (!simulated)
    return (
      <div className="workload">
        <Word aria-disabled={waiting} onClick={begin}>
          {t(waiting ? 'workload.waiting' : 'workload.show')}
        </Word>
        {code && (
          <p className="wrong" role="alert">
            {errorText(tError, { code })}
          </p>
        )}
      </div>
    )
  const here = at(simulated.workloads, retention)
  if (here.reviewsPerDay === 0)
    return (
      <div className="workload" ref={root}>
        <p className="note" tabIndex={-1}>
          {t('workload.nothing')}
        </p>
      </div>
    )
  const lang = HTML_LANG[locale]
  const figure = (value: number) =>
    new Intl.NumberFormat(lang, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
  const minutes = (value: number) =>
    new Intl.NumberFormat(lang, {
      ...{ style: 'unit', unit: 'minute', unitDisplay: 'long' },
      maximumFractionDigits: value < 10 ? 1 : 0,
    }).format(value)
  const percent = (value: number) => new Intl.NumberFormat(lang, { style: 'percent' }).format(value)
  return (
    <div className="workload" ref={root}>
      <p role="status" tabIndex={-1}>
        {t('workload.here', {
          count: Math.round(here.reviewsPerDay),
          reviews: figure(Math.round(here.reviewsPerDay)),
          minutes: minutes(here.minutesPerDay),
          share: percent(here.share),
          days: simulated.days,
        })}
      </p>
      <WorkloadCurve workloads={simulated.workloads} here={here} figure={figure} percent={percent} />
    </div>
  )
}

/** One after the other, with a pause between for the page; the simulation is fetched when it is first wanted. */
async function simulateAll(
  basis: Extract<Awaited<ReturnType<LoadWorkload>>, { ok: true }>['basis'],
): Promise<Simulated[]> {
  const { simulate } = await import('#core/scheduling/simulate.ts')
  const { seededRandom } = await import('#core/random/random.ts')
  const workloads: Simulated[] = []
  for (const retention of RETENTIONS) {
    workloads.push(simulate(retention, { ...basis, random: seededRandom('workload') }))
    await new Promise(resolve => setTimeout(resolve))
  }
  return workloads
}
