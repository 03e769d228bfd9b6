import type { CSSProperties } from 'react'
import { getT } from '#i18n/server.ts'
import { dayName, shortDate } from '../days/day-words.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import type { StatsProps } from './types.ts'

const TALLEST_PX = 120
const WEEK = 7

/** A bar a day, forgotten over remembered; and the same as a table for whoever wants the figures. */
export async function MonthOfReviews({ locale, stats: { days } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const lang = HTML_LANG[locale]
  const most = Math.max(1, ...days.map(day => day.reviews))
  const heightOf = (count: number) => `${Math.round((count / most) * TALLEST_PX)}px`
  return (
    <section aria-labelledby="h-days">
      <h2 id="h-days">
        <span>{t('byDay')}</span>
        <span className="legend" aria-hidden="true">
          <i className="again" /> {t('again')}
        </span>
      </h2>
      <ol className="bars month" aria-hidden="true">
        {days.map((day, i) => (
          <li key={day.key}>
            <span className="count num">{day.reviews || ''}</span>
            <i
              style={
                {
                  '--done': heightOf(day.reviews - day.again),
                  '--again': heightOf(day.again),
                } as CSSProperties
              }
            />
            <span className="name">
              {i > 1 && (days.length - 1 - i) % WEEK === 0 ? shortDate(day.key, lang) : ''}
            </span>
          </li>
        ))}
      </ol>
      <details className="table">
        <summary className="word">{t('asTable')}</summary>
        <table className="num">
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('reviewsColumn')}</th>
              <th scope="col">{t('again')}</th>
              <th scope="col">{t('minutes')}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(day => (
              <tr key={day.key}>
                <th scope="row">{dayName(day.key, lang)}</th>
                <td>{day.reviews}</td>
                <td>{day.again}</td>
                <td>{Math.round(day.milliseconds / 60_000)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
