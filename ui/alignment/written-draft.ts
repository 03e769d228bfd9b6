const keyOf = (pairId: string) => `duizhao.english.${pairId}`

/** What was typed for a pair and not saved, in this tab; null if nothing was. */
export function draftOf(pairId: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(pairId))
  } catch {
    return null
  }
}

/** Keeps what is typed for a pair until it is saved; null forgets it. A full or forbidden store must not stop the typing. */
export function keepDraft(pairId: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(keyOf(pairId))
    else sessionStorage.setItem(keyOf(pairId), text)
  } catch {}
}
