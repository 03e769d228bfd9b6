import { getT } from '#i18n/server.ts'
import { statsWords } from './stats-words.ts'
import { sumOf } from './sums.ts'
import type { StatsProps } from './types.ts'

/** How much, how well, how long. */
export async function Figures({ locale, stats: { byDay, days } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  const { reviews, studied, remembered, minutes } = sumOf(byDay, days)
  return (
    <dl className="figures serif">
      <Figure value={words.number(reviews)} name={t('reviews', { count: reviews })} />
      {remembered !== null && (
        <Figure value={words.percent(remembered)} name={t('remembered')} note={t('rememberedNote')} />
      )}
      <Figure
        value={words.duration(minutes)}
        name={t('spent')}
        note={
          studied > 0 ? t('aDay', { count: studied, duration: words.duration(minutes / studied) }) : undefined
        }
      />
    </dl>
  )
}

function Figure({ value, name, note }: { value: string; name: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
      {note && <dd className="note">{note}</dd>}
    </div>
  )
}
