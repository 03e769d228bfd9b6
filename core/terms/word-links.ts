/** Two sides of a pair of sentences, their words as numbers from 0 on. */
export type NumberedPair = { source: readonly number[]; target: readonly number[] }

/** What the dictionary says for a target word as a translation of a source word: 0 (nothing) to 1. */
export type Prior = (source: number, target: number) => number

/** For each target place of a pair, how likely each source place gave it; what is missing to 1 came of nothing. */
export type Links = readonly Float64Array[]

const rounds = 5
/** So many sightings in the text count as much as the dictionary. */
const priorWeight = 6
/** What the dictionary leaves for translations that it does not give, in strengths. */
const unlisted = 1
/** How likely a word is that came of nothing, and one that its source word was never seen with. */
const fromNothing = 0.006
const unseen = 1e-4
/** How fast belief falls with the distance of places, both sides taken as 1 long. */
const slope = 2
/** How far neighbours are looked for, and how much one counts. */
const reach = 2
const support = 3

/**
 * Which words of aligned sentences stand for each other: IBM model 1 (Brown et al. 1993) over the pairs of one text, learnt by
 * expectation maximisation with the dictionary as a prior, and a preference for like places and like neighbours. Time and
 * memory are those of all pairs of words within the pairs.
 */
export function linkWords(pairs: readonly NumberedPair[], prior: Prior): Links[] {
  const model = openModel(pairs, prior)
  for (let round = 0; round < rounds; round++) model.learn()
  return pairs.map((_, at) => withNeighbours(withNeighbours(model.linksOf(at))))
}

/** Every pair of words that meet has one number; `cells` hold it for each pair of places, target by target. */
function openModel(pairs: readonly NumberedPair[], prior: Prior) {
  const known = new Map<string, number>()
  const sources: number[] = []
  const priors: number[] = []
  const cells = pairs.map(pair => {
    const { source, target } = pair
    const numbers = new Int32Array(source.length * target.length)
    let cell = 0
    for (const to of target) {
      for (const from of source) {
        const key = `${from} ${to}`
        let number = known.get(key)
        if (number === undefined) {
          number = sources.length
          known.set(key, number)
          sources.push(from)
          priors.push(prior(from, to))
        }
        numbers[cell++] = number
      }
    }
    return { numbers, near: nearness(pair) }
  })
  const shares = new Float64Array(priors.length)
  const counts = new Float64Array(priors.length)
  const best = new Float64Array(priors.length)
  estimate()

  /** The share of each target word among what its source word gives: dictionary and sightings together. */
  function estimate(): void {
    const strengths: number[] = []
    const sums: number[] = []
    sources.forEach((source, number) => {
      strengths[source] = (strengths[source] ?? unlisted) + priors[number]!
      sums[source] = (sums[source] ?? priorWeight) + counts[number]!
    })
    sources.forEach((source, number) => {
      shares[number] =
        (counts[number]! + (priorWeight * priors[number]!) / strengths[source]!) / sums[source]!
    })
  }

  /** Fills `row` with the links of the target word at `to`. */
  function fillRow(at: number, to: number, row: Float64Array): void {
    const { numbers, near } = cells[at]!
    const first = to * row.length
    let sum = fromNothing
    for (let from = 0; from < row.length; from++) {
      row[from] = (shares[numbers[first + from]!]! + unseen) * near[first + from]!
      sum += row[from]!
    }
    for (let from = 0; from < row.length; from++) row[from]! /= sum
  }

  function count(at: number): void {
    const { numbers } = cells[at]!
    const row = new Float64Array(pairs[at]!.source.length)
    pairs[at]!.target.forEach((_, to) => {
      fillRow(at, to, row)
      for (let from = 0; from < row.length; from++) {
        const number = numbers[to * row.length + from]!
        counts[number]! += row[from]!
        if (row[from]! > best[number]!) best[number] = row[from]!
      }
    })
  }

  return {
    linksOf: (at: number): Float64Array[] =>
      pairs[at]!.target.map((_, to) => {
        const row = new Float64Array(pairs[at]!.source.length)
        fillRow(at, to, row)
        return row
      }),
    learn: () => {
      counts.fill(0)
      best.fill(0)
      for (let at = 0; at < pairs.length; at++) count(at)
      // no meeting vouches for itself
      for (let number = 0; number < counts.length; number++) counts[number]! -= best[number]!
      estimate()
    },
  }
}

/** How near the places of a pair are, from 1 on down, target by target. */
function nearness({ source, target }: NumberedPair): Float32Array {
  const near = new Float32Array(source.length * target.length)
  for (let to = 0, cell = 0; to < target.length; to++) {
    for (let from = 0; from < source.length; from++, cell++) {
      const distance = Math.abs((to + 0.5) / target.length - (from + 0.5) / source.length)
      near[cell] = Math.exp(-slope * distance)
    }
  }
  return near
}

function normalised(row: Float64Array, nothing: number): Float64Array {
  let sum = nothing
  for (let at = 0; at < row.length; at++) sum += row[at]!
  for (let at = 0; at < row.length; at++) row[at]! /= sum
  return row
}

/** Of like words those are believed whose neighbours stand for neighbours: 责任体系 … 监督体系, system … system. */
const withNeighbours = (links: Links): Float64Array[] =>
  links.map((row, to) => {
    const nothing = Math.max(0, 1 - row.reduce((sum, share) => sum + share, 0))
    return normalised(
      row.map((share, from) => (share < unseen ? share : share * (1 + support * bestNear(links, to, from)))),
      nothing,
    )
  })

function bestNear(links: Links, to: number, from: number): number {
  let best = 0
  for (let step = -reach; step <= reach; step++) {
    const near = step === 0 ? undefined : links[to + step]
    if (!near) continue
    for (let side = -reach; side <= reach; side++)
      if (side !== 0) best = Math.max(best, near[from + side] ?? 0)
  }
  return best
}
