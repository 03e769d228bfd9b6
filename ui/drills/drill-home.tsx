import type { ReactNode } from 'react'
import type { DrillName, PastRun } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { DRILL_ABOUTS, DRILL_TITLES } from './drill-names.ts'
import { PastRuns } from './past-runs.tsx'

/** What a drill is, and what a run of it shall be (`children`); on the facing page the runs there were. */
export async function DrillHome({
  locale,
  drill,
  past,
  children,
}: {
  locale: Locale
  drill: DrillName
  past: PastRun[]
  children: ReactNode
}) {
  const { t } = await getT('drills', { lng: locale })
  return (
    <div className="quiz-spread quiz-home drills-home">
      <section className="quiz-left" aria-labelledby="drill-title">
        <h1 id="drill-title" className="page-title">
          {t(DRILL_TITLES[drill])}
        </h1>
        <p className="lead">{t(DRILL_ABOUTS[drill])}</p>
        <Messages locale={locale} of={['drills', 'errors']}>
          {children}
        </Messages>
      </section>
      <section className="quiz-right" aria-labelledby="past-title">
        <h2 id="past-title" className="kind">
          {t('past')}
        </h2>
        <PastRuns locale={locale} past={past} />
      </section>
    </div>
  )
}
