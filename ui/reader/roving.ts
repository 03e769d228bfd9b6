import type { Step } from './keyboard.ts'
import { outermostTerm, type PageText } from './page-text.ts'
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

/** The outermost terms of one side of a pair, in the order of the page. */
const termsOf = (text: PageText, pair: number, side: Side): HTMLElement[] =>
  [...(text.pairElement(pair, side)?.querySelectorAll('u') ?? [])].filter(
    term => outermostTerm(term) === term,
  )

/** The term of a pair after `from` (or before it), or its first (or last) where `from` is not in it. */
export function termBeside(
  text: PageText,
  from: HTMLElement | null,
  pair: number,
  side: Side,
  step: Step,
): HTMLElement | null {
  const terms = termsOf(text, pair, side)
  const here = from ? terms.indexOf(from) : -1
  return (here >= 0 ? terms[here + step] : terms.at(step === 1 ? 0 : -1)) ?? null
}
