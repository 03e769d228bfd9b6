import { CARD_KINDS } from '#core/cards/card-kinds.ts'
import type { PastRun } from '#core/drills/run.ts'
import type { LibraryEntry } from '#core/reading/library.ts'
import { groupByDay, type StudyDay, studyDays } from '#core/scheduling/study-day.ts'
import { listPastAttempts } from '#db/attempts.ts'
import { listDue, nextDue } from '#db/cards.ts'
import type { Database } from '#db/client.ts'
import { countNotes } from '#db/notes.ts'
import { readSettings } from '#db/people.ts'
import { listRatings } from '#db/reviews.ts'
import { pastRuns } from './drill-runs.ts'
import { dueQueue } from './due-queue.ts'
import { bookToReadOn } from './library.ts'
import { studyDayFor } from './scheduler-of.ts'

/** How far Today looks back and ahead. */
const DAYS = 7
/** What a card takes until one's own pace is known. */
const FIRST_GUESS_MS = 12_000
/** Longer than this, and the reader was away from the desk. */
const LONGEST_COUNTED_MS = 60_000

/** All that Today shows. */
export async function today(db: Database, userId: string, now: Date) {
  const settings = await readSettings(db, userId)
  const day = studyDayFor(settings, now)
  const { timeZone, dayStartHour } = settings
  const lastDays = studyDays(day, timeZone, dayStartHour, DAYS)
  const nextDays = studyDays(day, timeZone, dayStartHour, DAYS, DAYS)
  const span = (days: StudyDay[]) => [new Date(days[0]?.start ?? 0), new Date(days.at(-1)?.end ?? 0)] as const
  const [due, book, notes, quizzes, drills, ratings, ahead, next] = await Promise.all([
    dueQueue(db, userId, settings, {}, now),
    bookToReadOn(db, userId),
    countNotes(db, userId),
    listPastAttempts(db, userId, 1),
    pastRuns(db, userId, 'zh', { limit: 1 }),
    listRatings(db, userId, ...span(lastDays)),
    listDue(db, userId, ...span(nextDays)),
    nextDue(db, userId, new Date(day.end)),
  ])
  const reviewed = groupByDay(ratings, ({ at }) => at.getTime(), lastDays)
  const falling = groupByDay(ahead, date => date.getTime(), nextDays)
  const kinds = due.queue.map(id => due.kinds.get(id))
  const countOf = (kind: string) => kinds.filter(found => found === kind).length
  return {
    due: {
      total: due.queue.length,
      kinds: CARD_KINDS.map(kind => ({ kind, count: countOf(kind) })).filter(({ count }) => count > 0),
      minutes: Math.ceil((due.queue.length * paceOf(ratings)) / 60_000),
    },
    nextDueAt: due.nextLearningAt ?? next?.getTime() ?? null,
    keptAnything: notes > 0 || ratings.length > 0 || due.queue.length > 0,
    reading: book && readingOf(book),
    lastQuiz: quizzes[0] ? quizOf(quizzes[0]) : null,
    lastDrill: drills[0] ? drillOf(drills[0]) : null,
    days: lastDays.map(({ key }, i) => ({ key, reviews: reviewed[i]?.length ?? 0 })),
    forecast: nextDays.map(({ key }, i) => ({ key, due: falling[i]?.length ?? 0 })),
    todayKey: day.key,
    now: now.getTime(),
    timeZone: settings.timeZone,
  }
}

/** Milliseconds a card takes, by the last week. */
function paceOf(ratings: { durationMs: number | null }[]): number {
  const times = ratings.flatMap(({ durationMs }) =>
    durationMs === null ? [] : Math.min(durationMs, LONGEST_COUNTED_MS),
  )
  return times.length < 10 ? FIRST_GUESS_MS : times.reduce((sum, time) => sum + time, 0) / times.length
}

function readingOf({ id, title, place, passages, terms, kept }: LibraryEntry) {
  return {
    documentId: id,
    title,
    passage: place?.passage ?? 0,
    passages,
    terms,
    kept,
    progress: place?.progress ?? 0,
    begun: place !== null,
  }
}

function quizOf(attempt: Awaited<ReturnType<typeof listPastAttempts>>[number]) {
  const { id, quizId, answers, startedAt, finishedAt, score } = attempt
  const finished = finishedAt !== null
  const missed = answers.filter(({ answeredAt, verdict }) => answeredAt !== null && verdict !== 'right')
  return {
    ...{ id, quizId, finished, at: startedAt.getTime() },
    score: score ?? 0,
    answered: answers.filter(({ answeredAt }) => answeredAt !== null).length,
    of: answers.length,
    missed: [
      ...new Map(
        missed.flatMap(({ question: { termId, term } }) =>
          termId && term && finished ? [[termId, term.zh] as const] : [],
        ),
      ),
    ].map(([termId, zh]) => ({ termId, zh })),
  }
}

const drillOf = ({ id, drill, right, answered, at, finished }: PastRun) => ({
  id,
  drill,
  right,
  of: answered,
  at,
  finished,
})
