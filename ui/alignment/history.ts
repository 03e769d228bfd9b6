import type { PairsChange } from '#core/alignment/edit.ts'
import { packChange } from '#core/alignment/edit-packed.ts'
import { forget, keep, readChange, type TextStore } from './changes-outbox.ts'

/** What was done and can be taken back, and what was taken back and can be done again. Without limit. */
export type History = {
  /** Notes what was done; what had been taken back is gone. */
  add: (change: PairsChange) => void
  /** The change to take back, if any; it can be done again then. */
  back: () => PairsChange | null
  /** The change to do again, if any. */
  forth: () => PairsChange | null
  clear: () => void
  counts: () => { done: number; undone: number }
}

/**
 * The history of one document in one tab. It lies in the tab's own store, so that it outlives a reload; where that is full, the
 * oldest changes are in memory only.
 */
export function openHistory(documentId: string, store: TextStore | null): History {
  const prefix = `duizhao.history.${documentId}.`
  const keyOf = (at: number) => `${prefix}${at}`
  let { first, changes, done } = readHistory(store, prefix)

  const saveHead = () =>
    keep(store, `${prefix}head`, JSON.stringify({ first, done: first + done, end: first + changes.length }))

  function save(at: number, change: PairsChange): void {
    const text = JSON.stringify(packChange(change))
    for (let oldest = first; !keep(store, keyOf(first + at), text) && oldest < first + at; oldest++)
      forget(store, keyOf(oldest))
  }

  return {
    add(change) {
      for (let at = done; at < changes.length; at++) forget(store, keyOf(first + at))
      changes = [...changes.slice(0, done), change]
      done = changes.length
      save(done - 1, change)
      saveHead()
    },
    back() {
      if (done === 0) return null
      done -= 1
      saveHead()
      return changes[done]!
    },
    forth() {
      if (done === changes.length) return null
      done += 1
      saveHead()
      return changes[done - 1]!
    },
    clear() {
      for (let at = 0; at < changes.length; at++) forget(store, keyOf(first + at))
      forget(store, `${prefix}head`)
      first = 0
      changes = []
      done = 0
    },
    counts: () => ({ done, undone: changes.length - done }),
  }
}

/** The changes that can be read without a gap up to where one was, and from there on. */
function readHistory(store: TextStore | null, prefix: string) {
  const none = { first: 0, changes: [] as PairsChange[], done: 0 }
  const head = readHead(store?.getItem(`${prefix}head`) ?? '')
  if (!head) return none
  const changes: PairsChange[] = []
  let first = head.done
  for (; first > head.first; first--) {
    const change = readChange(store?.getItem(`${prefix}${first - 1}`) ?? '')
    if (!change) break
    changes.unshift(change)
  }
  for (let at = head.done; at < head.end; at++) {
    const change = readChange(store?.getItem(`${prefix}${at}`) ?? '')
    if (!change) break
    changes.push(change)
  }
  return { first, changes, done: head.done - first }
}

function readHead(text: string): { first: number; done: number; end: number } | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
