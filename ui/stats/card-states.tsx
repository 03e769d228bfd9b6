import type { CSSProperties } from 'react'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { sharesOf } from './sums.ts'
import type { StatsProps } from './types.ts'

/** Of all cards, how many are new, being learnt, and learnt. */
export async function CardStates({ locale, stats: { cards } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const number = new Intl.NumberFormat(HTML_LANG[locale])
  const shares = sharesOf(cards)
  const states = [
    { state: 'review', name: t('states.review'), count: cards.review, share: shares.review },
    { state: 'learning', name: t('states.learning'), count: cards.learning, share: shares.learning },
    { state: 'new', name: t('states.new'), count: cards.new, share: shares.new },
  ]
  return (
    <section aria-labelledby="h-cards">
      <h2 id="h-cards">{t('cards')}</h2>
      <div className="states" aria-hidden="true">
        {states.map(({ state, share }) => (
          <i key={state} data-state={state} style={{ '--share': `${share}%` } as CSSProperties} />
        ))}
      </div>
      <dl className="states-key num">
        {states.map(({ state, name, count }) => (
          <div key={state} data-state={state}>
            <dt>{name}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
