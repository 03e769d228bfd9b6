import type { ReadingPair, ReadingPassage } from '#core/reading/document.ts'
import { flatten } from '#core/reading/marks.ts'
import { has, type TermStretch, termTree } from '#core/reading/passage-html.ts'
import { caretAt, offsetIn, rangeIn } from './caret.ts'
import { type Side, type Spot, sameSpot } from './types.ts'
import { stretchOf, wordAt } from './words.ts'

/** The text as it lies on the page: between elements and points of the screen, and pairs, terms and words. */
export type PageText = ReturnType<typeof pageText>

/** A pair on the page: its element on each side that it has, and the terms marked there. */
type Shown = {
  pair: ReadingPair
  elements: Record<Side, HTMLElement | undefined>
  terms: Record<Side, TermStretch[]>
}

const SIDES = ['zh', 'en'] as const

/** The id of a passage's element; what continues one that began in another chunk has its own. */
export const passageId = ({ number, continued, pairs }: ReadingPassage): string =>
  continued ? `p${number}-${pairs[0]?.position}` : `p${number}`

/**
 * The text of a document of so many pairs, as far as it has been drawn in `root`. Passages are shown as they are drawn: on
 * the way each pair's elements get their `data-pair`, each term's its `data-t` (its place among the document's terms),
 * pinyin its language, and the mark at a sentence's end, which shows the other side, its label: the HTML itself is lean.
 */
export function pageText(root: HTMLElement, size: number, peekLabels: Record<Side, string>) {
  const shown = new Map<number, Shown>()

  function showPassage(passage: ReadingPassage): void {
    const element = root.querySelector(`#${passageId(passage)}`)
    if (!element) return
    for (const pair of passage.pairs) {
      const terms = { zh: flatten(termTree(pair, 'zh')), en: flatten(termTree(pair, 'en')) }
      shown.set(pair.position, { pair, elements: { zh: undefined, en: undefined }, terms })
    }
    for (const side of SIDES) {
      const elements = element.querySelectorAll<HTMLElement>(`.${side} .s:not(.glossed)`)
      const pairs = passage.pairs.filter(pair => has(pair, side))
      pairs.forEach(({ position }, n) => {
        const own = shown.get(position)!
        own.elements[side] = elements[n]
        if (elements[n]) number(elements[n], position, own.terms[side])
      })
      for (const mark of element.querySelectorAll(`.${side} .s > b`)) {
        mark.role = 'button'
        mark.ariaLabel = peekLabels[side === 'zh' ? 'en' : 'zh']
      }
    }
    for (const pinyin of element.querySelectorAll('rt')) pinyin.lang = 'zh-Latn-pinyin'
  }

  const pairOf = (element: Element | null): number | null => {
    const value = element?.closest<HTMLElement>('[data-pair]')?.dataset.pair
    return value === undefined ? null : Number(value)
  }

  function termSpot(element: Element): Spot | null {
    const pair = pairOf(element)
    if (pair === null) return null
    const at = [...(element.closest('.s')?.querySelectorAll<Element>('u') ?? [])].indexOf(element)
    const stretch = shown.get(pair)?.terms[sideOf(element)][at]
    return stretch ? { ...stretch.zh, pair } : null
  }

  function termElement(spot: Spot, side: Side): HTMLElement | null {
    const own = shown.get(spot.pair)
    const at = own?.terms[side].findIndex(({ zh }) => sameSpot({ ...zh, pair: spot.pair }, spot)) ?? -1
    return at < 0 ? null : (own?.elements[side]?.querySelectorAll('u')[at] ?? null)
  }

  function wordUnder(x: number, y: number, element: Element): Spot | null {
    const glossed = element.closest<HTMLElement>('[data-word]')?.dataset.word?.split(' ').map(Number)
    if (glossed)
      return { pair: pairOf(element)!, sentence: glossed[0]!, start: glossed[1]!, end: glossed[2]! }
    const own = sideOf(element) === 'en' ? undefined : shown.get(pairOf(element) ?? -1)
    const caret = own && caretAt(x, y)
    const offset = caret && own.elements.zh ? offsetIn(own.elements.zh, caret) : null
    return own && offset !== null ? wordAt(own.pair, offset) : null
  }

  function rangeOf(spot: Spot): Range | null {
    const own = shown.get(spot.pair)
    if (!own?.elements.zh) return null
    const { start, end } = stretchOf(own.pair, spot)
    return rangeIn(own.elements.zh, start, end)
  }

  return {
    /** How many pairs the document has; those on the page are those that `pairAt` knows. */
    size,
    show: (passages: readonly ReadingPassage[]) => passages.forEach(showPassage),
    /** They are no longer on the page. */
    forget(passages: readonly ReadingPassage[]): void {
      for (const { pairs } of passages) for (const { position } of pairs) shown.delete(position)
    },
    pairAt: (pair: number): ReadingPair | undefined => shown.get(pair)?.pair,
    positionOf: (pairId: string): number | null =>
      [...shown.values()].find(({ pair }) => pair.id === pairId)?.pair.position ?? null,
    /** The element of a pair's sentences. */
    pairElement: (pair: number, side: Side): HTMLElement | undefined => shown.get(pair)?.elements[side],
    /** A pair without English has this in its place; nothing any more. */
    showInstead(pair: number, element: HTMLElement | undefined): void {
      const own = shown.get(pair)
      if (own) own.elements.en = element
    },
    pairOf,
    /** Which term of the document stands at a spot; null if none is marked there. */
    termAt: (spot: Spot): number | null =>
      shown.get(spot.pair)?.terms.zh.find(({ zh }) => sameSpot({ ...zh, pair: spot.pair }, spot))?.term ??
      null,
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
