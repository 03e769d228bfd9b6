import type { TFunction } from 'i18next'
import type { CSSProperties } from 'react'
import { getT } from '#i18n/server.ts'
import { dayName, weekdayLetter } from '../days/day-words.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import type { TodayData, TodayProps } from './types.ts'

const TALLEST_PX = 84

/** A day's bar. `done` of it is ink, `due` is still to come; today has both. */
type Day = { key: string; when: 'past' | 'now' | 'next'; done: number; due: number }

/** Six days of reviews, today, and the week ahead. */
export async function TwoWeeks({ locale, today }: TodayProps) {
  const { t } = await getT('today', { lng: locale })
  const lang = HTML_LANG[locale]
  const days = daysOf(today)
  const most = Math.max(1, ...days.map(day => day.done + day.due))
  const heightOf = (count: number) => `${Math.round((count / most) * TALLEST_PX)}px`
  return (
    <section aria-labelledby="h-days">
      <h2 id="h-days">
        <span>{t('days.past')}</span> <span>{t('days.ahead')}</span>
      </h2>
      <ol className="bars days">
        {days.map(day => (
          <li key={day.key} className={day.when}>
            <span className="sr-only">{sentenceFor(day, t, lang)}</span>
            <span className="count num" aria-hidden="true">
              {day.due || day.done || ''}
            </span>
            <i
              style={{ '--done': heightOf(day.done), '--due': heightOf(day.due) } as CSSProperties}
              aria-hidden="true"
            />
            <span className="name" aria-hidden="true">
              {day.when === 'now' ? t('days.today') : weekdayLetter(day.key, lang)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function daysOf(today: TodayData): Day[] {
  return [
    ...today.days.map(({ key, reviews }): Day => {
      const now = key === today.todayKey
      return { key, when: now ? 'now' : 'past', done: reviews, due: now ? today.due.total : 0 }
    }),
    ...today.forecast.map(({ key, due }): Day => ({ key, when: 'next', done: 0, due })),
  ]
}

function sentenceFor(day: Day, t: TFunction<'today'>, lang: string): string {
  const name = dayName(day.key, lang)
  const reviewed = t('days.reviewed', { day: name, count: day.done })
  const due = t('days.due', { day: name, count: day.due })
  return day.when === 'now' ? `${reviewed} ${due}` : day.when === 'past' ? reviewed : due
}
