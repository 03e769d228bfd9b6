import { getT } from '#i18n/server.ts'
import { Columns } from './columns.tsx'
import { Plate } from './plate.tsx'
import { statsWords } from './stats-words.ts'
import type { StatsProps } from './types.ts'

/** How many of the cards that have been begun come back on each of the days ahead, if all is done on its day. */
export async function Forecast({ locale, stats: { cards, today } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  const { due } = cards
  const all = due.reduce((sum, count) => sum + count, 0)
  const nameOf = (day: number) => (day === 0 ? t('today') : words.date(today + day))
  const columns = due.map((count, day) => ({
    key: day,
    parts: [count],
    says: t('dayDue', { day: day === 0 ? t('today') : words.day(today + day), count }),
    name: nameOf(day),
  }))
  const table = {
    head: [t('day'), t('dueColumn')],
    rows: due.map((count, day) => ({ key: day, name: nameOf(day), cells: [words.number(count)] })),
  }
  return (
    <Plate
      as="h2"
      id="forecast"
      title={t('forecast', { count: due.length })}
      says={
        all > 0
          ? t('forecastSays', { count: all, today: due[0], aDay: words.fine(all / due.length) })
          : t('forecastNone')
      }
      note={all > 0 && t('forecastNote')}
      table={table}
      tableName={t('asTable')}
    >
      {all > 0 && <Columns columns={columns} most={words.number(Math.max(...due))} names={5} />}
    </Plate>
  )
}
