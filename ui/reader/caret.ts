/** Where a point lies in the page's text: a text node and the index of the character under the point. */
export type Caret = { node: Text; index: number }

/** The character under a point of the screen; null where there is none. */
export function caretAt(x: number, y: number): Caret | null {
  const found = document.caretPositionFromPoint?.(x, y) ?? olderCaret(x, y)
  if (!(found?.offsetNode instanceof Text)) return null
  const node = found.offsetNode
  const index = [found.offset, found.offset - 1].find(at => covers(node, at, x, y))
  return index === undefined ? null : { node, index }
}

function olderCaret(x: number, y: number): { offsetNode: Node; offset: number } | null {
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { offsetNode: range.startContainer, offset: range.startOffset } : null
}

function covers(node: Text, index: number, x: number, y: number): boolean {
  if (index < 0 || index >= node.length) return false
  const range = document.createRange()
  range.setStart(node, index)
  range.setEnd(node, index + 1)
  return [...range.getClientRects()].some(
    box => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  )
}

/** The offset of a caret in a sentence's text, pinyin left out; null where the caret is not in that text. */
export function offsetIn(sentence: Element, { node, index }: Caret): number | null {
  let before = 0
  for (const text of textNodes(sentence)) {
    if (text === node) return before + index
    before += text.length
  }
  return null
}

/** How much of a sentence's text, pinyin left out, comes before a place in it. */
export function offsetBefore(sentence: Element, container: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(sentence, 0)
  before.setEnd(container, offset)
  let length = 0
  for (const text of textNodes(sentence)) {
    if (text === container) return length + offset
    if (before.comparePoint(text, 0) > 0) return length
    length += text.length
  }
  return length
}

/** The stretch of a sentence's text from `start` to `end`, pinyin left out. */
export function rangeIn(sentence: Element, start: number, end: number): Range | null {
  const range = document.createRange()
  let before = 0
  let begun = false
  for (const text of textNodes(sentence)) {
    if (!begun && start < before + text.length) {
      range.setStart(text, start - before)
      begun = true
    }
    if (begun && end <= before + text.length) {
      range.setEnd(text, end - before)
      return range
    }
    before += text.length
  }
  return null
}

function* textNodes(sentence: Element): Generator<Text> {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: node =>
      node.nodeName === 'RT' || node.nodeName === 'B' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  })
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node
}
