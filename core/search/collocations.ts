import { saysNothing } from '../terms/word-classes.ts'
import { logDice } from './log-dice.ts'

/** A Chinese expression where it stands: the sentence as words, in order, and its own span. */
export type WordedPlace = {
  words: readonly { text: string; start: number; end: number }[]
  start: number
  end: number
}

/** `count`: beside how many places of the expression it stands on that side. */
export type Collocate = { word: string; count: number; score: number }
export type Collocations = { left: Collocate[]; right: Collocate[] }
export type Sides = { left: Map<string, number>; right: Map<string, number> }

/** As many words to each side are looked at. */
const WINDOW = 4
/** What stands beside it less often says nothing. */
const LEAST = 2

/**
 * How often each word stands to the left and to the right of the expression, once a place. Function words are passed over, and
 * punctuation ends the look.
 */
export function neighbours(places: readonly WordedPlace[]): Sides {
  const sides: Sides = { left: new Map(), right: new Map() }
  for (const { words, start, end } of places) {
    const before = words.filter(word => word.end <= start).reverse()
    count(sides.left, before)
    count(
      sides.right,
      words.filter(word => word.start >= end),
    )
  }
  return sides
}

function count(side: Map<string, number>, words: WordedPlace['words']): void {
  const stop = words.findIndex(({ text }) => ends.test(text))
  const near = words.slice(0, stop < 0 ? WINDOW : Math.min(stop, WINDOW))
  for (const word of new Set(near.map(({ text }) => text)))
    if (/\p{Script=Han}/u.test(word) && !saysNothing(word)) side.set(word, (side.get(word) ?? 0) + 1)
}

/** Where a clause is over: what stands behind it has another say. */
const ends = /^[，。；：！？…—,.;:!?（）()]/u

/** Those that stand there often enough, the most typical first. `frequency`: how often a word stands anywhere in the same texts. */
export function rankCollocates(
  side: ReadonlyMap<string, number>,
  places: number,
  frequency: ReadonlyMap<string, number>,
  most: number,
): Collocate[] {
  return [...side]
    .filter(([, together]) => together >= LEAST)
    .map(([word, together]) => ({
      word,
      count: together,
      score: logDice(together, places, Math.max(together, frequency.get(word) ?? 0)),
    }))
    .sort((a, b) => b.score - a.score || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, most)
}
