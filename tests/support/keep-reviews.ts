import { DEFAULT_PARAMETERS } from '#core/scheduling/memory.ts'
import type { ReviewEvent } from '#core/scheduling/replay.ts'
import type { Database } from '#db/client.ts'

const PAGE = 1_000

/**
 * Writes a deck with a note and a card for each list of events, and the events as its Reviews, of `durationMs` each. The cards'
 * memory is left as of new cards: for what reads Reviews alone.
 */
export async function keepReviews(
  db: Database,
  userId: string,
  cards: readonly (readonly ReviewEvent[])[],
  { now, durationMs = 7_000 }: { now: Date; durationMs?: number },
): Promise<void> {
  await db.parameterSet.create({ data: { ...DEFAULT_PARAMETERS, id: 'p' } })
  await db.deck.create({ data: { id: 'kept', userId, name: 'kept', createdAt: now } })
  const ids = cards.map((_, i) => `kept-${String(i).padStart(6, '0')}`)
  const note = { userId, zh: '词', pinyin: '', english: '', createdAt: now }
  const memory = { state: 'new', due: now, reps: 0, lapses: 0, learningStep: 0, scheduledDays: 0 }
  const card = { userId, deckId: 'kept', kind: 'recognise', createdAt: now, ...memory }
  await inPages(ids, data => db.note.createMany({ data: data.map(id => ({ id, ...note })) }))
  await inPages(ids, data =>
    db.card.createMany({ data: data.map(id => ({ id, noteId: id, position: 0, ...card })) }),
  )
  const reviews = cards.flatMap((events, i) =>
    events.map(({ at, due, ...event }) => ({
      ...event,
      ...{ userId, cardId: ids[i]!, durationMs, receivedAt: now, at: new Date(at) },
      due: due === null ? null : new Date(due),
    })),
  )
  await inPages(reviews, data => db.review.createMany({ data }))
}

async function inPages<T>(rows: readonly T[], write: (page: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += PAGE) await write(rows.slice(from, from + PAGE))
}
