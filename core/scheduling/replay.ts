import { type CardMemory, newMemory, type ParameterSet, type Rating, rate } from './memory.ts'

/**
 * One event of a card's history, never changed once made. `rating` has a rating, `set-due` a due time, `undo` the id
 * of the event it takes back; `reset` makes the card new. Times are milliseconds since 1970.
 */
export type ReviewEvent = {
  id: string
  kind: 'rating' | 'undo' | 'reset' | 'set-due'
  targetId: string | null
  rating: Rating | null
  at: number
  /** Of a set-due; of a rating, when the card was scheduled for where that was not FSRS's own day (easy days). */
  due: number | null
  /** The study day it was made in, in days since 1970-01-01; null counts by UTC. */
  day: number | null
  /** The set in force when the event was made. */
  parameterSetId: string
}

/**
 * The memory of a card made at `created` after all its events, in whatever order and however often they arrive: an id
 * counts once, and events take effect by (at, id). An undo takes back its target, an undo too (which restores).
 * `seed` is the card's id, as in `rate`. Throws on an event without what its kind needs.
 */
export function replay(
  events: readonly ReviewEvent[],
  parametersOf: (id: string) => ParameterSet,
  created: number,
  seed: string,
): CardMemory {
  let memory = newMemory(created)
  for (const { after } of replaySteps(events, parametersOf, created, seed)) memory = after
  return memory
}

/** The same, event by event, with the memory before and after each. */
export function* replaySteps<E extends ReviewEvent>(
  events: readonly E[],
  parametersOf: (id: string) => ParameterSet,
  created: number,
  seed: string,
): Generator<{ event: E; before: CardMemory; after: CardMemory }> {
  let before = newMemory(created)
  for (const event of eventsInForce(events)) {
    const after = apply(before, event, parametersOf, seed)
    yield { event, before, after }
    before = after
  }
}

/** Events that count, by (at, id): each id once, those taken back and the undos themselves left out. */
export function eventsInForce<E extends ReviewEvent>(events: readonly E[]): E[] {
  const byId = new Map(events.map(event => [event.id, event]))
  const ordered = [...byId.values()].sort(byTime)
  const undone = undoneIds(ordered)
  return ordered.filter(event => event.kind !== 'undo' && !undone.has(event.id))
}

/** From the last undo to the first, so that an undo already taken back takes nothing back. */
function undoneIds(ordered: readonly ReviewEvent[]): Set<string> {
  const undone = new Set<string>()
  for (const event of ordered.toReversed()) {
    if (event.kind === 'undo' && event.targetId !== null && !undone.has(event.id)) undone.add(event.targetId)
  }
  return undone
}

function apply(
  memory: CardMemory,
  event: ReviewEvent,
  parametersOf: (id: string) => ParameterSet,
  seed: string,
): CardMemory {
  switch (event.kind) {
    case 'rating':
      if (event.rating === null) throw new TypeError(`event ${event.id} is a rating without a rating`)
      return rateAt(memory, event.rating, event, parametersOf(event.parameterSetId), seed)
    case 'set-due':
      if (event.due === null) throw new TypeError(`event ${event.id} sets no due time`)
      return { ...memory, due: event.due }
    case 'reset':
      return newMemory(event.at)
    case 'undo':
      return memory
  }
}

/** The memory after a rating as its event tells it: in its study day, and due when the event says so. */
export function rateAt(
  memory: CardMemory,
  rating: Rating,
  { at, day, due }: Pick<ReviewEvent, 'at' | 'day' | 'due'>,
  parameters: ParameterSet,
  seed: string,
): CardMemory {
  const after = rate(memory, rating, at, parameters, seed, day)
  return due === null ? after : dueAt(after, due)
}

/** The memory with another day chosen for its next review (easy days): its interval is the one up to then. */
function dueAt(memory: CardMemory, due: number): CardMemory {
  return { ...memory, due, scheduledDays: memory.scheduledDays + Math.round((due - memory.due) / DAY_MS) }
}

const DAY_MS = 86_400_000

function byTime(a: ReviewEvent, b: ReviewEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}
