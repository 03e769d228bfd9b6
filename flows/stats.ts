import { groupByDay, studyDays } from '#core/scheduling/study-day.ts'
import { countCardsByState } from '#db/cards.ts'
import type { Database } from '#db/client.ts'
import { readSettings } from '#db/people.ts'
import { listRatings } from '#db/reviews.ts'
import { studyDayFor } from './scheduler-of.ts'

const DAYS = 30

/** Thirty study days of reviews, and the cards as they stand. */
export async function stats(db: Database, userId: string, now: Date) {
  const settings = await readSettings(db, userId)
  const day = studyDayFor(settings, now)
  const lastDays = studyDays(day, settings.timeZone, settings.dayStartHour, DAYS)
  const [ratings, states] = await Promise.all([
    listRatings(db, userId, new Date(lastDays[0]?.start ?? 0), new Date(day.end)),
    countCardsByState(db, userId),
  ])
  const byDay = groupByDay(ratings, ({ at }) => at.getTime(), lastDays)
  const days = lastDays.map(({ key }, i) => {
    const ratings = byDay[i] ?? []
    return {
      key,
      reviews: ratings.length,
      again: ratings.filter(({ rating }) => rating === 'again').length,
      milliseconds: ratings.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0),
    }
  })
  const countOf = (...names: string[]) =>
    states.filter(({ state }) => names.includes(state)).reduce((sum, row) => sum + row._count, 0)
  return {
    days,
    cards: { new: countOf('new'), learning: countOf('learning', 'relearning'), review: countOf('review') },
  }
}
