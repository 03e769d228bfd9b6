import { getT } from '#i18n/server.ts'
import { HeatMap } from './heat-map.tsx'
import { Plate } from './plate.tsx'
import { statsWords } from './stats-words.ts'
import { countsOf, sumOf } from './sums.ts'
import type { StatsProps } from './types.ts'

/** A year of reviews, day by day. */
export async function Year({ locale, stats: { byDay, yearFrom, today } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  const days = byDay.filter(({ day }) => day >= yearFrom)
  const table = {
    head: [t('day'), t('reviewsColumn'), t('again'), t('minutes')],
    rows: days.toReversed().map(figures => {
      const { reviews, minutes } = sumOf([figures], { from: figures.day, to: figures.day })
      return {
        key: figures.day,
        name: words.fullDate(figures.day),
        cells: [words.number(reviews), words.number(figures.again), words.number(minutes)],
      }
    }),
  }
  return (
    <Plate as="h2" id="year" title={t('byDay')} table={table} tableName={t('asTable')}>
      <HeatMap locale={locale} from={yearFrom} counts={countsOf(byDay, { from: yearFrom, to: today })} />
    </Plate>
  )
}
