import { weightOf } from './language.ts'
import type { Arrangement, Block } from './source-text.ts'

/** Share of the smaller language in what a bilingual text has of both. */
const LEAST_SHARE = 0.2
/** English (weighed in Hanzi) for Chinese that can be its translation, in the middle half of the rows. */
const PLAUSIBLE = [0.35, 2.6] as const

type Weights = { zh: number; en: number }

/**
 * Rows of the kept blocks and how the text is laid out. Rows that the source gives are divided where both languages have as many
 * blocks; else rows are found where the languages take turns.
 */
export function arrange(
  blocks: Block[],
  given: Arrangement | null,
): { blocks: Block[]; arrangement: Arrangement } {
  const weights = weigh(blocks.filter(block => block.dropped === null))
  const main: Arrangement = weights.zh >= weights.en ? 'chinese' : 'english'
  const groups = groupBy(blocks)
  if (groups.length > 0) {
    const numbered = numberRows(blocks, groups)
    const isBilingual = numbered.some(block => block.row !== null)
    return { blocks: numbered, arrangement: isBilingual ? (given ?? 'columns') : main }
  }
  if (Math.min(weights.zh, weights.en) < LEAST_SHARE * (weights.zh + weights.en))
    return { blocks, arrangement: main }
  const turns = turnsOf(blocks)
  return turns ? { blocks: numberRows(blocks, turns), arrangement: 'turns' } : { blocks, arrangement: main }
}

function weigh(blocks: readonly Block[]): Weights {
  const weights: Weights = { zh: 0, en: 0 }
  for (const { text, language } of blocks) weights[language] += weightOf(text, language)
  return weights
}

function groupBy(blocks: readonly Block[]): Block[][] {
  const groups = new Map<number, Block[]>()
  for (const block of blocks) {
    if (block.row === null) continue
    const group = groups.get(block.row)
    if (group) group.push(block)
    else groups.set(block.row, [block])
  }
  return [...groups.values()]
}

/** Runs of one language, two and two; null: they do not look like each other's translation. */
function turnsOf(blocks: readonly Block[]): Block[][] | null {
  const runs: Block[][] = []
  for (const block of blocks) {
    if (block.dropped !== null) continue
    const run = runs.at(-1)
    if (run?.[0]?.language === block.language) run.push(block)
    else runs.push([block])
  }
  if (runs.length < 2) return null
  const groups = pairRuns(runs)
  const ratios = groups
    .map(group => weigh(group))
    .filter(({ zh, en }) => zh > 0 && en > 0)
    .map(({ zh, en }) => en / zh)
    .sort((a, b) => a - b)
  if (ratios.length < groups.length * 0.7) return null
  const isPlausible = (ratio: number | undefined) =>
    ratio !== undefined && ratio >= PLAUSIBLE[0] && ratio <= PLAUSIBLE[1]
  const [low, high] = [ratios[Math.floor(ratios.length / 4)], ratios[Math.floor((ratios.length * 3 - 1) / 4)]]
  return isPlausible(low) && isPlausible(high) ? groups : null
}

const pairRuns = (runs: readonly Block[][]) =>
  runs.flatMap((run, at) => (at % 2 === 0 ? [[...run, ...(runs[at + 1] ?? [])]] : []))

/** A group with as many blocks of both languages is as many rows; any other with both is one; of one language, none. */
function numberRows(blocks: readonly Block[], groups: readonly Block[][]): Block[] {
  const rowOf = new Map<Block, number>()
  let row = 0
  for (const group of groups) {
    const zh = group.filter(block => block.language === 'zh')
    const en = group.filter(block => block.language === 'en')
    if (zh.length === 0 || en.length === 0) continue
    const isEven = zh.length === en.length
    for (const side of [zh, en])
      for (const [at, block] of side.entries()) rowOf.set(block, row + (isEven ? at : 0))
    row += isEven ? zh.length : 1
  }
  return blocks.map(block => ({ ...block, row: block.dropped === null ? (rowOf.get(block) ?? null) : null }))
}
