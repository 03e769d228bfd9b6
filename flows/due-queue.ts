import { buildQueue, type DueQueue } from '#core/scheduling/due-queue.ts'
import { dayNumber, type StudyDay } from '#core/scheduling/study-day.ts'
import { optionsWith, type StudyOptions } from '#core/scheduling/study-options.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import type { Database } from '#db/client.ts'
import { listDeckOptions } from '#db/decks.ts'
import { countBegun, listDueCards, listNewCards, ratedIn } from '#db/due-cards.ts'
import { studyDayFor } from './scheduler-of.ts'

/**
 * Cards looked at for each that can be shown: siblings, and decks that have had their share, take up the others. Where these leave
 * room, and there are more, four times as many are looked at.
 */
const LOOKED_AT = { reviews: 1.5, new: 3 }
const MORE = 4

type Rated = Awaited<ReturnType<typeof ratedIn>>
type Left = { new: number; reviews: number }
type Scope = { deckId?: string }

/** What is to be studied now, of one deck or of all: ids in order, and counts; `kinds` says which kind each card is. */
export async function dueQueue(
  db: Database,
  userId: string,
  settings: StudySettings,
  scope: Scope,
  now: Date,
): Promise<DueQueue & { kinds: Map<string, string> }> {
  const day = studyDayFor(settings, now)
  const [decks, rated, begun] = await Promise.all([
    listDeckOptions(db, userId),
    ratedIn(db, userId, day),
    countBegun(db, userId, dayNumber(day)),
  ])
  const order = optionsWith(settings, decks.get(scope.deckId ?? ''))
  const leftOfDecks = leftOfOwn(settings, decks, rated, begun)
  const newDoneToday = sum(
    [...begun].filter(([deckId]) => !leftOfDecks.has(deckId)).map(([, count]) => count),
  )
  const limits = { newPerDay: settings.newCardsPerDay, reviewsPerDay: settings.reviewsPerDay }
  const most = atMost(limits, leftOfDecks)
  const look = async (times: number): Promise<DueQueue & { kinds: Map<string, string> }> => {
    const upTo = {
      reviews: Math.ceil(most.reviews * LOOKED_AT.reviews) * times,
      new: most.new * LOOKED_AT.new * times,
    }
    const cards = await candidates(db, userId, scope, order, { day, now }, upTo)
    const { room, ...queue } = buildQueue({
      ...{ cards, reviewedToday: rated, newDoneToday, limits, leftOfDecks, order, day },
      now: now.getTime(),
    })
    const count = (isNew: boolean) => cards.filter(({ memory }) => (memory.state === 'new') === isNew).length
    const isShort =
      (room.reviews > 0 && count(false) >= upTo.reviews) || (room.new > 0 && count(true) >= upTo.new)
    if (isShort) return look(times * MORE)
    return { ...queue, kinds: new Map(cards.map(card => [card.id, card.kind])) }
  }
  return look(1)
}

async function candidates(
  db: Database,
  userId: string,
  scope: Scope,
  order: StudyOptions,
  { day, now }: { day: StudyDay; now: Date },
  upTo: Left,
) {
  const [due, fresh] = await Promise.all([
    listDueCards(db, userId, {
      ...{ ...scope, now, before: new Date(day.end), order: order.reviewOrder },
      limit: upTo.reviews,
    }),
    listNewCards(db, userId, {
      ...{ ...scope, now, day, order: order.newOrder, oneANote: order.burySiblings },
      limit: upTo.new,
    }),
  ])
  return [...due, ...fresh]
}

/** What is left today of each deck that has limits of its own. */
function leftOfOwn(
  settings: StudySettings,
  decks: ReadonlyMap<string, object>,
  rated: Rated,
  begun: ReadonlyMap<string, number>,
): Map<string, Left> {
  const own = [...decks].filter(([, options]) => 'newCardsPerDay' in options || 'reviewsPerDay' in options)
  return new Map(
    own.map(([deckId, options]) => {
      const { newCardsPerDay, reviewsPerDay } = optionsWith(settings, options)
      const fresh = begun.get(deckId) ?? 0
      const done = new Set(rated.filter(each => each.deckId === deckId).map(({ cardId }) => cardId)).size
      return [deckId, { new: newCardsPerDay - fresh, reviews: reviewsPerDay - Math.max(0, done - fresh) }]
    }),
  )
}

/** More cards than these cannot be shown today, whatever was done. */
function atMost(limits: { newPerDay: number; reviewsPerDay: number }, leftOfDecks: Map<string, Left>): Left {
  const own = [...leftOfDecks.values()]
  return {
    new: limits.newPerDay + sum(own.map(left => Math.max(0, left.new))),
    reviews: limits.reviewsPerDay + sum(own.map(left => Math.max(0, left.reviews))),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
