import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { dayKey, relativeDay } from '../days/day-words.ts'
import { DRILL_TITLES } from '../drills/drill-names.ts'
import { runHref } from '../drills/run-href.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import type { Drill, TodayData } from './types.ts'

/** How the last run of a drill went, or that it can be gone on with. */
export async function LastDrill({
  locale,
  drill,
  today,
}: {
  locale: Locale
  drill: Drill
  today: TodayData
}) {
  const { t } = await getT('today', { lng: locale })
  const { t: ofDrills } = await getT('drills', { lng: locale })
  const key = dayKey(drill.at, today.timeZone)
  return (
    <section aria-labelledby="h-drill">
      <h2 id="h-drill">
        {t('drill.last')} <time dateTime={key}>{relativeDay(key, today.todayKey, HTML_LANG[locale])}</time>
      </h2>
      <div className="last">
        <Link className="score serif num" href={runHref(locale, drill.drill, drill.id)}>
          {drill.finished ? t('drill.score', { right: drill.right, of: drill.of }) : t('drill.goOn')}
        </Link>
        <p>
          {ofDrills(DRILL_TITLES[drill.drill])}
          {!drill.finished && ` · ${t('drill.unfinished')}`}
        </p>
      </div>
    </section>
  )
}
