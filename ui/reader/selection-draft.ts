import type { Stretch } from './stretch.ts'

/** What a card of a selection would have, as the server says (flows/keep-selection.ts). */
export type SelectionDraft = {
  zh: string
  pinyin: string
  english: string
  from: 'aligned' | 'dictionary' | 'sentence' | 'none'
  termId: string | null
  noteId: string | null
  /** The sentence it stands in, and where. */
  sentence: { zh: string; en: string; termStart: number; termEnd: number }
}

export type What = { as: 'expression'; english: string } | { as: 'sentence' }
export type Outcome = { ok: true; noteIds: string[] } | { ok: false; code: string }

/** Null where there is nothing to make a card of, or the server does not answer. */
export async function fetchDraft(
  address: string,
  pairId: string,
  { start, end }: Stretch,
  signal: AbortSignal,
): Promise<SelectionDraft | null> {
  const asked = new URLSearchParams({ pair: pairId, start: `${start}`, end: `${end}` })
  try {
    const response = await fetch(`${address}/selection?${asked}`, { signal })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

export async function sendKeep(
  address: string,
  pairId: string,
  { start, end }: Stretch,
  what: What,
): Promise<Outcome> {
  try {
    const body = JSON.stringify({ version: 1, pair: pairId, start, end, what })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${address}/selection`, { method: 'POST', headers, body })
    return await response.json()
  } catch {
    return { ok: false, code: 'not-saved' }
  }
}
