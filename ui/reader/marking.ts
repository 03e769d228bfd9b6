import type { PageText } from './page-text.ts'
import type { Spot } from './types.ts'

const WORD = 'reader-word'

/** Lights a pair on both sides, and no other. */
export function lightPair(text: PageText, pair: number | null): void {
  for (const lit of document.querySelectorAll('.s.lit')) lit.classList.remove('lit')
  if (pair === null) return
  text.pairElement(pair, 'zh')?.classList.add('lit')
  text.pairElement(pair, 'en')?.classList.add('lit')
}

/** Washes a term on both sides, or a word that is none; null takes the wash away. */
export function washSpot(text: PageText, spot: Spot | null): void {
  for (const washed of document.querySelectorAll('u.twin')) washed.classList.remove('twin')
  highlights()?.delete(WORD)
  if (!spot) return
  const terms = (['zh', 'en'] as const).flatMap(side => text.termElement(spot, side) ?? [])
  for (const term of terms) term.classList.add('twin')
  const range = terms.length === 0 && text.rangeOf(spot)
  if (range) highlights()?.set(WORD, new Highlight(range))
}

/** Not in every browser yet; without them a word that is no term is not washed. */
const highlights = (): HighlightRegistry | undefined => ('highlights' in CSS ? CSS.highlights : undefined)
