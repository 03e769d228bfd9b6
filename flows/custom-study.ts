import { CARD_KINDS } from '#core/cards/card-kinds.ts'
import { type CustomStudy, cardsADay, type ExamPlan } from '#core/scheduling/custom-study.ts'
import type { DueQueue } from '#core/scheduling/due-queue.ts'
import { fadedAfter } from '#core/scheduling/fading.ts'
import { DEFAULT_PARAMETERS } from '#core/scheduling/memory.ts'
import { dayNumber, type StudyDay, studyDays } from '#core/scheduling/study-day.ts'
import { optionsWith, type StudyOptions } from '#core/scheduling/study-options.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import { listTags } from '#db/card-conditions.ts'
import type { Database, Transaction } from '#db/client.ts'
import {
  countStudied,
  dueBefore,
  everything,
  fadedBy,
  forgottenIn,
  leeches,
  listStudied,
  neverSeen,
  type StudyFilter,
  tagged,
} from '#db/custom-study.ts'
import { findDeck, listDeckOptions } from '#db/decks.ts'
import { listNewCards } from '#db/due-cards.ts'
import { readSettings } from '#db/people.ts'
import { studyDayFor } from './scheduler-of.ts'

/** Cards of one session out of turn: what is left over comes in the next. */
const MOST_AT_ONCE = 200

type Scope = { deckId?: string }

/** What it takes to decide what is studied: of one deck, or of all. */
type Asked = { db: Transaction; userId: string; settings: StudySettings; scope: Scope; now: Date }
type Opened = Asked & { options: StudyOptions; day: StudyDay }

async function opened(asked: Asked): Promise<Opened> {
  const { db, userId, settings, scope, now } = asked
  const decks = scope.deckId === undefined ? null : await listDeckOptions(db, userId)
  const options = optionsWith(settings, decks?.get(scope.deckId ?? ''))
  return { ...asked, options, day: studyDayFor(settings, now) }
}

/** The cards that are asked for out of turn, in the order in which they are shown. Siblings do not wait: they were asked for. */
export async function studyQueue(study: CustomStudy, asked: Asked): Promise<DueQueue> {
  const at = await opened(asked)
  const cards = study.kind === 'new' ? await newCards(at, study.count) : await cardsOf(study, at)
  const fresh = cards.filter(({ state }) => state === 'new').length
  return {
    queue: cards.map(({ id }) => id),
    counts: { new: fresh, learning: 0, review: cards.length - fresh },
    nextLearningAt: null,
  }
}

/** As they would come by themselves: one of each note, where its siblings wait. */
async function newCards({ db, userId, scope, options, day, now }: Opened, count: number) {
  const oneANote = options.burySiblings
  const cards = await listNewCards(db, userId, {
    ...{ ...scope, day, now, oneANote, order: options.newOrder },
    limit: count * (oneANote ? CARD_KINDS.length : 1),
  })
  const first = new Map(cards.toReversed().map(card => [card.noteId, card.id]))
  return cards
    .filter(card => !oneANote || first.get(card.noteId) === card.id)
    .slice(0, count)
    .map(({ id }) => ({ id, state: 'new' }))
}

async function cardsOf(study: Exclude<CustomStudy, { kind: 'new' }>, at: Opened) {
  const { db, userId, scope, now } = at
  const filter = filterOf(study, at)
  const shared = study.kind === 'exam' ? (await planOf(at, study.on)).aDay : MOST_AT_ONCE
  return listStudied(db, userId, filter, { ...scope, now, limit: Math.min(shared, MOST_AT_ONCE) })
}

function filterOf(
  study: Exclude<CustomStudy, { kind: 'new' }>,
  { db, userId, settings, day, ...at }: Opened,
) {
  switch (study.kind) {
    case 'exam':
      return fadedBy(db, {
        day: Math.max(dayNumber({ key: study.on }), dayNumber(day)),
        today: dayNumber(day),
        after: fadedAfter(at.options.desiredRetention, settings.weights ?? DEFAULT_PARAMETERS.weights),
      })
    case 'ahead':
      return dueBefore(new Date(endOf(settings, day, study.days)))
    case 'forgotten':
      return forgottenIn(userId, day)
    case 'tag':
      return tagged(userId, study.tag)
    case 'leeches':
      return leeches
    case 'all':
      return everything
  }
}

const endOf = ({ timeZone, dayStartHour }: StudySettings, day: StudyDay, days: number) =>
  studyDays(day, timeZone, dayStartHour, 1, days)[0]?.end ?? day.end

async function planOf(at: Opened, on: string): Promise<ExamPlan> {
  const { db, userId, scope, now, day, options } = at
  const count = (filter: StudyFilter) => countStudied(db, userId, filter, { ...scope, now })
  const [below, fresh] = await Promise.all([count(filterOf({ kind: 'exam', on }, at)), count(neverSeen)])
  const [today, exam] = [dayNumber(day), dayNumber({ key: on })]
  return {
    ...{ on, below, fresh, desiredRetention: options.desiredRetention },
    days: Math.max(0, exam - today),
    aDay: cardsADay(below, today, exam),
  }
}

export async function examPlan(
  db: Database,
  userId: string,
  scope: Scope,
  on: string,
  now: Date,
): Promise<ExamPlan> {
  return planOf(await opened({ db, userId, settings: await readSettings(db, userId), scope, now }), on)
}

/** Days from today to the exam where none is set. */
const USUAL_EXAM = 14
const USUAL_AHEAD = 3

/** What can be studied out of turn, and how much of each; null if there is no such deck. */
export async function studyChoices(db: Database, userId: string, scope: Scope, now: Date) {
  const deck = scope.deckId === undefined ? null : await findDeck(db, userId, scope.deckId)
  if (scope.deckId !== undefined && !deck) return null
  const at = await opened({ db, userId, settings: await readSettings(db, userId), scope, now })
  const { settings, day, options } = at
  const count = (filter: StudyFilter) => countStudied(db, userId, filter, { ...scope, now })
  const usual = studyDays(day, settings.timeZone, settings.dayStartHour, 1, USUAL_EXAM)[0]?.key ?? day.key
  const on = options.examOn && options.examOn >= day.key ? options.examOn : usual
  const [plan, ahead, forgotten, hard, all, tags] = await Promise.all([
    planOf(at, on),
    count(filterOf({ kind: 'ahead', days: USUAL_AHEAD }, at)),
    count(filterOf({ kind: 'forgotten' }, at)),
    count(leeches),
    count(everything),
    listTags(db, userId),
  ])
  return {
    deck: deck && { id: deck.id, name: deck.name },
    ...{ plan, ahead, aheadDays: USUAL_AHEAD, forgotten, leeches: hard, all, tags, todayKey: day.key },
  }
}
