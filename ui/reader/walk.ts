import type { Step } from './keyboard.ts'
import { outermostTerm, sideOf } from './page-text.ts'
import { pairAtReadingLine } from './place.ts'
import { makeTabStop, termBeside } from './roving.ts'
import type { Spot } from './types.ts'
import type { Asked, Attended } from './use-attended.ts'
import { chineseWords, wordBeside } from './words.ts'

/** The way through the text by keys: pair by pair, term by term, word by word; and what a key then asks about. */
export function walk({ text, side, opened, open, close, cut, prefetch }: Asked, attended: Attended) {
  const { here } = attended
  const herePair = (): number => here().pair ?? (text && pairAtReadingLine(text)) ?? 0

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

  function goToPair(pair: number, spot: Spot | null = null): void {
    const sentence = text?.pairElement(pair, side)
    if (!sentence) return
    sentence.tabIndex = -1
    goTo(sentence, pair, spot)
  }

  /** What a key that asks about a word means: the term or word one is at, else the first of the pair. */
  function spotHere(): Spot | null {
    if (opened) return opened.spot
    if (here().spot || !text) return here().spot
    const pair = herePair()
    const term = text.pairElement(pair, 'zh')?.querySelector('u')
    return (term && text.termSpot(term)) ?? chineseWords(text.pairs[pair]!)[0] ?? null
  }

  const commands = {
    pair(step: Step): void {
      if (!text) return
      const from = here().pair
      const next = from === null ? herePair() : from + step
      if (opened) close()
      if (next >= 0 && next < text.pairs.length) goToPair(next)
    },
    term(step: Step): void {
      if (!text) return
      const { spot } = here()
      const term = spot && text.termElement(spot, side)
      const next = termBeside(text, outermostTerm(term), herePair(), side, step)
      if (next) goToTerm(next)
    },
    word(step: Step): void {
      if (!text || side === 'en') return
      const from = here().spot
      const spot = from
        ? wordBeside(text.pairs, from, step)
        : (chineseWords(text.pairs[herePair()]!)[0] ?? null)
      if (spot) goToPair(spot.pair, spot)
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

  return { commands, herePair, spotHere, goToTerm, goToPair }
}

/** Scrolls only what is not well in sight, and then to the middle. */
function bringIntoSight(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect()
  if (top > innerHeight * 0.12 && bottom < innerHeight * 0.72) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' })
}
