import { englishWords, searchableWords } from './english-words.ts'
import { type Entry, isProperName, isVariant } from './entry.ts'
import type { Sections } from './layout.ts'

type WordSections = Pick<Sections, 'wordOffsets' | 'words' | 'wordEntryOffsets' | 'wordEntries'>

/** Entries with all words of `query`, best first: see `distance`. */
export function searchEnglish(
  sections: WordSections,
  entryAt: (id: number) => Entry,
  query: string,
  limit: number,
): Entry[] {
  const lists = searchableWords(query)
    .map(word => entriesWith(sections, word))
    .sort((a, b) => a.length - b.length)
  const [shortest, ...others] = lists
  if (!shortest) return []
  const words = withoutArticle(englishWords(query))
  const sets = others.map(list => new Set(list))
  return shortest
    .filter(id => sets.every(set => set.has(id)))
    .map(id => {
      const entry = entryAt(id)
      return { id, entry, distance: distance(words, entry) }
    })
    .sort(
      (a, b) =>
        a.distance - b.distance || a.entry.simplified.length - b.entry.simplified.length || a.id - b.id,
    )
    .slice(0, Math.max(0, limit))
    .map(({ entry }) => entry)
}

/**
 * How far the nearest sense is from the query, 0 best. Thousands: the sense is the query, begins with it, has it in one
 * piece, has its words, or only the entry has. Then later senses and longer ones are farther; names and variants last.
 */
function distance(query: readonly string[], entry: Entry): number {
  let nearest = Number.POSITIVE_INFINITY
  entry.senses.forEach((sense, at) => {
    for (const part of sense.split(';')) {
      nearest = Math.min(nearest, distanceOfSense(query, part) + 60 * Math.min(at, 8))
    }
  })
  return nearest + (isVariant(entry) ? 900 : isProperName(entry) ? 450 : 0)
}

function distanceOfSense(query: readonly string[], sense: string): number {
  const words = withoutArticle(englishWords(sense.replaceAll(/\([^)]*\)/g, ' ')))
  if (!query.every(word => words.includes(word))) return 4000
  const text = ` ${words.join(' ')} `
  const wanted = ` ${query.join(' ')} `
  if (text === wanted) return 0
  const extra = Math.min(words.length, 50)
  if (text.startsWith(wanted)) return 1000 + extra
  return (text.includes(wanted) ? 2000 : 3000) + extra
}

/** `to win`, `the state`, `a matter` without the little word before. */
const withoutArticle = (words: readonly string[]) =>
  words.length > 1 && ['to', 'the', 'a', 'an'].includes(words[0] ?? '') ? words.slice(1) : words

function entriesWith(sections: WordSections, word: string): number[] {
  const id = findWord(sections, word)
  if (id < 0) return []
  const ids: number[] = []
  let last = 0
  let at = sections.wordEntryOffsets[id]!
  while (at < sections.wordEntryOffsets[id + 1]!) {
    let difference = 0
    let shift = 0
    for (; sections.wordEntries[at]! > 127; shift += 7)
      difference |= (sections.wordEntries[at++]! & 127) << shift
    difference |= sections.wordEntries[at++]! << shift
    last += difference
    ids.push(last)
  }
  return ids
}

function findWord({ wordOffsets, words }: WordSections, word: string): number {
  const at = (id: number) => String.fromCharCode(...words.subarray(wordOffsets[id], wordOffsets[id + 1]))
  let low = 0
  let high = wordOffsets.length - 2
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = at(middle)
    if (found === word) return middle
    if (found < word) low = middle + 1
    else high = middle - 1
  }
  return -1
}
