import type { ActInput, ReviewInput } from '#core/cards/session.ts'
import { type OutboxStore, UNSENT, unsentKeys } from './outbox-store.ts'
import { ADDRESSES, type Addresses, type Answer, type Sent, sendBatch, together } from './send-batch.ts'
import type { Heard } from './session-state.ts'

export type OutboxOptions = {
  addresses?: Addresses
  /** Where reviews lie until the server has them; null where the browser has no storage. */
  store: OutboxStore | null
  onHeard: (input: ReviewInput, outcome: Heard) => void
  /** An act was refused. */
  onRefused?: (input: ActInput, code: string) => void
  /** How many reviews wait, after every change; `away` once the server could not be reached. */
  onWaiting?: (waiting: number, away: boolean) => void
  /** Before the first retry, ms; doubled by each that fails, up to LONGEST_WAIT_MS. */
  retryMs?: number
}

export type Outbox = {
  /** Keeps a review or an act and sends it soon. */
  put: (input: Sent) => void
  /** Those the server has not answered for, in order. */
  pending: () => Sent[]
  /** Sends now what waits: when the network is back, or the page comes to the front. */
  flush: () => void
  /** Sends once more what waits, in a request that outlives the page. Copies do no harm: an id is one review. */
  leave: () => void
  /** Tells no one any more and does not try again; what is under way still goes. */
  retire: () => void
}

const BATCH = 50
const LONGEST_WAIT_MS = 30_000

type Kept = { key: string; input: Sent }

/**
 * Brings reviews and acts to the server, in the order they were made, each until it is answered for: one request at a time, again
 * after a failure, and after a crash from the store. What lies in the store at the start goes first.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { addresses = ADDRESSES, store, onHeard, onRefused, onWaiting, retryMs = 1000 } = options
  let kept = readStore(store)
  let count = 0
  let isSending = false
  let isRetired = false
  let failures = 0
  let batchSize = BATCH
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = () => {
    if (!isRetired) onWaiting?.(kept.length, failures > 0)
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(send, ms)
  }

  async function send(): Promise<void> {
    if (isSending || kept.length === 0) return
    isSending = true
    const batch = together(kept, batchSize)
    const outcomes = await sendBatch(addresses, inputsOf(batch))
    isSending = false
    if (outcomes === 'away') {
      failures += 1
      if (!isRetired) later(Math.min(retryMs * 2 ** (failures - 1), LONGEST_WAIT_MS))
    } else if (outcomes === 'unacceptable' && batch.length > 1) {
      batchSize = Math.ceil(batch.length / 2)
      later(0)
    } else {
      failures = 0
      batchSize = BATCH
      settle(batch, outcomes === 'unacceptable' ? batch.map(malformed) : outcomes)
      later(0)
    }
    tell()
  }

  function settle(batch: Kept[], outcomes: Answer[]): void {
    const answered = new Map(outcomes.map(outcome => [outcome.id, outcome]))
    const done = batch.filter(({ input }) => answered.has(input.id))
    kept = kept.filter(one => !done.includes(one))
    for (const { key, input } of done) {
      forget(store, key)
      const outcome = answered.get(input.id)
      if (outcome && !isRetired) tellOf(input, outcome)
    }
  }

  function tellOf(input: Sent, outcome: Answer): void {
    if (input.kind === 'rating' || input.kind === 'undo') onHeard(input, outcome as Heard)
    else if (!outcome.ok) onRefused?.(input, outcome.code)
  }

  if (kept.length > 0) later(0)
  return {
    put(input) {
      count += 1
      const key = `${UNSENT}${String(input.at).padStart(15, '0')}.${String(count).padStart(6, '0')}.${input.id}`
      keep(store, key, input)
      kept.push({ key, input })
      if (failures === 0) later(0)
      else tell()
    },
    pending: () => kept.map(({ input }) => input),
    flush: () => later(0),
    leave() {
      if (kept.length > 0) void sendBatch(addresses, inputsOf(together(kept, BATCH)))
    },
    retire() {
      isRetired = true
    },
  }
}

const inputsOf = (batch: readonly Kept[]) => batch.map(({ input }) => input)
const malformed = ({ input }: Kept): Answer => ({ id: input.id, ok: false, code: 'malformed' })

/** The reviews in the store, oldest first; what cannot be read as one is left where it is. */
function readStore(store: OutboxStore | null): Kept[] {
  return unsentKeys(store).flatMap(key => {
    const input = parse(store?.getItem(key) ?? '')
    return input ? [{ key, input }] : []
  })
}

function parse(text: string): Sent | null {
  try {
    const value: unknown = JSON.parse(text)
    const isReview = typeof value === 'object' && value !== null && 'id' in value && 'cardId' in value
    return isReview ? (value as Sent) : null
  } catch {
    return null
  }
}

/** A full or forbidden store must not stop a review: it is then kept in memory alone. */
function keep(store: OutboxStore | null, key: string, input: Sent): void {
  try {
    store?.setItem(key, JSON.stringify(input))
  } catch {}
}

function forget(store: OutboxStore | null, key: string): void {
  try {
    store?.removeItem(key)
  } catch {}
}
