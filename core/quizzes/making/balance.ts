import { type Random, shuffled } from '../../random/random.ts'

type Text = { text: string }

/** How often places are drawn before the others are taken as they come. */
const DRAWS = 8

/**
 * `count` of the others (best first, those that may join the ones chosen before) such that where those that are right stand by length
 * among all of them is drawn from `random`, as far as the others allow. Null where there are not so many.
 */
export function balance<T extends Text>(
  right: readonly Text[],
  others: readonly T[],
  { count, random, mayJoin = () => true }: Balancing<T>,
): T[] | null {
  const lengths = right.map(({ text }) => text.length).sort((a, b) => a - b)
  const asLong = others.filter(({ text }) => text.length === lengths[0])
  const alike = lengths[0] === lengths.at(-1) ? take(asLong, count, mayJoin) : null
  if (alike) return alike
  for (let draw = 0; draw < DRAWS; draw++) {
    const chosen = fillGaps(drawGaps(lengths.length, count, random), lengths, others, mayJoin)
    if (chosen) return chosen
  }
  return take(others, count, mayJoin)
}

type Balancing<T> = {
  count: number
  random: Random
  mayJoin?: (other: T, chosen: readonly T[]) => boolean
}

/** Of `right` and `wrong` in any order, how many wrong ones stand before the first right one, between it and the next, … */
function drawGaps(right: number, wrong: number, random: Random): number[] {
  const row = [...Array<boolean>(right).fill(true), ...Array<boolean>(wrong).fill(false)]
  const gaps = [0]
  for (const isRight of shuffled(row, random)) {
    if (isRight) gaps.push(0)
    else gaps[gaps.length - 1]!++
  }
  return gaps
}

function fillGaps<T extends Text>(
  gaps: readonly number[],
  lengths: readonly number[],
  others: readonly T[],
  mayJoin: NonNullable<Balancing<T>['mayJoin']>,
): T[] | null {
  let chosen: T[] = []
  for (const [at, wanted] of gaps.entries()) {
    const [above, below] = [lengths[at - 1] ?? 0, lengths[at] ?? Number.POSITIVE_INFINITY]
    const between = others.filter(({ text }) => text.length > above && text.length < below)
    const filled = take(between, wanted, mayJoin, chosen)
    if (filled === null) return null
    chosen = filled
  }
  return chosen
}

/** Those chosen and the first `count` that may join them; null where there are not so many. */
export function take<T>(
  others: readonly T[],
  count: number,
  mayJoin: NonNullable<Balancing<T>['mayJoin']>,
  before: readonly T[] = [],
): T[] | null {
  const chosen = [...before]
  for (const other of others) {
    if (chosen.length === before.length + count) break
    if (mayJoin(other, chosen)) chosen.push(other)
  }
  return chosen.length === before.length + count ? chosen : null
}

const ROUNDS = 400

/** `weights`: of each place when one is drawn. `keep`: the share of questions that are made of those in that place. */
export type Evening = { weights: readonly number[]; keep: readonly number[] }

/**
 * For questions of which each can have what is right in some places by length only: how much each place is to weigh, so that all come
 * as often where a place is drawn by weight of those that a question can have; and how many to make where even that is not enough.
 */
export function evenOut(canHave: readonly (readonly number[])[], places: number): Evening {
  const groups = [...Map.groupBy(canHave, own => own.join()).values()]
  const weights = Array<number>(places).fill(1)
  const expected = Array<number>(places).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, often] of expected.entries())
      if (often > 0) weights[place]! *= canHave.length / places / often
    expected.fill(0)
    for (const { 0: own, length } of groups) {
      const all = own!.reduce((sum, place) => sum + weights[place]!, 0)
      for (const place of own!) expected[place]! += (length * weights[place]!) / all
    }
  }
  const least = Math.min(...expected.filter(often => often > 0))
  return { weights, keep: expected.map(often => (often > 0 ? least / often : 0)) }
}

/** One of the places, by weight; null where there is none, or this one is not to be made. */
export function drawPlace(
  places: readonly number[],
  { weights, keep }: Evening,
  random: Random,
): number | null {
  let left = random() * places.reduce((sum, place) => sum + weights[place]!, 0)
  const drawn = places.find(place => {
    left -= weights[place]!
    return left < 0
  })
  return drawn !== undefined && random() < keep[drawn]! ? drawn : null
}
