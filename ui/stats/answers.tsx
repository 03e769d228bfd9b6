import type { CSSProperties } from 'react'
import { getT } from '#i18n/server.ts'
import { Plate } from './plate.tsx'
import { statsWords } from './stats-words.ts'
import { reviewsOf, share, sharesOf, sumOf } from './sums.ts'
import type { StatsProps } from './types.ts'

const RATINGS = ['again', 'hard', 'good', 'easy'] as const

/** Which answers were given, by how long a card was known. */
export async function AnswersByAge({ locale, stats: { byDay, days } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  const { answers } = sumOf(byDay, days)
  const names = {
    again: t('rating.again'),
    hard: t('rating.hard'),
    good: t('rating.good'),
    easy: t('rating.easy'),
  }
  const ages = [
    { age: 'learning', name: t('states.learning'), given: answers.learning },
    { age: 'young', name: t('young'), given: answers.young },
    { age: 'mature', name: t('mature'), given: answers.mature },
  ].filter(({ given }) => reviewsOf(given) > 0)
  const table = {
    head: [t('age'), ...RATINGS.map(rating => names[rating])],
    rows: ages.map(({ age, name, given }) => ({
      key: age,
      name,
      cells: RATINGS.map(rating =>
        t('countAndShare', {
          count: given[rating],
          share: words.percent(share(given[rating], reviewsOf(given))),
        }),
      ),
    })),
  }
  return (
    <Plate id="answers" title={t('answers')} note={t('answersNote')} table={table} tableName={t('asTable')}>
      <ul className="key note" aria-hidden="true">
        {RATINGS.map(rating => (
          <li key={rating} className={`square ${rating}`}>
            {names[rating]}
          </li>
        ))}
      </ul>
      <div className="shares" aria-hidden="true">
        {ages.map(({ age, name, given }) => (
          <div key={age}>
            <p>
              <span>{name}</span> <span className="num">{words.number(reviewsOf(given))}</span>
            </p>
            <div className="strip">
              {RATINGS.map(rating => (
                <i
                  key={rating}
                  className={rating}
                  style={{ '--share': `${sharesOf(given)[rating]}%` } as CSSProperties}
                  hidden={given[rating] === 0}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </Plate>
  )
}
