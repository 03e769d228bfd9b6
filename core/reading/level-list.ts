import { levelOfText, type WordCount } from './vocabulary.ts'

/** A list of words by level that a person has brought, such as that of the HSK. */
export type LevelList = { name: string; levels: readonly ListedLevel[] }

/** The words of one level, each in its lowest, in simplified characters. `name` as people write it: 3, 7–9, A2. */
export type ListedLevel = { name: string; words: readonly string[] }

/** A list without its words: what is shown of it. */
export type LevelListEntry = {
  id: string
  name: string
  /** The easiest first. */
  levels: { name: string; words: number }[]
  /** Whether texts are shown by it: one list is, or none. */
  shown: boolean
}

/** How the running words of a text lie in a list; names and numbers that are not in it are left out. */
export type ListShares = {
  name: string
  running: number
  levels: { name: string; count: number }[]
  unlisted: number
  /** Of those that have a level, the words that have it by what they are made of. */
  byParts: number
  /** From 1: the lowest level within which nine in ten running words are; null: there is none. */
  level: number | null
}

/** Tells the place of a word's level in the list, from 0; null: it has none. */
export type Levels = {
  listed(word: string): number | null
  /**
   * Of a word that is not in the list and made of words that are: the level of the hardest, by the cut for which that is lowest.
   * 党中央 is as hard as 中央.
   */
  byParts(word: string): number | null
}

export function openLevels(list: LevelList): Levels {
  const levelOf = new Map<string, number>()
  for (const [level, { words }] of list.levels.entries())
    for (const word of words) if (!levelOf.has(word)) levelOf.set(word, level)
  return {
    listed: word => levelOf.get(word) ?? null,
    byParts: word => hardestPart(word, part => (part === word ? undefined : levelOf.get(part))),
  }
}

/** Longest word that is taken apart, in UTF-16 units. */
const LONGEST_WHOLE = 24

function hardestPart(word: string, levelOf: (part: string) => number | undefined): number | null {
  if (word.length > LONGEST_WHOLE) return null
  const upTo = [-1]
  for (let end = 1; end <= word.length; end++) {
    upTo[end] = Number.POSITIVE_INFINITY
    for (let start = 0; start < end; start++) {
      const level = levelOf(word.slice(start, end))
      if (level !== undefined) upTo[end] = Math.min(upTo[end]!, Math.max(upTo[start]!, level))
    }
  }
  const hardest = upTo[word.length]!
  return hardest >= 0 && hardest < Number.POSITIVE_INFINITY ? hardest : null
}

/** Where a word of a text is counted: `level` from 0, null outside the list; itself null where it does not count. */
export type PlaceOf = (word: string) => { level: number | null; byParts: boolean } | null

/** `isCounted`: whether a word that is not listed counts; names and numbers do not. */
export function openPlaces({ listed, byParts }: Levels, isCounted: (word: string) => boolean): PlaceOf {
  return word => {
    const own = listed(word)
    if (own !== null) return { level: own, byParts: false }
    if (!isCounted(word)) return null
    const level = byParts(word)
    return { level, byParts: level !== null }
  }
}

export function listShares(
  words: readonly WordCount[],
  { name, levels }: LevelList,
  placeOf: PlaceOf,
): ListShares {
  const counts: number[] = new Array(levels.length).fill(0)
  const shares = { running: 0, unlisted: 0, byParts: 0 }
  for (const [word, count] of words) {
    const place = placeOf(word)
    if (!place) continue
    shares.running += count
    if (place.level === null) shares.unlisted += count
    else counts[place.level]! += count
    if (place.byParts) shares.byParts += count
  }
  const reached = levelOfText({ byLevel: [...counts, shares.unlisted], running: shares.running })
  return {
    name,
    ...shares,
    levels: levels.map((level, at) => ({ name: level.name, count: counts[at]! })),
    level: reached !== null && reached <= levels.length ? reached : null,
  }
}

/** Different words of one level in a text, null outside the list: those that are not known first. `more`: how many are not told. */
export type LevelWords = { level: string | null; words: { word: string; known: boolean }[]; more: number }

/** The words of a text by level, the hardest first and before all what is not in the list; of each level the `most` frequent. */
export function wordsByLevel(
  words: readonly WordCount[],
  { levels }: LevelList,
  placeOf: PlaceOf,
  isKnown: (word: string) => boolean,
  most: number,
): LevelWords[] {
  const found = Array.from({ length: levels.length + 1 }, (): [word: string, known: boolean][] => [])
  for (const [word] of [...words].sort((a, b) => b[1] - a[1])) {
    const place = placeOf(word)
    if (place) found[place.level ?? levels.length]!.push([word, isKnown(word)])
  }
  return found
    .map((all, at) => ({
      level: levels[at]?.name ?? null,
      words: all
        .sort((a, b) => Number(a[1]) - Number(b[1]))
        .slice(0, most)
        .map(([word, known]) => ({ word, known })),
      more: Math.max(0, all.length - most),
    }))
    .filter(({ words }) => words.length > 0)
    .reverse()
}

/** Levels from one place to another, both from 0, that are told together: at most three bands. */
export function bandsOf(levels: number): { from: number; to: number }[] {
  const size = levels <= 3 ? 1 : Math.ceil(levels / 3)
  return Array.from({ length: Math.ceil(levels / size) }, (_, band) => ({
    from: band * size,
    to: Math.min((band + 1) * size, levels) - 1,
  }))
}
