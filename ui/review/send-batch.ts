import type { ActInput, ReviewInput, ReviewOutcome } from '#core/cards/session.ts'
import { outlivesPage } from '../kit/outlives-page.ts'

/** What a session tells the server. */
export type Sent = ReviewInput | ActInput
/** What the server says to it. */
export type Answer = ReviewOutcome | { id: string; ok: true } | { id: string; ok: false; code: string }
/** Where reviews go, and acts to cards, and their undos. */
export type Addresses = { reviews: string; acts: string; undos: string }
export const ADDRESSES: Addresses = {
  reviews: '/api/reviews',
  acts: '/api/cards/acts',
  undos: '/api/cards/acts/undo',
}

export const isAct = (input: Sent): input is ActInput => input.kind === 'act' || input.kind === 'undo-act'

/** The first of a line that can go in one request: an act by itself, or the reviews up to the next act. */
export function together<T extends { input: Sent }>(line: readonly T[], most: number): T[] {
  const end = line.findIndex(({ input }) => isAct(input))
  return line.slice(0, end === 0 ? 1 : Math.min(most, end === -1 ? most : end))
}

const UNACCEPTABLE = new Set([400, 413, 422])

/** `away`: to be tried again. `unacceptable`: the same request can never succeed. */
export async function sendBatch(
  addresses: Addresses,
  batch: readonly Sent[],
): Promise<Answer[] | 'away' | 'unacceptable'> {
  const [first] = batch
  try {
    const body = JSON.stringify(bodyOf(first, batch))
    const response = await fetch(addressOf(addresses, first), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: outlivesPage(body),
    })
    if (UNACCEPTABLE.has(response.status)) return 'unacceptable'
    if (!response.ok) return 'away'
    const said = await response.json()
    if (first && isAct(first)) return [answerToAct(first, said)]
    const { outcomes }: { outcomes: ReviewOutcome[] } = said
    return outcomes.length > 0 ? outcomes : 'away'
  } catch {
    return 'away'
  }
}

function addressOf({ reviews, acts, undos }: Addresses, first: Sent | undefined): string {
  if (!first || !isAct(first)) return reviews
  return first.kind === 'act' ? acts : undos
}

function bodyOf(first: Sent | undefined, batch: readonly Sent[]) {
  if (!first || !isAct(first)) return { version: 1, reviews: batch }
  if (first.kind === 'undo-act') return { changeId: first.targetId }
  const { id, act, cardId, siblings } = first
  return { id, act, cardIds: [cardId], siblings }
}

/** An act that had nothing to change left nothing to take back, and neither did one that is taken back already. */
function answerToAct({ id, kind }: ActInput, said: { ok: boolean; code?: string }): Answer {
  if (said.ok || (kind === 'undo-act' && said.code === 'target-not-found')) return { id, ok: true }
  return { id, ok: false, code: said.code ?? 'malformed' }
}
