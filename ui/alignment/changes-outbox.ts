import type { PairsChange } from '#core/alignment/edit.ts'
import { type PackedChange, packChange, unpackChange } from '#core/alignment/edit-packed.ts'
import { outlivesPage } from '../kit/outlives-page.ts'
import { newReviewId as newId } from '../review/new-id.ts'

/** What of localStorage or sessionStorage is used. */
export type TextStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** `away`: the server could not be reached or could not save; it is tried again. */
export type Saving = 'saved' | 'saving' | 'away'

export type ChangesOutbox = {
  /** Keeps a change and sends it after those before it. */
  put: (change: PairsChange) => void
  /** Those that the server has not answered for, in order: they are not in the pairs that it gives. */
  pending: () => PairsChange[]
  /** Sends now what waits: when the network is back. */
  flush: () => void
  /** Forgets what waits: the document is no longer what the changes were made for. */
  clear: () => void
  /** Tells no one any more and does not try again. */
  retire: () => void
}

export type ChangesOutboxOptions = {
  url: string
  documentId: string
  /** Where changes lie until the server has them; null where the browser has no storage. */
  store: TextStore | null
  onSaving: (saving: Saving) => void
  /** The server will never take the first change that waits; the others follow from it and are dropped with it. */
  onRefused: (code: string) => void
  /** Before the first retry, ms; doubled by each that fails. */
  retryMs?: number
}

const LONGEST_WAIT_MS = 30_000

/**
 * Brings the changes of one document to the server in the order they were made, one request at a time, again after a failure,
 * and after a crash from the store. A change that was saved though its answer got lost is sent again: the server knows it.
 */
export function createChangesOutbox({
  url,
  documentId,
  store,
  onSaving,
  onRefused,
  retryMs = 1000,
}: ChangesOutboxOptions): ChangesOutbox {
  const prefix = `duizhao.alignment.${documentId}.`
  let kept = readStore(store, prefix)
  let count = Number.parseInt(kept.at(-1)?.key.slice(prefix.length) ?? '0', 10)
  const tab = newId().slice(0, 8)
  let isSending = false
  let isRetired = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = () => {
    if (!isRetired) onSaving(kept.length === 0 ? 'saved' : failures > 0 ? 'away' : 'saving')
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(send, ms)
  }

  async function send(): Promise<void> {
    const [first] = kept
    if (isSending || isRetired || !first) return
    isSending = true
    const answer = await post(url, first.change)
    isSending = false
    if (answer === 'away') {
      failures += 1
      later(Math.min(retryMs * 2 ** (failures - 1), LONGEST_WAIT_MS))
    } else {
      failures = 0
      if (answer === 'saved') drop([first])
      else refuse(answer.code)
      later(0)
    }
    tell()
  }

  function refuse(code: string): void {
    drop(kept)
    if (!isRetired) onRefused(code)
  }

  function drop(done: readonly Kept[]): void {
    for (const { key } of done) forget(store, key)
    kept = kept.filter(one => !done.includes(one))
  }

  if (kept.length > 0) later(0)
  return {
    put(change) {
      count += 1
      const key = `${prefix}${String(count).padStart(9, '0')}.${tab}`
      keep(store, key, JSON.stringify(packChange(change)))
      kept.push({ key, change })
      if (failures === 0) later(0)
      tell()
    },
    pending: () => kept.map(({ change }) => change),
    flush: () => later(0),
    clear() {
      drop(kept)
      tell()
    },
    retire() {
      isRetired = true
      clearTimeout(timer)
    },
  }
}

type Kept = { key: string; change: PairsChange }

async function post(url: string, change: PairsChange): Promise<'saved' | 'away' | { code: string }> {
  try {
    const body = JSON.stringify({ version: 1, ...change })
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: outlivesPage(body),
    })
    if (response.ok) return 'saved'
    if (response.status >= 500 || response.status === 429) return 'away'
    const { code }: { code?: string } = await response.json()
    return { code: code ?? 'failed' }
  } catch {
    return 'away'
  }
}

/** The changes in the store, oldest first; what cannot be read is dropped, with all that follows from it. */
function readStore(store: TextStore | null, prefix: string): Kept[] {
  const keys = Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '')
    .filter(key => key.startsWith(prefix))
    .sort()
  const kept: Kept[] = []
  for (const key of keys) {
    const change = kept.length === keys.indexOf(key) ? readChange(store?.getItem(key) ?? '') : null
    if (change) kept.push({ key, change })
    else forget(store, key)
  }
  return kept
}

/** A change as it was stored, or null. */
export function readChange(text: string): PairsChange | null {
  try {
    const change = unpackChange(JSON.parse(text) as PackedChange)
    return change.before.length > 0 && change.after.length > 0 ? change : null
  } catch {
    return null
  }
}

/** Whether it is kept: a full or forbidden store must not stop an edit. */
export function keep(store: TextStore | null, key: string, text: string): boolean {
  try {
    store?.setItem(key, text)
    return store !== null
  } catch {
    return false
  }
}

export function forget(store: TextStore | null, key: string): void {
  try {
    store?.removeItem(key)
  } catch {}
}
