/** What is written or chosen and not sent yet stays in the browser's tab: a page that is left or loaded again goes on with it. */

const keyOf = (of: string) => `duizhao.draft.${of}`

/** A store that is full or forbidden must not stop the typing. */
export function keepDraft(of: string, texts: readonly string[]): void {
  try {
    if (texts.length === 0) sessionStorage.removeItem(keyOf(of))
    else sessionStorage.setItem(keyOf(of), JSON.stringify(texts))
  } catch {
    // no room, or the browser keeps nothing
  }
}

export const forgetDraft = (of: string) => keepDraft(of, [])

/** None where nothing was kept. */
export function keptDraft(of: string): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(of)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(text => typeof text === 'string') : []
  } catch {
    return []
  }
}
