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
  const ceiling = ceilingOf(due)
  const broken = Math.max(...due) > ceiling
  const nameOf = (day: number) => (day === 0 ? t('today') : words.date(today + day))
  const columns = due.map((count, day) => ({
    key: day,
    parts: count > ceiling ? brokenAt(ceiling) : [count],
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
      note={all > 0 && (broken ? `${t('forecastNote')} ${t('forecastBroken')}` : t('forecastNote'))}
      table={table}
      tableName={t('asTable')}
    >
      {all > 0 && (
        <Columns columns={columns} most={words.number(Math.min(ceiling, Math.max(...due)))} names={5} />
      )}
    </Plate>
  )
}

/** A backlog would flatten all other days: today is drawn at most so many times as tall as the tallest of them. */
const TALLEST = 2

function ceilingOf([, ...later]: readonly number[]): number {
  const most = Math.max(0, ...later)
  return most > 0 ? most * TALLEST : Number.POSITIVE_INFINITY
}

/** A column with a gap, which is taller than it is drawn. */
const brokenAt = (ceiling: number): number[] => [ceiling * 0.8, ceiling * 0.04, ceiling * 0.16]
