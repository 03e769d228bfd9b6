import { offsetBefore, rangeIn } from './caret.ts'
import type { PageText } from './page-text.ts'
import type { Stretch } from './stretch.ts'

/** The stretch of Chinese that is selected on the page; null where that is nothing, or goes over more than one pair. */
export function selectedStretch(text: PageText): Stretch | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const pair = text.pairOf(elementAt(range.startContainer))
  const sentence = pair === null ? undefined : text.pairElement(pair, 'zh')
  if (pair === null || !sentence?.contains(range.startContainer)) return null
  const start = offsetBefore(sentence, range.startContainer, range.startOffset)
  const whole = offsetBefore(sentence, sentence, sentence.childNodes.length)
  const end = sentence.contains(range.endContainer)
    ? offsetBefore(sentence, range.endContainer, range.endOffset)
    : endBeside(text, range, whole)
  return end !== null && end > start ? { pair, start, end } : null
}

/** A press three times selects to the beginning of what comes next: that is to the end of this. */
function endBeside(text: PageText, range: Range, whole: number): number | null {
  const next = text.pairOf(elementAt(range.endContainer))
  const sentence = next === null ? undefined : text.pairElement(next, 'zh')
  const reached = sentence?.contains(range.endContainer)
    ? offsetBefore(sentence, range.endContainer, range.endOffset)
    : range.endOffset
  return reached === 0 ? whole : null
}

const elementAt = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

/** Selects it; answers its place on the page, null where it is not there. */
export function select(text: PageText, stretch: Stretch): Range | null {
  const range = rangeOf(text, stretch)
  if (range)
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    )
  return range
}

export function rangeOf(text: PageText, { pair, start, end }: Stretch): Range | null {
  const sentence = text.pairElement(pair, 'zh')
  return sentence ? rangeIn(sentence, start, end) : null
}
