/** A stretch of a text, offsets in UTF-16 units, `start` < `end`. */
export type Stretch = { start: number; end: number }

/** A marked stretch with the marks inside it, in the order of the text. */
export type Nested<M extends Stretch> = { mark: M; inside: Nested<M>[] }

/**
 * Turns marks into a tree in which every mark lies wholly inside its parent: the longest outside; of two that cross,
 * the longer stays, of equals the earlier. Of marks over the very same stretch the first given is outside.
 */
export function nest<M extends Stretch>(marks: readonly M[]): Nested<M>[] {
  const roots: Nested<M>[] = []
  const open: Nested<M>[] = []
  for (const mark of inReadingOrder(withoutCrossings(marks))) {
    while (open.length > 0 && open.at(-1)!.mark.end < mark.end) open.pop()
    const node: Nested<M> = { mark, inside: [] }
    const siblings = open.at(-1)?.inside ?? roots
    siblings.push(node)
    open.push(node)
  }
  return roots
}

/** Every mark of the tree, a parent before what lies inside it. */
export function flatten<M extends Stretch>(tree: readonly Nested<M>[]): M[] {
  return tree.flatMap(node => [node.mark, ...flatten(node.inside)])
}

function withoutCrossings<M extends Stretch>(marks: readonly M[]): M[] {
  const kept: M[] = []
  const longestFirst = marks
    .filter(mark => mark.start < mark.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const mark of longestFirst) if (!kept.some(other => cross(mark, other))) kept.push(mark)
  return kept
}

/** By start, the longer first; equals keep their order, since the sort is stable. */
function inReadingOrder<M extends Stretch>(marks: M[]): M[] {
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

function cross(a: Stretch, b: Stretch): boolean {
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) ||
    (b.start < a.start && a.start < b.end && b.end < a.end)
  )
}
