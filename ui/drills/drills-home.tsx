import type { Level } from '#core/drills/number-question.ts'
import type { NumberKind } from '#core/drills/quantity.ts'
import type { PastRun } from '#core/drills/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { KeyAct } from '../kit/key-act.tsx'
import { LevelList } from './level-list.tsx'
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
        <section className="drill" aria-labelledby="numbers">
          <h2 id="numbers" className="serif">
            {t('numbers.title')}
          </h2>
          <p>{t('numbers.about')}</p>
          <KeyAct href={runHref(locale)} press="Enter" hint="Enter">
            {t('numbers.choose')}
          </KeyAct>
        </section>
      </section>
      <section className="quiz-right">
        <h2 className="kind">{t('levels')}</h2>
        <LevelList locale={locale} levels={levels} />
        <p className="drill-note">{t('levelsAbout')}</p>
        <h2 className="kind later">{t('past')}</h2>
        <PastRuns locale={locale} past={past} />
      </section>
    </div>
  )
}
