import type { CardMemory } from './memory.ts'
import { dayNumber, type StudyDay } from './study-day.ts'
import { DEFAULT_OPTIONS, type StudyOptions } from './study-options.ts'

const dayMs = 86_400_000

/** A card as the queue sees it. `createdOrder`: lower is shown first among new cards. */
export type QueueCard = {
  id: string
  noteId: string
  deckId: string
  kind: string
  memory: Pick<CardMemory, 'state' | 'due' | 'lastReviewAt' | 'lastDay' | 'stability' | 'scheduledDays'>
  createdOrder: number
}

/** In which order cards come, and whether siblings wait for each other. */
export type QueueOrder = Pick<StudyOptions, 'newOrder' | 'reviewOrder' | 'newCards' | 'burySiblings'>

export type QueueRequest = {
  cards: readonly QueueCard[]
  /** One for each card rated in this study day (twice is once). */
  reviewedToday: readonly { noteId: string; cardId: string; deckId?: string }[]
  /** Cards rated for the first time in this study day, but for those of decks with limits of their own. */
  newDoneToday: number
  limits: { newPerDay: number; reviewsPerDay: number }
  /** What is left today of decks that have limits of their own: `limits` are those of all others together. */
  leftOfDecks?: ReadonlyMap<string, { new: number; reviews: number }>
  order?: QueueOrder
  now: number
  day: StudyDay
}

export type DueQueue = {
  /** Ids in the order of showing: what can be answered now. */
  queue: string[]
  /** What is left of this study day; `learning` counts steps that come later in it too. */
  counts: { new: number; learning: number; review: number }
  /** When the next learning step comes that is not in the queue yet, or null. */
  nextLearningAt: number | null
}

/** `room`: how many more new cards and reviews could be shown today, had they been given. */
export type BuiltQueue = DueQueue & { room: { new: number; reviews: number } }

/**
 * What to study now: learning steps that have come due, by time; then reviews due in this day, by the day they fell due
 * and the share by which they are overdue, with the new cards spread evenly among them.
 *
 * One card of a note a day, unless siblings may follow each other: a card whose sibling was rated today, or is in progress
 * or in the queue, waits for another day. Cards in learning continue all the same. Ratings today that were not of new cards
 * count against `reviewsPerDay`.
 */
export function buildQueue(request: QueueRequest): BuiltQueue {
  const { cards, limits, now, day, order = DEFAULT_OPTIONS } = request
  const done = new Set(request.reviewedToday.map(({ cardId }) => cardId))
  const learning = cards.filter(isLearning).sort(byDue)
  const dueNow = learning.filter(card => isStepDue(card, now, day))
  const takeNote = order.burySiblings ? oneCardANote(request.reviewedToday, learning) : () => true

  const own = request.leftOfDecks ?? new Map<string, { new: number; reviews: number }>()
  const doneOfAll = new Set(
    request.reviewedToday.filter(({ deckId }) => !own.has(deckId ?? '')).map(({ cardId }) => cardId),
  )
  const reviewsLeft = limits.reviewsPerDay - Math.max(0, doneOfAll.size - request.newDoneToday)
  const leftOf = (kind: 'new' | 'reviews') => new Map([...own].map(([deckId, left]) => [deckId, left[kind]]))
  const reviews = cards
    .filter(card => isReviewDue(card, done, now, day))
    .sort(orderOf(order.reviewOrder, now, day))
  const [reviewQueue, reviewRoom] = take(reviews, reviewsLeft, leftOf('reviews'), takeNote)

  const fresh = cards
    .filter(({ memory }) => memory.state === 'new' && memory.due < day.end)
    .sort(order.newOrder === 'random' ? byChance(day) : byCreation)
  const [newQueue, newRoom] = take(fresh, limits.newPerDay - request.newDoneToday, leftOf('new'), takeNote)

  return {
    queue: [...dueNow, ...joined(reviewQueue, newQueue, order.newCards)].map(({ id }) => id),
    counts: {
      new: newQueue.length,
      learning: learning.filter(({ memory }) => memory.due <= now || memory.due < day.end).length,
      review: reviewQueue.length,
    },
    room: { new: newRoom, reviews: reviewRoom },
    nextLearningAt: learning.find(card => !isStepDue(card, now, day))?.memory.due ?? null,
  }
}

/** A step begun on a day before is due through all of this one, as reviews are. */
function isStepDue({ memory }: QueueCard, now: number, day: StudyDay): boolean {
  const isOfEarlierDay = memory.lastDay !== null && memory.lastDay < dayNumber(day)
  return memory.due <= now || (isOfEarlierDay && memory.due < day.end)
}

function isLearning({ memory }: QueueCard): boolean {
  return memory.state === 'learning' || memory.state === 'relearning'
}

/**
 * A card already rated in this day comes again in it only when its time itself has come: in a day of 25 hours, say, or where
 * it was rated under this date, or a later one, in another time zone.
 */
function isReviewDue(
  { id, memory }: QueueCard,
  done: ReadonlySet<string>,
  now: number,
  day: StudyDay,
): boolean {
  if (memory.state !== 'review') return false
  const isDone = done.has(id) || (memory.lastDay !== null && memory.lastDay >= dayNumber(day))
  return memory.due <= now || (memory.due < day.end && !isDone)
}

/** Says of each card offered whether its note is still free today, and if so takes it. */
function oneCardANote(
  reviewedToday: QueueRequest['reviewedToday'],
  learning: readonly QueueCard[],
): (card: QueueCard) => boolean {
  const cardsOfNote = new Map<string, Set<string>>()
  const claim = (noteId: string, cardId: string) => {
    const claimed = cardsOfNote.get(noteId) ?? new Set()
    cardsOfNote.set(noteId, claimed.add(cardId))
    return claimed.size === 1
  }
  for (const { noteId, cardId } of reviewedToday) claim(noteId, cardId)
  for (const { noteId, id } of learning) claim(noteId, id)
  return ({ noteId, id }) => claim(noteId, id)
}

/** As many as `limit`, and of each deck in `leftOfDecks` as many as that says instead; with how many more these would let. */
function take(
  cards: readonly QueueCard[],
  limit: number,
  leftOfDecks: ReadonlyMap<string, number>,
  takeNote: (card: QueueCard) => boolean,
): [taken: QueueCard[], room: number] {
  const left = new Map(leftOfDecks).set('', limit)
  const poolOf = ({ deckId }: QueueCard) => (left.has(deckId) ? deckId : '')
  const taken = cards.filter(card => {
    const pool = poolOf(card)
    const remaining = left.get(pool) ?? 0
    if (remaining < 1 || !takeNote(card)) return false
    left.set(pool, remaining - 1)
    return true
  })
  return [taken, [...left.values()].reduce((room, remaining) => room + Math.max(0, remaining), 0)]
}

function joined(
  reviews: readonly QueueCard[],
  fresh: readonly QueueCard[],
  newCards: StudyOptions['newCards'],
): QueueCard[] {
  if (newCards === 'before') return [...fresh, ...reviews]
  return newCards === 'after' ? [...reviews, ...fresh] : spread(reviews, fresh)
}

/** Merges two lists, each in its order, as evenly as their lengths allow. */
function spread(reviews: readonly QueueCard[], fresh: readonly QueueCard[]): QueueCard[] {
  const place = (list: readonly QueueCard[]) => list.map((card, i) => ({ card, at: (i + 0.5) / list.length }))
  return [...place(reviews), ...place(fresh)].sort((a, b) => a.at - b.at).map(({ card }) => card)
}

type Order = (a: QueueCard, b: QueueCard) => number

function orderOf(order: StudyOptions['reviewOrder'], now: number, day: StudyDay): Order {
  if (order === 'due') return byDue
  if (order === 'random') return byChance(day)
  return order === 'hardest' ? byForgetting(now) : byOverdueness(now, day)
}

/** Recall falls with the time since the last rating over the stability: the least likely to be remembered first. */
function byForgetting(now: number): Order {
  const faded = ({ memory }: QueueCard) => (now - (memory.lastReviewAt ?? now)) / (memory.stability ?? 1)
  return (a, b) => faded(b) - faded(a) || byId(a, b)
}

/** An order that stays the same through a day. 32-bit FNV-1a. */
function byChance({ key }: StudyDay): Order {
  const drawn = ({ id }: QueueCard) => {
    let hash = 0x811c9dc5
    for (const char of key + id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
    return hash
  }
  return (a, b) => drawn(a) - drawn(b) || byId(a, b)
}

function byOverdueness(now: number, day: StudyDay): (a: QueueCard, b: QueueCard) => number {
  const daysAgo = ({ memory }: QueueCard) => Math.floor((day.end - 1 - memory.due) / dayMs)
  const overdue = ({ memory }: QueueCard) => (now - memory.due) / (Math.max(1, memory.scheduledDays) * dayMs)
  return (a, b) => daysAgo(b) - daysAgo(a) || overdue(b) - overdue(a) || byId(a, b)
}

function byDue(a: QueueCard, b: QueueCard): number {
  return a.memory.due - b.memory.due || byId(a, b)
}

function byCreation(a: QueueCard, b: QueueCard): number {
  return a.createdOrder - b.createdOrder || byId(a, b)
}

function byId(a: QueueCard, b: QueueCard): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
