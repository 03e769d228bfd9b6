import type { ReadingPair, ReadingPassage } from '#core/reading/document.ts'
import { flatten } from '#core/reading/marks.ts'
import { type TermStretch, termTree } from '#core/reading/passage-html.ts'
import { caretAt, offsetIn, rangeIn } from './caret.ts'
import { type Side, type Spot, sameSpot } from './types.ts'
import { stretchOf, wordAt } from './words.ts'

/** The text as it lies on the page: between elements and points of the screen, and pairs, terms and words. */
export type PageText = ReturnType<typeof pageText>

const SIDES = ['zh', 'en'] as const

/**
 * Reads the passages that stand in `root`. On the way each pair's elements get their `data-pair`, each term's its
 * `data-t` (its place among the document's terms), pinyin its language, and the mark at a sentence's end, which shows
 * the other side, its label: the HTML itself is lean.
 */
export function pageText(
  root: HTMLElement,
  passages: readonly ReadingPassage[],
  peekLabels: Record<Side, string>,
) {
  const pairs = passages.flatMap(passage => passage.pairs)
  const elements: Record<Side, HTMLElement[]> = { zh: [], en: [] }
  const terms: Record<Side, TermStretch[][]> = { zh: [], en: [] }
  for (const side of SIDES) {
    elements[side] = passages.flatMap(({ number }) => [
      ...root.querySelectorAll<HTMLElement>(`#p${number} .${side} .s`),
    ])
    terms[side] = pairs.map(pair => flatten(termTree(pair, side)))
    elements[side].forEach((element, pair) => {
      number(element, pair, terms[side][pair]!)
    })
    for (const mark of root.querySelectorAll(`.${side} .s > b`)) {
      mark.role = 'button'
      mark.ariaLabel = peekLabels[side === 'zh' ? 'en' : 'zh']
    }
  }
  for (const pinyin of root.querySelectorAll('rt')) pinyin.lang = 'zh-Latn-pinyin'

  const pairOf = (element: Element | null): number | null => {
    const value = element?.closest<HTMLElement>('[data-pair]')?.dataset.pair
    return value === undefined ? null : Number(value)
  }

  function termSpot(element: Element): Spot | null {
    const pair = pairOf(element)
    if (pair === null) return null
    const at = [...(element.closest('.s')?.querySelectorAll<Element>('u') ?? [])].indexOf(element)
    const stretch = terms[sideOf(element)][pair]![at]
    return stretch ? { ...stretch.zh, pair } : null
  }

  function termElement(spot: Spot, side: Side): HTMLElement | null {
    const at = terms[side][spot.pair]!.findIndex(({ zh }) => sameSpot({ ...zh, pair: spot.pair }, spot))
    return at < 0 ? null : (elements[side][spot.pair]?.querySelectorAll('u')[at] ?? null)
  }

  function wordUnder(x: number, y: number, element: Element): Spot | null {
    const pair = pairOf(element)
    const caret = pair === null || sideOf(element) === 'en' ? null : caretAt(x, y)
    const offset = caret && offsetIn(elements.zh[pair!]!, caret)
    return offset === null ? null : wordAt(pairs[pair!]!, offset)
  }

  function rangeOf(spot: Spot): Range | null {
    const { start, end } = stretchOf(pairs[spot.pair]!, spot)
    return rangeIn(elements.zh[spot.pair]!, start, end)
  }

  return {
    pairs: pairs as readonly ReadingPair[],
    /** The element of a pair's sentences. */
    pairElement: (pair: number, side: Side): HTMLElement | undefined => elements[side][pair],
    pairOf,
    /** Which term of the document stands at a spot; null if none is marked there. */
    termAt: (spot: Spot): number | null =>
      terms.zh[spot.pair]!.find(({ zh }) => sameSpot({ ...zh, pair: spot.pair }, spot))?.term ?? null,
    termSpot,
    termElement,
    wordUnder,
    rangeOf,
    /** All elements of a term, on both sides, in the order of the page. */
    elementsOf: (term: number): NodeListOf<HTMLElement> => root.querySelectorAll(`[data-t="${term}"]`),
  }
}

function number(element: HTMLElement, pair: number, terms: TermStretch[]): void {
  element.dataset.pair = String(pair)
  element.querySelectorAll('u').forEach((term, at) => {
    term.dataset.t = String(terms[at]?.term)
  })
}

export const sideOf = (element: Element): Side => (element.closest('.zh, .en')?.matches('.en') ? 'en' : 'zh')

/** The outermost term around an element. */
export function outermostTerm(element: Element | null): HTMLElement | null {
  let term = element?.closest('u') ?? null
  for (let outer = term; outer; outer = outer.parentElement?.closest('u') ?? null) term = outer
  return term
}
