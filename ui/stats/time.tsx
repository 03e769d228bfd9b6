import { periodsOf, unitOf } from '#core/scheduling/periods.ts'
import { getT } from '#i18n/server.ts'
import { Columns } from './columns.tsx'
import { Plate } from './plate.tsx'
import { statsWords } from './stats-words.ts'
import { sumOf } from './sums.ts'
import type { StatsProps } from './types.ts'

/** How long the cards took: by day, week or month, and each in the middle. */
export async function Time({ locale, stats: { byDay, days, range } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  const unit = unitOf(range, days)
  const periods = periodsOf(days, unit).map(period => ({ period, sums: sumOf(byDay, period) }))
  const all = sumOf(byDay, days)
  const most = Math.max(...periods.map(({ sums }) => sums.minutes))
  const seconds = (value: number | null) => (value === null ? '–' : words.fine(value))
  const table = {
    head: [t('period'), t('minutes'), t('reviewsColumn'), t('secondsACard')],
    rows: periods.map(({ period, sums }) => ({
      key: period.from,
      name: words.period(period, unit),
      cells: [words.number(sums.minutes), words.number(sums.reviews), seconds(sums.secondsACard)],
    })),
  }
  return (
    <Plate
      id="time"
      title={t('time')}
      says={t('timeSays', { duration: words.duration(all.minutes), seconds: seconds(all.secondsACard) })}
      table={table}
      tableName={t('asTable')}
    >
      <Columns
        columns={periods.map(({ period, sums }) => ({
          key: period.from,
          parts: [sums.minutes],
          says: t('periodTime', {
            period: words.period(period, unit),
            duration: words.duration(sums.minutes),
            seconds: seconds(sums.secondsACard),
          }),
          name: words.shortPeriod(period, unit),
        }))}
        most={words.duration(most)}
      />
    </Plate>
  )
}
