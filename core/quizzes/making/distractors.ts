import type { Random } from '../../random/random.ts'
import { areConfusable, type Candidate } from './candidate.ts'
import type { Pool } from './pool.ts'

/** The language of the options. */
export type OptionLanguage = 'zh' | 'en'

export type Picking = {
  count: number
  language: OptionLanguage
  random: Random
  /** What a candidate, or the target, would be shown as; null for what may not be taken. Its Chinese or English where not said. */
  textOf?: (candidate: Candidate) => string | null
}

/**
 * `count` terms that are like `target` and certainly wrong, likest first but for some chance; null if there are not so
 * many. Alike: category, structure, length of what is shown, characters, head noun, words of the English. None is half or twice as long as what is right,
 * and how many are shorter is drawn from `random`, so that length tells nothing; a pool of few terms is taken as it comes. A term
 * that has not enough both shorter and longer than it has none at all: its length would tell.
 */
export function pickDistractors(target: Candidate, pool: Pool, picking: Picking): Candidate[] | null {
  const { count, language, random } = picking
  const textOf = picking.textOf ?? (({ term, en }: Candidate) => (language === 'zh' ? term.zh : en))
  const right = textOf(target)?.length ?? 0
  const shorter = Math.floor(random() * (count + 1))
  const isSmall = pool.candidates.length < FEW
  const isWanted = (candidate: Candidate, isOfLikeField: boolean) => {
    const length = isSmall || isOfLikeField ? textOf(candidate)?.length : undefined
    return length !== undefined && (isSmall || (2 * length >= right && length <= 2 * right))
  }
  const options = inOrderOfLikeness(target, pool, language, random, isWanted)
  if (isSmall) return pick(target, options, count)
  const lengths = new Map(options.map(candidate => [candidate, textOf(candidate)!.length]))
  const alike = options.filter(candidate => lengths.get(candidate) === right)
  const asLong = language === 'zh' && alike.length > 4 * count ? pick(target, alike, count) : null
  if (asLong) return asLong
  const below = options.filter(candidate => lengths.get(candidate)! < right)
  const above = options.filter(candidate => lengths.get(candidate)! > right)
  if (pick(target, below, count) === null || pick(target, above, count) === null) return null
  const chosen = pick(target, below, shorter)
  return chosen && pick(target, above, count - shorter, chosen)
}

/** Terms among which the choice is too small to look at lengths. */
const FEW = 60

/** `chosen` and the first `count` that could be taken neither for the target nor for each other. */
function pick(
  target: Candidate,
  options: readonly Candidate[],
  count: number,
  chosen: readonly Candidate[] = [],
): Candidate[] | null {
  const picked = [...chosen]
  for (const candidate of options) {
    if (picked.length === chosen.length + count) break
    if (![target, ...picked].some(rival => areConfusable(rival, candidate))) picked.push(candidate)
  }
  return picked.length === chosen.length + count ? picked : null
}

/**
 * All of the pool that are wanted, likest first. The result depends on `random` and on the order of the pool. `isOfLikeField`: whether
 * a teacher would put the one beside the other, as of one field or a neighbouring one, or with a character in common.
 */
export function inOrderOfLikeness(
  target: Candidate,
  { candidates, havingCharacter, havingWord }: Pool,
  language: OptionLanguage,
  random: Random,
  isWanted: (candidate: Candidate, isOfLikeField: boolean) => boolean = () => true,
): Candidate[] {
  const characters = countShared(new Set(target.zhKey), havingCharacter, candidates.length)
  const words = countShared(target.words, havingWord, candidates.length)
  const categories = categoriesNear(target.term.category)
  const scores = new Float64Array(candidates.length)
  const places: number[] = []
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at]!
    const category = categories.get(candidate.term.category) ?? 0
    if (!isWanted(candidate, category > 0 || characters[at]! > 0)) continue
    scores[at] =
      category + likeness(target, candidate, characters[at]!, words[at]!, language) + chance * random()
    places.push(at)
  }
  return places.sort((a, b) => scores[b]! - scores[a]!).map(at => candidates[at]!)
}

/** How many of the keys (characters, words) each of the pool has. */
function countShared(
  keys: ReadonlySet<string>,
  having: ReadonlyMap<string, readonly number[]>,
  of: number,
): Uint16Array {
  const shared = new Uint16Array(of)
  for (const key of keys) for (const at of having.get(key) ?? []) shared[at]!++
  return shared
}

/** How much of a score is left to chance, so that a term does not meet the same three every time. */
const chance = 2

/** The higher the more alike, the category aside. The weights are ours: category and structure first, then what strikes the eye. */
function likeness(
  target: Candidate,
  other: Candidate,
  characters: number,
  words: number,
  language: OptionLanguage,
): number {
  const sameStructure = target.term.structure === other.term.structure ? 3 : 0
  return (
    sameStructure +
    characterLikeness(target.zhKey, other.zhKey, characters) +
    Math.min(2, 1.5 * words) +
    (language === 'zh'
      ? 3 * lengthRatio(target.zhKey, other.zhKey)
      : 3 * lengthRatio(target.en, other.en) +
        (startsWithCapital(target.en) === startsWithCapital(other.en) ? 1 : 0))
  )
}

/** Fields whose terms stand in the same texts. */
const neighbours: readonly (readonly [string, string])[] = [
  ['poverty', 'rural'],
  ['poverty', 'society'],
  ['rural', 'economy'],
  ['economy', 'environment'],
  ['economy', 'governance'],
  ['society', 'law'],
  ['law', 'governance'],
  ['governance', 'party-building'],
  ['party-building', 'ideology'],
  ['ideology', 'idiom'],
  ['institution', 'person-title'],
  ['institution', 'place-admin'],
  ['institution', 'diplomacy'],
]

/** What it adds to likeness to be of a category, where it adds anything. */
const categoriesNear = (category: string) =>
  new Map([
    ...neighbours.flatMap(([a, b]): [string, number][] =>
      a === category ? [[b, 2]] : b === category ? [[a, 2]] : [],
    ),
    [category, 4],
  ])

/** Up to 3 for characters in common, and 2 more for the same head noun (the last two characters). */
function characterLikeness(a: string, b: string, shared: number): number {
  const sameHead = b.endsWith(a.slice(-2)) ? 2 : 0
  return 3 * Math.min(1, shared / Math.max(1, Math.min(a.length, b.length))) + sameHead
}

function lengthRatio(a: string, b: string): number {
  return Math.min(a.length, b.length) / Math.max(a.length, b.length, 1)
}

function startsWithCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}
