import { DEFAULT_PARAMETERS } from './memory.ts'

/** How a card that has been begun stands. */
export type Standing = {
  age: 'learning' | 'young' | 'mature'
  /** In days. */
  stability: number
  /** 1–10. */
  difficulty: number
  /** Study days since the last rating. */
  elapsed: number
  /** Days from today on which it comes back: 0 for today and all before, null beyond what was asked. */
  due: number | null
}

/** Where each bin of stability ends, in days: up to a day, three days, a week …; the last has no end. */
export const STABILITY_ENDS = [1, 3, 7, 14, 30, 60, 90, 180, 365, 730] as const
/** Bins of difficulty, each of one from 1 on. */
export const DIFFICULTY_BINS = 9
/** Bins of the chance of recall: up to a half, and from there by twentieths. */
export const RECALL_BINS = 11
const RECALL_FROM = 0.5
const RECALL_STEP = 0.05

/** How many cards stand where; `due` counts the days from today on. */
export type Standings = {
  ages: Record<Standing['age'], number>
  stability: number[]
  difficulty: number[]
  recall: number[]
  /** The sum of the chances of recall: how many would be remembered now. */
  remembered: number
  /** In days; null where there is no card. */
  medianStability: number | null
  meanDifficulty: number | null
  due: number[]
}

/** The same for all cards, `days` days ahead; the chance of recall by the weights in force. */
export function countStandings(
  cards: readonly Standing[],
  days: number,
  weights: readonly number[] = DEFAULT_PARAMETERS.weights,
): Standings {
  const counts = {
    ages: { learning: 0, young: 0, mature: 0 },
    stability: zeros(STABILITY_ENDS.length + 1),
    difficulty: zeros(DIFFICULTY_BINS),
    recall: zeros(RECALL_BINS),
    due: zeros(days),
  }
  const recallOf = forgetting(weights)
  let [remembered, difficulties] = [0, 0]
  for (const card of cards) {
    const recall = recallOf(card)
    remembered += recall
    difficulties += card.difficulty
    counts.ages[card.age]++
    add(counts.stability, stabilityBin(card.stability))
    add(counts.difficulty, Math.floor(card.difficulty) - 1)
    add(counts.recall, Math.floor((recall - RECALL_FROM) / RECALL_STEP + 1e-9) + 1)
    if (card.due !== null && card.due < days) counts.due[card.due]!++
  }
  const meanDifficulty = cards.length > 0 ? difficulties / cards.length : null
  return { ...counts, remembered, medianStability: medianStability(cards), meanDifficulty }
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

/** To a tenth of a day, counted and not sorted: there may be a hundred thousand. */
function medianStability(cards: readonly Standing[]): number | null {
  const tenths = new Uint32Array(MOST_TENTHS + 1)
  for (const { stability } of cards) tenths[Math.min(MOST_TENTHS, Math.round(stability * 10))]!++
  let left = cards.length / 2
  const middle = tenths.findIndex(count => {
    left -= count
    return left < 0
  })
  return middle < 0 ? null : middle / 10
}

const MOST_TENTHS = 100_000

/** R = (1 + f·t/S)^−w₂₀, as `stabilitiesUntil` has it the other way round. */
function forgetting(weights: readonly number[]) {
  const decay = -(weights[20] ?? 0.5)
  const factor = 0.9 ** (1 / decay) - 1
  return ({ elapsed, stability }: Standing) => (1 + (factor * elapsed) / stability) ** decay
}
