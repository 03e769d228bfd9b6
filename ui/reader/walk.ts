import type { Step } from './keyboard.ts'
import { outermostTerm, sideOf } from './page-text.ts'
import { holdStill, pairAtReadingLine } from './place.ts'
import { makeTabStop, termBeside } from './roving.ts'
import type { Spot } from './types.ts'
import type { Asked, Attended } from './use-attended.ts'
import { chineseWords, wordBeside } from './words.ts'

/**
 * The way through the text by keys: pair by pair, term by term, word by word; and what a key then asks about. Where it
 * leads out of what has been drawn it goes on when that has come, unless one has gone elsewhere meanwhile.
 */
export function walk({ text, parts, side, opened, open, close, cut, prefetch }: Asked, attended: Attended) {
  const { here } = attended
  const herePair = (): number => here().pair ?? (text && pairAtReadingLine(text)) ?? 0
  const isPair = (pair: number): boolean => text !== null && pair >= 0 && pair < text.size

  /** Whether the pair is on the page. Awaited only where it is not: what is there answers within the same key. */
  const isDrawn = (pair: number): boolean => text?.pairAt(pair) !== undefined
  const draw = async (pair: number): Promise<boolean> => isDrawn(pair) || (await parts.reach({ pair }))

  function goTo(element: HTMLElement, pair: number, spot: Spot | null): void {
    attended.moveTo({ pair, spot })
    element.focus({ preventScroll: true })
    bringIntoSight(element)
    if (spot && opened?.pinned) open(spot, sideOf(element), true)
    else {
      close()
      attended.attend({ pair, spot })
    }
  }

  function goToTerm(term: HTMLElement): void {
    const spot = text?.termSpot(term)
    if (!spot) return
    makeTabStop(term)
    prefetch(spot)
    goTo(term, spot.pair, spot)
  }

  /** The element of a pair on the side that is walked, or on the other where that is what it has and what is shown. */
  function elementOf(pair: number): HTMLElement | undefined {
    const sides = side === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
    return sides
      .flatMap(one => text?.pairElement(pair, one) ?? [])
      .find(one => one.getClientRects().length > 0)
  }

  function goToPair(pair: number, spot: Spot | null = null): void {
    const sentence = elementOf(pair)
    if (!sentence) return
    sentence.tabIndex = -1
    goTo(sentence, pair, spot)
  }

  /**
   * Begins at a pair and goes on to the next until `act` has found what it sought; draws what it comes to, but for chunks
   * without terms where it is terms that are sought.
   */
  async function seek(
    from: number,
    step: Step,
    act: (pair: number) => boolean,
    seeksTerms = false,
  ): Promise<void> {
    const begun = here()
    const past = (pair: number) => (seeksTerms && !isDrawn(pair) ? parts.markedFrom(pair, step) : pair)
    for (let pair = past(from); isPair(pair); pair = past(pair + step)) {
      if (!isDrawn(pair) && !((await draw(pair)) && here() === begun)) return
      if (act(pair)) return
    }
  }

  /** What a key that asks about a word means: the term or word one is at, else the first of the pair. */
  function spotHere(): Spot | null {
    if (opened) return opened.spot
    if (here().spot || !text) return here().spot
    const pair = herePair()
    const term = text.pairElement(pair, 'zh')?.querySelector('u')
    const shown = text.pairAt(pair)
    return (term && text.termSpot(term)) ?? (shown && chineseWords(shown)[0]) ?? null
  }

  const commands = {
    pair(step: Step): void {
      if (!text) return
      const from = here().pair
      if (opened) close()
      const next = from === null ? herePair() : from + step
      if (isPair(next) && !isDrawn(next)) attended.moveTo({ pair: next, spot: null })
      seek(next, step, pair => {
        if (elementOf(pair)) goToPair(pair)
        return elementOf(pair) !== undefined
      })
    },
    term(step: Step): void {
      if (!text) return
      const { spot } = here()
      const at = outermostTerm(spot && text.termElement(spot, side))
      const next = (pair: number): boolean => {
        const term = termBeside(text, at, pair, side, step)
        if (term) goToTerm(term)
        return term !== null
      }
      seek(text.pairOf(at) ?? herePair(), step, next, true)
    },
    word(step: Step): void {
      if (!text || side === 'en') return
      const from = here().spot
      seek(from?.pair ?? herePair(), step, pair => {
        const shown = text.pairAt(pair)
        const spot =
          shown && (from ? wordBeside(shown, from.pair === pair ? from : null, step) : chineseWords(shown)[0])
        if (spot) goToPair(pair, spot)
        return Boolean(spot)
      })
    },
    open(): void {
      const spot = spotHere()
      if (spot) open(spot, side, true)
    },
    cut(): void {
      const spot = spotHere()
      if (!spot) return
      if (!opened) open(spot, side, true)
      cut(true)
    },
    close(): void {
      if (!opened) {
        attended.attend({ pair: null, spot: null })
        return
      }
      const focus = document.activeElement
      const inside = focus === document.body || focus?.closest('.pop')
      const from =
        text?.termElement(opened.spot, opened.side) ?? text?.pairElement(opened.spot.pair, opened.side)
      attended.moveTo({ pair: opened.spot.pair, spot: opened.spot })
      close()
      if (!inside || !from) return
      if (from.dataset.t !== undefined) makeTabStop(from)
      else from.tabIndex = -1
      from.focus({ preventScroll: true })
    },
  }

  return { commands, herePair, spotHere, draw, goToTerm, goToPair }
}

/** Screens beyond which one jumps: what lies between would be drawn for nothing. */
const FAR = 4

/** Scrolls only what is not well in sight, and then to the middle. */
function bringIntoSight(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect()
  if (top > innerHeight * 0.12 && bottom < innerHeight * 0.72) return
  const far = Math.abs(top) > innerHeight * FAR
  const still = far || matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' })
  if (far) holdStill(element)
}
