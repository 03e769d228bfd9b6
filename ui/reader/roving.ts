import type { Step } from './keyboard.ts'
import { outermostTerm, type PageText, sideOf } from './page-text.ts'
import type { Side } from './types.ts'

/** The text's one tab stop: a term that is a button as long as it is the one. */
export function makeTabStop(term: HTMLElement): void {
  for (const old of document.querySelectorAll('u[tabindex]')) {
    for (const name of ['tabindex', 'role', 'aria-haspopup']) old.removeAttribute(name)
  }
  term.tabIndex = 0
  term.role = 'button'
  term.ariaHasPopup = 'dialog'
}

/** The outermost terms of one side, in the order of the page. */
const termsOf = (text: PageText, pair: number, side: Side): HTMLElement[] =>
  [...(text.pairElement(pair, side)?.querySelectorAll('u') ?? [])].filter(
    term => outermostTerm(term) === term,
  )

export function firstTerm(text: PageText, side: Side, from = 0): HTMLElement | null {
  for (let pair = from; pair < text.pairs.length; pair++) {
    const [first] = termsOf(text, pair, side)
    if (first) return first
  }
  return null
}

/** The term after `from` on the same side, or before it; without one that of `pair` or the nearest that way. */
export function termBeside(
  text: PageText,
  from: HTMLElement | null,
  pair: number,
  side: Side,
  step: Step,
): HTMLElement | null {
  const start = from && sideOf(from) === side ? text.pairOf(from)! : pair
  for (let at = start; at >= 0 && at < text.pairs.length; at += step) {
    const terms = termsOf(text, at, side)
    const here = from ? terms.indexOf(from) : -1
    const next = here >= 0 ? terms[here + step] : terms.at(step === 1 ? 0 : -1)
    if (next) return next
  }
  return null
}
