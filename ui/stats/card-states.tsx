import type { CSSProperties } from 'react'
import { MATURE_DAYS } from '#core/scheduling/figures.ts'
import { getT } from '#i18n/server.ts'
import { Plate } from './plate.tsx'
import { statsWords } from './stats-words.ts'
import { sharesOf } from './sums.ts'
import type { StatsProps } from './types.ts'

/** Of all cards, how many are new, being learnt, young, mature, and suspended. */
export async function CardStates({ locale, stats: { cards } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  const counts = { ...cards.ages, new: cards.new, suspended: cards.suspended }
  const shares = sharesOf(counts)
  const states = [
    { state: 'mature', name: t('mature') },
    { state: 'young', name: t('young') },
    { state: 'learning', name: t('states.learning') },
    { state: 'new', name: t('states.new') },
    { state: 'suspended', name: t('states.suspended') },
  ] as const
  const there = states.filter(({ state }) => state !== 'suspended' || counts.suspended > 0)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <Plate
      id="cards"
      title={t('cards')}
      says={t('cardsSays', { count: all })}
      note={t('cardsNote', { count: MATURE_DAYS })}
    >
      <div className="strip" aria-hidden="true">
        {there.map(({ state }) => (
          <i
            key={state}
            className={state}
            style={{ '--share': `${shares[state]}%` } as CSSProperties}
            hidden={counts[state] === 0}
          />
        ))}
      </div>
      <dl className="states-key num">
        {there.map(({ state, name }) => (
          <div key={state}>
            <dt className={`square ${state}`}>{name}</dt>
            <dd>{words.number(counts[state])}</dd>
          </div>
        ))}
      </dl>
    </Plate>
  )
}
