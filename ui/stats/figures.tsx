import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { figuresOf } from './sums.ts'
import type { StatsProps } from './types.ts'

/** How much, how well, how long. */
export async function Figures({ locale, stats }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const lang = HTML_LANG[locale]
  const { reviews, studied, remembered, minutes } = figuresOf(stats)
  return (
    <dl className="figures serif">
      <Figure value={new Intl.NumberFormat(lang).format(reviews)} name={t('reviews', { count: reviews })} />
      {remembered !== null && (
        <Figure
          value={new Intl.NumberFormat(lang, { style: 'percent' }).format(remembered)}
          name={t('remembered')}
          note={t('rememberedNote')}
        />
      )}
      <Figure
        value={durationOf(minutes, lang)}
        name={t('spent')}
        note={
          studied > 0
            ? t('aDay', { count: studied, duration: durationOf(Math.round(minutes / studied), lang) })
            : undefined
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

/** 3 hr 40 min; 3小时40分钟. */
function durationOf(minutes: number, lang: string): string {
  const format = new Intl.DurationFormat(lang, {
    style: 'short',
    minutesDisplay: minutes < 60 ? 'always' : 'auto',
  })
  return format.format({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
