import { dayKeysBack, studyDay } from '#core/scheduling/study-day.ts'
import { countCardsByState } from '#db/cards.ts'
import type { Database } from '#db/client.ts'
import { readSettings } from '#db/people.ts'
import { listRatings } from '#db/reviews.ts'
import { studyDayFor } from './scheduler-of.ts'

const DAY_MS = 86_400_000
const DAYS = 30

/** Thirty study days of reviews, and the cards as they stand. */
export async function stats(db: Database, userId: string, now: Date) {
  const settings = await readSettings(db, userId)
  const day = studyDayFor(settings, now)
  const [ratings, states] = await Promise.all([
    listRatings(db, userId, new Date(day.start - DAYS * DAY_MS), new Date(day.end)),
    countCardsByState(db, userId),
  ])
  const byDay = Map.groupBy(
    ratings,
    ({ at }) => studyDay(at.getTime(), settings.timeZone, settings.dayStartHour).key,
  )
  const days = dayKeysBack(day.key, DAYS).map(key => {
    const ratings = byDay.get(key) ?? []
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
