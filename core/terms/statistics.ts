/** What an expression has beside it on one side, and how often. */
type Neighbours = Map<string, number>

export type Spread = {
  count: number
  /**
   * Branching entropy in nats: how freely its neighbours vary, on the side where they vary less. An edge of a clause is a
   * neighbour of its own each time. What always stands in the same company is a part of something longer.
   */
  freedom: number
}

export type Place = { start: number; end: number; text: string }

/** How the expressions at `places` are spread over a text. */
export function spreadOf(text: string, places: readonly Place[]): Map<string, Spread> {
  const sides = new Map<string, { count: number; before: Neighbours; behind: Neighbours }>()
  let edges = 0
  const neighbourAt = (at: number) => {
    const sign = text[at] ?? ''
    return /[\p{Script=Han}\p{L}\p{N}]/u.test(sign) ? sign : `edge ${edges++}`
  }
  for (const { start, end, text: own } of places) {
    const side = sides.get(own) ?? { count: 0, before: new Map(), behind: new Map() }
    side.count++
    add(side.before, neighbourAt(start - 1))
    add(side.behind, neighbourAt(end))
    sides.set(own, side)
  }
  return new Map(
    [...sides].map(([own, { count, before, behind }]) => [
      own,
      { count, freedom: Math.min(entropyOf(before, count), entropyOf(behind, count)) },
    ]),
  )
}

const add = (neighbours: Neighbours, neighbour: string) =>
  neighbours.set(neighbour, (neighbours.get(neighbour) ?? 0) + 1)

function entropyOf(counts: Neighbours, total: number): number {
  let sum = 0
  for (const count of counts.values()) sum -= (count / total) * Math.log(count / total)
  return sum
}

/** So often a word that no list has is taken to come in a general text. */
const leastShare = 1e-6

/**
 * How much a word belongs to this text rather than to any: log of its share here to its share in general, 0 at least and
 * 8 at most, by how often it was seen (one sighting says little).
 */
export function keyness(count: number, wordsInText: number, shareInGeneral: number): number {
  if (count === 0) return 0
  const ratio = Math.log(count / Math.max(1, wordsInText) / Math.max(leastShare, shareInGeneral))
  return Math.min(8, Math.max(0, ratio)) * (1 - 1 / (1 + count))
}
