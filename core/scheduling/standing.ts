import { DEFAULT_PARAMETERS } from './memory.ts'

/** How old a card that has been begun is. */
export const AGES = ['learning', 'young', 'mature'] as const
export type Age = (typeof AGES)[number]

/** How cards that have been begun stand, column by column: there may be a hundred thousand. */
export type StandingCards = {
  count: number
  /** Places in AGES. */
  age: Uint8Array
  /** In days. */
  stability: Float64Array
  /** 1–10. */
  difficulty: Float64Array
  /** Study days since the last rating. */
  elapsed: Float64Array
}

/** Where each bin of stability ends, in days: up to a day, three days, a week …; the last has no end. */
export const STABILITY_ENDS = [1, 3, 7, 14, 30, 60, 90, 180, 365, 730] as const
/** Bins of difficulty, each of one from 1 on. */
export const DIFFICULTY_BINS = 9
/** Bins of the chance of recall: up to a half, and from there by twentieths. */
export const RECALL_BINS = 11
const RECALL_FROM = 0.5
const RECALL_STEP = 0.05

/** How many cards stand where. */
export type Standings = {
  ages: Record<Age, number>
  stability: number[]
  difficulty: number[]
  recall: number[]
  /** The sum of the chances of recall: how many would be remembered now. */
  remembered: number
  /** In days; null where there is no card. */
  medianStability: number | null
  meanDifficulty: number | null
}

/** The same for all cards; the chance of recall by the weights in force. */
export function countStandings(
  cards: StandingCards,
  weights: readonly number[] = DEFAULT_PARAMETERS.weights,
): Standings {
  const [stability, difficulty, recalls] = [
    zeros(STABILITY_ENDS.length + 1),
    zeros(DIFFICULTY_BINS),
    zeros(RECALL_BINS),
  ]
  const ages = zeros(AGES.length)
  const recallOf = forgetting(weights)
  let [remembered, difficulties] = [0, 0]
  for (let i = 0; i < cards.count; i++) {
    const recall = recallOf(cards.elapsed[i]!, cards.stability[i]!)
    remembered += recall
    difficulties += cards.difficulty[i]!
    ages[cards.age[i]!]!++
    add(stability, stabilityBin(cards.stability[i]!))
    add(difficulty, Math.floor(cards.difficulty[i]!) - 1)
    add(recalls, Math.floor((recall - RECALL_FROM) / RECALL_STEP + 1e-9) + 1)
  }
  return {
    ages: Object.fromEntries(AGES.map((age, i) => [age, ages[i]])) as Standings['ages'],
    ...{ stability, difficulty, recall: recalls, remembered },
    medianStability: medianStability(cards),
    meanDifficulty: cards.count > 0 ? difficulties / cards.count : null,
  }
}

/** The share from which a bin of recall reaches, and to which. */
export function recallBin(bin: number): { from: number; to: number } {
  const to = RECALL_FROM + bin * RECALL_STEP
  return { from: bin === 0 ? 0 : to - RECALL_STEP, to }
}

const zeros = (count: number): number[] => new Array(count).fill(0)

function add(bins: number[], bin: number): void {
  bins[Math.min(bins.length - 1, Math.max(0, bin))]!++
}

function stabilityBin(days: number): number {
  let bin = 0
  while (bin < STABILITY_ENDS.length && days >= STABILITY_ENDS[bin]!) bin++
  return bin
}

/** To a tenth of a day, counted and not sorted. */
function medianStability({ count, stability }: StandingCards): number | null {
  const tenths = new Uint32Array(MOST_TENTHS + 1)
  for (let i = 0; i < count; i++) tenths[Math.min(MOST_TENTHS, Math.round(stability[i]! * 10))]!++
  let left = count / 2
  const middle = tenths.findIndex(cards => {
    left -= cards
    return left < 0
  })
  return middle < 0 ? null : middle / 10
}

const MOST_TENTHS = 100_000

/** R = (1 + f·t/S)^−w₂₀, as `stabilitiesUntil` has it the other way round. */
function forgetting(weights: readonly number[]) {
  const decay = -(weights[20] ?? 0.5)
  const factor = 0.9 ** (1 / decay) - 1
  return (elapsed: number, stability: number) => (1 + (factor * elapsed) / stability) ** decay
}
