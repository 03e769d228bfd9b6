import Link from 'next/link'
import type { NumberKind } from '#core/drills/numbers/quantity.ts'
import { DRILLS, type Level, type PastRun } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { DRILL_ABOUTS, DRILL_TITLES } from './drill-names.ts'
import { LevelList } from './numbers/level-list.tsx'
import { PastRuns } from './past-runs.tsx'
import { runHref } from './run-href.ts'

/** The drills there are, and the runs that were taken. Facing pages: to come, and past. */
export async function DrillsHome({
  locale,
  past,
  levels,
}: {
  locale: Locale
  past: PastRun[]
  levels: Record<NumberKind, Level>
}) {
  const { t } = await getT('drills', { lng: locale })
  return (
    <div className="quiz-spread quiz-home drills-home">
      <section className="quiz-left" aria-labelledby="drills-title">
        <h1 id="drills-title" className="page-title">
          {t('title')}
        </h1>
        <p className="lead">{t('about')}</p>
        <ul className="drill-list">
          {DRILLS.map(drill => (
            <li key={drill}>
              <Link href={runHref(locale, drill)}>
                <h2 className="serif">{t(DRILL_TITLES[drill])}</h2>
                <p>{t(DRILL_ABOUTS[drill])}</p>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="quiz-right" aria-labelledby="past-title">
        <h2 id="past-title" className="kind">
          {t('past')}
        </h2>
        <PastRuns locale={locale} past={past} />
        <h2 className="kind later">{t('levels')}</h2>
        <LevelList locale={locale} levels={levels} />
        <p className="drill-note">{t('levelsAbout')}</p>
      </section>
    </div>
  )
}
