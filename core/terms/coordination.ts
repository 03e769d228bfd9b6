import type { Token } from '../text/tokenise.ts'

export type ListMember = { text: string; words: string[] }

/**
 * The members of lists that are built alike: 中央统筹、省负总责、市县抓落实; 产业扶贫、易地扶贫搬迁、就业扶贫. A member between two 、
 * is whole as it stands; the first and the last are cut to what is alike (做到阳光扶贫、廉洁扶贫 → 阳光扶贫). Members are 2 to
 * 8 Hanzi that begin and end with a word of the text.
 */
export function findListMembers(plain: string, tokens: readonly Token[]): ListMember[] {
  const found: ListMember[] = []
  const tokenAt = new Map(tokens.map((token, at) => [token.start, at]))
  let next = 0
  for (const clause of plain.split(/([，。；：！？（）\n\s])/u)) {
    let at = next
    next += clause.length
    if (!clause.includes('、')) continue
    const items = clause.split('、').map(text => {
      const item = { text, start: at }
      at += text.length + 1
      return item
    })
    const shared = sharedShape(items.map(({ text }) => text))
    if (!shared) continue
    items.forEach((item, place) => {
      const text =
        place === 0
          ? cutFront(item.text, shared)
          : place === items.length - 1
            ? cutBack(item.text, shared)
            : item.text
      const start = place === 0 ? item.start + item.text.length - text.length : item.start
      const words = wordsWithin(tokens, tokenAt.get(start), start + text.length)
      if (words && /^\p{Script=Han}{3,8}$/u.test(text)) found.push({ text, words })
    })
  }
  return found
}

/** What the members of a list share: how long they are, or the characters that they end or begin with. */
type Shape = { length: number | null; tail: string; head: string }

/** Null where the members have nothing in common. The ends of a list may hold more than the member. */
function sharedShape(items: readonly string[]): Shape | null {
  const inner = items.length > 2 ? items.slice(1, -1) : items
  const [first = '', last = ''] = [items[0] ?? '', items.at(-1) ?? '']
  if (items.length === 2) {
    const tail = last.slice(-2)
    if (first.endsWith(tail) && first !== last)
      return { length: last.length <= 6 ? last.length : null, tail, head: '' }
    return first.length === last.length && first.length === 4 ? { length: 4, tail: '', head: '' } : null
  }
  const isEven = inner.every(item => item.length === inner[0]?.length)
  // one member alone says nothing by its length, unless it is a phrase of four
  const length = isEven && (inner.length > 1 || inner[0]?.length === 4) ? (inner[0]?.length ?? 0) : null
  const tail = commonEnd([first, ...inner])
  const head = commonStart([...inner, last])
  return length !== null || tail !== '' || head !== '' ? { length, tail, head } : null
}

const cutFront = (item: string, { length }: Shape) =>
  length !== null && item.length > length ? item.slice(item.length - length) : item

const cutBack = (item: string, { length, tail }: Shape) => {
  if (tail !== '' && item.includes(tail)) return item.slice(0, item.indexOf(tail) + tail.length)
  return length !== null && item.length > length ? item.slice(0, length) : item
}

function commonEnd(items: readonly string[]): string {
  const [first = ''] = items
  for (let size = 2; size > 0; size--) {
    const tail = first.slice(-size)
    if (tail.length === size && items.every(item => item.endsWith(tail) && item.length > size)) return tail
  }
  return ''
}

function commonStart(items: readonly string[]): string {
  const head = items[0]?.[0] ?? ''
  return items.length > 1 && items.every(item => item.startsWith(head)) ? head : ''
}

/** The words from a token on to just `end`; null where no word begins or ends there. */
function wordsWithin(tokens: readonly Token[], from: number | undefined, end: number): string[] | null {
  const words: string[] = []
  for (let at = from ?? tokens.length; tokens[at]; at++) {
    const token = tokens[at]!
    words.push(token.text)
    if (token.end >= end) return token.end === end ? words : null
  }
  return null
}
