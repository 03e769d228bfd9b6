import type { Entry } from './entry.ts'
import { type Headwords, openHeadwords } from './headwords.ts'
import { readLayout, type Sections } from './layout.ts'
import { searchEnglish } from './search-english.ts'
import { searchPinyin } from './search-pinyin.ts'

export type { Entry } from './entry.ts'

/** CC-CEDICT, looked up in its file as it lies in memory. Words may be simplified or traditional. */
export type Dictionary = {
  /** Entries of a word, the commonest reading first, names and mere variants last; empty if there is none. */
  lookup(word: string): Entry[]
  has(word: string): boolean
  /** Length in UTF-16 units of the longest headword that begins at `at`, 0 if none. */
  longestMatch(text: string, at: number): number
  /** Entries of headwords that begin with `prefix`, the shortest first. */
  searchPrefix(prefix: string, limit: number): Entry[]
  /** Pinyin with tone marks, tone numbers or neither, with or without spaces; whole readings before their beginnings. */
  searchPinyin(query: string, limit: number): Entry[]
  /** Entries whose senses have all the words of `query`; a sense that is just the query first. */
  searchEnglish(query: string, limit: number): Entry[]
  entryCount: number
  /** Date of the CC-CEDICT release, ISO. */
  release: string
  licence: string
}

/** Opens the file that `buildDictionary` wrote. `bytes` must not change afterwards. Throws a RangeError for other files. */
export function openDictionary(bytes: Uint8Array): Dictionary {
  const { header, sections } = readLayout(bytes)
  const headwords = openHeadwords(sections)
  const { entryAt, pinyinOf } = readEntries(sections, headwords)
  const entriesOf = (headword: number) => [
    ...sections.headwordEntries.subarray(
      sections.headwordEntryOffsets[headword],
      sections.headwordEntryOffsets[headword + 1],
    ),
  ]

  return {
    lookup: word => {
      const headword = headwords.find(word)
      return headword < 0 ? [] : entriesOf(headword).map(entryAt)
    },
    has: word => headwords.find(word) >= 0,
    longestMatch: headwords.longestMatch,
    searchPrefix: (prefix, limit) => {
      const ids = new Set<number>()
      for (const headword of headwords.withPrefix(prefix)) {
        if (ids.size >= limit) break
        for (const id of entriesOf(headword)) ids.add(id)
      }
      return [...ids].slice(0, Math.max(0, limit)).map(entryAt)
    },
    searchPinyin: (query, limit) => searchPinyin(sections, pinyinOf, query, limit).map(entryAt),
    searchEnglish: (query, limit) => searchEnglish(sections, entryAt, query, limit),
    entryCount: header.entryCount,
    release: header.release,
    licence: header.licence,
  }
}

function readEntries(sections: Sections, headwords: Headwords) {
  const decoder = new TextDecoder()
  const { entryTexts: texts, entryTextOffsets: offsets, entryHeadwords } = sections
  const pinyinOf = (id: number) =>
    decoder.decode(texts.subarray(offsets[id], texts.indexOf(tab, offsets[id])))
  const entryAt = (id: number): Entry => {
    const text = decoder.decode(texts.subarray(offsets[id], offsets[id + 1]))
    const pinyinEnd = text.indexOf('\t')
    return {
      simplified: headwords.at(entryHeadwords[2 * id]!),
      traditional: headwords.at(entryHeadwords[2 * id + 1]!),
      pinyin: text.slice(0, pinyinEnd),
      senses: text.slice(pinyinEnd + 1).split('/'),
    }
  }
  return { entryAt, pinyinOf }
}

/** Parts pinyin and senses in the texts. */
const tab = 9
