import { searchableWords } from './english-words.ts'
import { type Entry, isProperName, isVariant, parseEntry } from './entry.ts'
import { type DictionaryHeader, type Sections, writeLayout } from './layout.ts'
import { plainLetters } from './pinyin-notation.ts'

/** The lines of CC-CEDICT → the dictionary file that `openDictionary` reads (layout.ts). */
export function buildDictionary(lines: Iterable<string>): Uint8Array {
  const comments: string[] = []
  const entries: Entry[] = []
  for (const line of lines) {
    const entry = parseEntry(line)
    if (entry) entries.push(entry)
    else if (line.startsWith('#')) comments.push(line)
  }
  const commonness = countReadings(entries)
  return writeLayout(describe(comments, entries.length), {
    ...headwordSections(entries, commonness),
    ...textSections(entries),
    entriesByPinyin: orderByPinyin(entries, commonness),
    ...englishSections(entries),
  })
}

/** CC-CEDICT says of itself in `#! name=value` lines where it is from. */
function describe(comments: readonly string[], entryCount: number): DictionaryHeader {
  const said = (name: string) =>
    comments
      .find(line => line.startsWith(`#! ${name}=`))
      ?.split('=')[1]
      ?.trim() ?? ''
  const licence = said('license').includes('by-sa/4.0') ? 'CC BY-SA 4.0' : said('license')
  return { source: `CC-CEDICT, ${said('publisher')}`, release: said('date'), licence, entryCount }
}

type HeadwordSections = Pick<
  Sections,
  'headwordOffsets' | 'headwords' | 'headwordEntryOffsets' | 'headwordEntries' | 'entryHeadwords'
>

function headwordSections(entries: readonly Entry[], commonness: Commonness): HeadwordSections {
  const idsOf = new Map<string, number[]>()
  entries.forEach((entry, id) => {
    for (const word of new Set([entry.simplified, entry.traditional])) pushTo(idsOf, word, id)
  })
  const headwords = [...idsOf.keys()].sort()
  const headwordId = new Map(headwords.map((word, id) => [word, id]))
  const heads = entries.flatMap(entry => [
    headwordId.get(entry.simplified),
    headwordId.get(entry.traditional),
  ])
  const lists = headwords.map(word =>
    [...(idsOf.get(word) ?? [])].sort(
      (a, b) =>
        kind(entries[a]!) - kind(entries[b]!) ||
        commonness(word, entries[b]!) - commonness(word, entries[a]!),
    ),
  )
  return {
    headwordOffsets: offsetsOf(headwords),
    headwords: Uint16Array.from(headwords.join('').split(''), unit => unit.charCodeAt(0)),
    headwordEntryOffsets: offsetsOf(lists),
    headwordEntries: Uint32Array.from(lists.flat()),
    entryHeadwords: Uint32Array.from(heads as number[]),
  }
}

/** Ordinary words come before names, those before mere variants. */
const kind = (entry: Entry) => (isVariant(entry) ? 2 : isProperName(entry) ? 1 : 0)

/**
 * How common a word is with an entry's reading. There are no frequencies in CC-CEDICT, so that is: how many words its
 * rarest character is used in with this reading (长: cháng more than zhǎng).
 */
type Commonness = (word: string, entry: Entry) => number

function countReadings(entries: readonly Entry[]): Commonness {
  const uses = new Map<string, number>()
  for (const { simplified, traditional, pinyin } of entries) {
    for (const word of new Set([simplified, traditional])) {
      for (const use of readings(word, pinyin)) uses.set(use, (uses.get(use) ?? 0) + 1)
    }
  }
  return (word, { pinyin }) =>
    Math.min(...readings(word, pinyin).map(use => uses.get(use) ?? 0), Number.MAX_SAFE_INTEGER)
}

/** `长大`, `zhang3 da4` → `长 zhang3`, `大 da4`; empty where characters and syllables do not pair off. */
function readings(word: string, pinyin: string): string[] {
  const characters = [...word]
  const syllables = pinyin.toLowerCase().split(' ')
  return characters.length === syllables.length
    ? characters.map((character, at) => `${character} ${syllables[at]}`)
    : []
}

function textSections(entries: readonly Entry[]): Pick<Sections, 'entryTextOffsets' | 'entryTexts'> {
  const encoder = new TextEncoder()
  const texts = entries.map(entry => encoder.encode(`${entry.pinyin}\t${entry.senses.join('/')}`))
  return { entryTextOffsets: offsetsOf(texts), entryTexts: joinBytes(texts) }
}

function orderByPinyin(entries: readonly Entry[], commonness: Commonness): Uint32Array {
  const keys = entries.map(entry => plainLetters(entry.pinyin))
  const rank = entries.map(entry => commonness(entry.simplified, entry))
  const byKey = (a: number, b: number) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : 0)
  return Uint32Array.from(keys.keys()).sort(
    (a, b) => byKey(a, b) || kind(entries[a]!) - kind(entries[b]!) || rank[b]! - rank[a]! || a - b,
  )
}

type EnglishSections = Pick<Sections, 'wordOffsets' | 'words' | 'wordEntryOffsets' | 'wordEntries'>

function englishSections(entries: readonly Entry[]): EnglishSections {
  const idsOf = new Map<string, number[]>()
  entries.forEach((entry, id) => {
    for (const word of searchableWords(entry.senses.join('/'))) pushTo(idsOf, word, id)
  })
  const words = [...idsOf.keys()].sort()
  const lists = words.map(word => varints(idsOf.get(word) ?? []))
  return {
    wordOffsets: offsetsOf(words),
    words: new TextEncoder().encode(words.join('')),
    wordEntryOffsets: offsetsOf(lists),
    wordEntries: joinBytes(lists),
  }
}

/** Ascending numbers as the differences between them, 7 bits a byte, low ones first, the high bit where more follow. */
function varints(ascending: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let last = 0
  for (const number of ascending) {
    let rest = number - last
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
    bytes.push(rest)
    last = number
  }
  return Uint8Array.from(bytes)
}

function pushTo(lists: Map<string, number[]>, key: string, id: number): void {
  const list = lists.get(key)
  if (list) list.push(id)
  else lists.set(key, [id])
}

/** Where each thing begins when all lie one after the other, and where the last ends. */
function offsetsOf(things: readonly { length: number }[]): Uint32Array {
  const offsets = new Uint32Array(things.length + 1)
  things.forEach((thing, index) => {
    offsets[index + 1] = offsets[index]! + thing.length
  })
  return offsets
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
