import type { ReviewInput, ReviewOutcome } from '#core/cards/session.ts'
import type { Heard } from './session-state.ts'

/** What of localStorage is used. */
export type OutboxStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

export type OutboxOptions = {
  url: string
  /** Where reviews lie until the server has them; null where the browser has no storage. */
  store: OutboxStore | null
  onHeard: (input: ReviewInput, outcome: Heard) => void
  /** How many reviews wait, after every change; `away` once the server could not be reached. */
  onWaiting?: (waiting: number, away: boolean) => void
  /** Before the first retry, ms; doubled by each that fails, up to LONGEST_WAIT_MS. */
  retryMs?: number
}

export type Outbox = {
  /** Keeps a review and sends it soon. */
  put: (input: ReviewInput) => void
  /** Those the server has not answered for, in order. */
  pending: () => ReviewInput[]
  /** Sends now what waits: when the network is back, or the page comes to the front. */
  flush: () => void
  /** Sends once more what waits, in a request that outlives the page. Copies do no harm: an id is one review. */
  leave: () => void
  /** Tells no one any more and does not try again; what is under way still goes. */
  retire: () => void
}

const PREFIX = 'duizhao.review.'
const BATCH = 50
const LONGEST_WAIT_MS = 30_000
const UNACCEPTABLE = new Set([400, 413, 422])

type Kept = { key: string; input: ReviewInput }

/**
 * Brings reviews to the server, in the order they were made, each until it is answered for: one request at a time, again
 * after a failure, and after a crash from the store. What lies in the store at the start goes first.
 */
export function createOutbox({ url, store, onHeard, onWaiting, retryMs = 1000 }: OutboxOptions): Outbox {
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
    const batch = kept.slice(0, batchSize)
    const outcomes = await post(url, batch)
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
      settle(batch, outcomes === 'unacceptable' ? batch.map(refuse) : outcomes)
      later(0)
    }
    tell()
  }

  function settle(batch: Kept[], outcomes: Heard[]): void {
    const answered = new Map(outcomes.map(outcome => [outcome.id, outcome]))
    const done = batch.filter(({ input }) => answered.has(input.id))
    kept = kept.filter(one => !done.includes(one))
    for (const { key, input } of done) {
      forget(store, key)
      const outcome = answered.get(input.id)
      if (outcome && !isRetired) onHeard(input, outcome)
    }
  }

  if (kept.length > 0) later(0)
  return {
    put(input) {
      count += 1
      const key = `${PREFIX}${String(input.at).padStart(15, '0')}.${String(count).padStart(6, '0')}.${input.id}`
      keep(store, key, input)
      kept.push({ key, input })
      if (failures === 0) later(0)
      else tell()
    },
    pending: () => kept.map(({ input }) => input),
    flush: () => later(0),
    leave() {
      if (kept.length > 0) void post(url, kept.slice(0, BATCH))
    },
    retire() {
      isRetired = true
    },
  }
}

const refuse = ({ input }: Kept): Heard => ({ id: input.id, ok: false, code: 'malformed' })

/** `away`: to be tried again. `unacceptable`: the same request can never succeed. */
async function post(url: string, batch: Kept[]): Promise<ReviewOutcome[] | 'away' | 'unacceptable'> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 1, reviews: batch.map(({ input }) => input) }),
      keepalive: true,
    })
    if (UNACCEPTABLE.has(response.status)) return 'unacceptable'
    if (!response.ok) return 'away'
    const { outcomes }: { outcomes: ReviewOutcome[] } = await response.json()
    return outcomes.length > 0 ? outcomes : 'away'
  } catch {
    return 'away'
  }
}

/** The reviews in the store, oldest first; what cannot be read as one is left where it is. */
function readStore(store: OutboxStore | null): Kept[] {
  const keys = Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '')
  return keys
    .filter(key => key.startsWith(PREFIX))
    .sort()
    .flatMap(key => {
      const input = parse(store?.getItem(key) ?? '')
      return input ? [{ key, input }] : []
    })
}

function parse(text: string): ReviewInput | null {
  try {
    const value: unknown = JSON.parse(text)
    const isReview = typeof value === 'object' && value !== null && 'id' in value && 'cardId' in value
    return isReview ? (value as ReviewInput) : null
  } catch {
    return null
  }
}

/** A full or forbidden store must not stop a review: it is then kept in memory alone. */
function keep(store: OutboxStore | null, key: string, input: ReviewInput): void {
  try {
    store?.setItem(key, JSON.stringify(input))
  } catch {}
}

function forget(store: OutboxStore | null, key: string): void {
  try {
    store?.removeItem(key)
  } catch {}
}
