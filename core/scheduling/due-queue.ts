import type { CardMemory } from './memory.ts'
import type { StudyDay } from './study-day.ts'

const dayMs = 86_400_000

/** A card as the queue sees it. `createdOrder`: lower is shown first among new cards. */
export type QueueCard = { id: string; noteId: string; kind: string; memory: CardMemory; createdOrder: number }

export type QueueRequest = {
  cards: readonly QueueCard[]
  /** One for each card rated in this study day (twice is once). */
  reviewedToday: readonly { noteId: string; cardId: string }[]
  /** Cards rated for the first time in this study day. */
  newDoneToday: number
  limits: { newPerDay: number; reviewsPerDay: number }
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

/**
 * What to study now: learning steps that have come due, by time; then reviews due in this day, by the day they fell due
 * and the share by which they are overdue, with the new cards spread evenly among them.
 *
 * One card of a note a day: a card whose sibling was rated today, or is in progress or in the queue, waits for another
 * day. Cards in learning continue all the same. Ratings today that were not of new cards count against `reviewsPerDay`.
 */
export function buildQueue(request: QueueRequest): DueQueue {
  const { cards, limits, now, day } = request
  const done = new Set(request.reviewedToday.map(({ cardId }) => cardId))
  const learning = cards.filter(isLearning).sort(byDue)
  const dueNow = learning.filter(({ memory }) => memory.due <= now)
  const takeNote = oneCardANote(request.reviewedToday, learning)

  const reviewsLeft = limits.reviewsPerDay - Math.max(0, done.size - request.newDoneToday)
  const reviews = cards.filter(card => isReviewDue(card, done, now, day)).sort(byOverdueness(now, day))
  const reviewQueue = take(reviews, reviewsLeft, takeNote)

  const fresh = cards.filter(({ memory }) => memory.state === 'new' && memory.due < day.end).sort(byCreation)
  const newQueue = take(fresh, limits.newPerDay - request.newDoneToday, takeNote)

  return {
    queue: [...dueNow, ...spread(reviewQueue, newQueue)].map(({ id }) => id),
    counts: {
      new: newQueue.length,
      learning: learning.filter(({ memory }) => memory.due <= now || memory.due < day.end).length,
      review: reviewQueue.length,
    },
    nextLearningAt: learning.find(({ memory }) => memory.due > now)?.memory.due ?? null,
  }
}

function isLearning({ memory }: QueueCard): boolean {
  return memory.state === 'learning' || memory.state === 'relearning'
}

/** A card already rated in this day (one of 25 hours, say) comes again in it only when its time itself has come. */
function isReviewDue(
  { id, memory }: QueueCard,
  done: ReadonlySet<string>,
  now: number,
  day: StudyDay,
): boolean {
  return memory.state === 'review' && (memory.due <= now || (memory.due < day.end && !done.has(id)))
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

function take(
  cards: readonly QueueCard[],
  limit: number,
  takeNote: (card: QueueCard) => boolean,
): QueueCard[] {
  const taken: QueueCard[] = []
  for (const card of cards) {
    if (taken.length >= limit) break
    if (takeNote(card)) taken.push(card)
  }
  return taken
}

/** Merges two lists, each in its order, as evenly as their lengths allow. */
function spread(reviews: readonly QueueCard[], fresh: readonly QueueCard[]): QueueCard[] {
  const place = (list: readonly QueueCard[]) => list.map((card, i) => ({ card, at: (i + 0.5) / list.length }))
  return [...place(reviews), ...place(fresh)].sort((a, b) => a.at - b.at).map(({ card }) => card)
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
