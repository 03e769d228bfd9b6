/** What is written on a passage and not checked yet stays in the browser's tab: a page that is left or loaded again goes on with it. */

const keyOf = (questionId: string) => `cloze ${questionId}`

export function keepDraft(questionId: string, texts: string[]): void {
  try {
    sessionStorage.setItem(keyOf(questionId), JSON.stringify(texts))
  } catch {
    // no room, or the browser keeps nothing
  }
}

export function keptDraft(questionId: string): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(questionId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(text => typeof text === 'string') : []
  } catch {
    return []
  }
}
