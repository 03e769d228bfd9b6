import type { Side } from '#core/alignment/edit.ts'

const keyOf = (pairId: string, side: Side) => `duizhao.written.${side}.${pairId}`

/** What was typed for a side of a pair and not saved, in this tab; null if nothing was. */
export function draftOf(pairId: string, side: Side): string | null {
  try {
    return sessionStorage.getItem(keyOf(pairId, side))
  } catch {
    return null
  }
}

/** Keeps what is typed for it until it is saved; null forgets it. A full or forbidden store must not stop the typing. */
export function keepDraft(pairId: string, side: Side, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(keyOf(pairId, side))
    else sessionStorage.setItem(keyOf(pairId, side), text)
  } catch {}
}
