import { getT } from '#i18n/server.ts'
import { Columns } from './columns.tsx'
import { Plate } from './plate.tsx'
import { ShareLines } from './share-lines.tsx'
import { statsWords } from './stats-words.ts'
import { share } from './sums.ts'
import type { StatsProps } from './types.ts'

const HOURS = 24
/** The share of so few would lie anywhere by chance: it stands in the table only. */
const FEWEST_DRAWN = 10

/** What was remembered at each hour of the clock. */
export async function Hours({ locale, stats: { byHour } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  const clock = (hour: number) => `${hour}:00`
  const hours = Array.from({ length: HOURS }, (_, hour) => {
    const found = byHour.find(each => each.hour === hour)
    const { reviews = 0, remembered = 0 } = found ?? {}
    return { hour, reviews, share: share(remembered, reviews) }
  })
  const done = hours.filter(({ reviews }) => reviews > 0)
  if (done.length === 0) return <Plate id="hours" title={t('hours')} says={t('retentionNone')} />
  const told = done.filter(({ reviews }) => reviews >= FEWEST_DRAWN).sort((a, b) => b.share! - a.share!)
  const [best, worst] = [told[0], told.at(-1)]
  const table = {
    head: [t('hour'), t('returned'), t('remembered')],
    rows: done.map(({ hour, reviews, share }) => ({
      key: hour,
      name: clock(hour),
      cells: [words.number(reviews), words.percent(share)],
    })),
  }
  return (
    <Plate
      id="hours"
      title={t('hours')}
      says={
        best && worst && best !== worst
          ? t('hoursSays', {
              ...{ best: clock(best.hour), bestShare: words.percent(best.share) },
              ...{ worst: clock(worst.hour), worstShare: words.percent(worst.share) },
            })
          : t('hoursFew')
      }
      note={t('hoursNote', { count: FEWEST_DRAWN })}
      table={table}
      tableName={t('asTable')}
    >
      <ShareLines
        percent={words.percent}
        lines={[
          {
            className: 'remembered',
            shares: hours.map(({ reviews, share }) => (reviews < FEWEST_DRAWN ? null : share)),
            dots: true,
          },
        ]}
      />
      <Columns
        low
        columns={hours.map(({ hour, reviews, share }) => ({
          key: hour,
          parts: [reviews],
          says: t('hourReturned', { hour: clock(hour), count: reviews, remembered: words.percent(share) }),
          name: hour % 6 === 5 ? clock(hour) : '',
        }))}
        names={HOURS}
        most={words.number(Math.max(...hours.map(({ reviews }) => reviews)))}
      />
    </Plate>
  )
}
