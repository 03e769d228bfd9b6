import type { EditedPair, Side } from './edit.ts'

type Pairs = readonly EditedPair[]

/** The text of one side without white space: what no edit of an alignment may change. */
const bareText = (pairs: Pairs, side: Side) =>
  pairs
    .flatMap(pair => pair[side])
    .join('')
    .replace(/\s+/g, '')

/** Whether both sides still say the same in the same order. White space may change: sentences are cut and joined at it. */
export const conservesText = (before: Pairs, after: Pairs): boolean =>
  (['zh', 'en'] as const).every(side => bareText(before, side) === bareText(after, side))

/** Whether these could be pairs of one document: each with text and an id of its own, no sentence blank, no passage in two pieces. */
export function areWhole(pairs: Pairs): boolean {
  const ids = new Set(pairs.map(({ id }) => id))
  const passages = groupsOf(pairs)
  return (
    ids.size === pairs.length &&
    new Set(passages).size === passages.length &&
    pairs.every(({ zh, en }) => zh.length + en.length > 0 && [...zh, ...en].every(text => text.trim() !== ''))
  )
}

/**
 * Whether `after` may stand where `before` stands: passages are those there were, in their order, or new ones, and the pairs
 * on both sides (null at the ends of the document) are not torn from theirs.
 */
export function fitsInPlace(
  before: Pairs,
  after: Pairs,
  previous: EditedPair['passage'] | null,
  next: EditedPair['passage'] | null,
): boolean {
  const known = groupsOf(before)
  const groups = groupsOf(after)
  const kept = groups.filter(passage => known.includes(passage))
  const inOrder = kept.every((passage, n) => n === 0 || known.indexOf(passage) > known.indexOf(kept[n - 1]!))
  const around = [previous, ...groups, next].filter(
    (passage, n, all) => passage !== null && passage !== all[n - 1],
  )
  return inOrder && new Set(around).size === around.length
}

/** The passages of pairs in their order. */
function groupsOf(pairs: Pairs): string[] {
  return pairs.map(({ passage }) => passage).filter((passage, n, all) => passage !== all[n - 1])
}

/**
 * For each of `pairs`, which of `others` has the text of `side` that it begins with; null where it has no text there. Both
 * have the same text in all.
 */
export function counterparts(pairs: Pairs, others: Pairs, side: Side): (number | null)[] {
  const lengthOf = (pair: EditedPair | undefined) => (pair ? bareText([pair], side).length : 0)
  let start = 0
  let other = 0
  let otherEnd = lengthOf(others[0])
  return pairs.map(pair => {
    const length = lengthOf(pair)
    if (length === 0) return null
    while (otherEnd <= start && other < others.length) otherEnd += lengthOf(others[++other])
    start += length
    return other
  })
}
