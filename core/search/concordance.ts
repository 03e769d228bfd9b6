import type { Bilingual } from '../reading/document.ts'
import type { Collocations } from './collocations.ts'
import type { RenderingYears } from './rendering-years.ts'
import type { FoundDocument } from './results.ts'

/** A stretch of a sentence with what stands before and behind it. */
export type InSentence = { before: string; key: string; after: string }

/** One place of what was looked for, with the sentence of the other side; its `key` is empty where none is known. */
export type ConcordanceLine = {
  pairId: string
  documentId: string
  title: Bilingual
  /** YYYY-MM-DD, or a prefix of it. */
  date: string | null
  /** 0 is the headline. */
  passage: number
  zh: InSentence | null
  en: InSentence | null
}

export type Concordance = {
  /** The side that was looked for. */
  language: 'zh' | 'en'
  lines: ConcordanceLine[]
  /** There are more places than `lines`. */
  more: boolean
  documents: FoundDocument[]
  /** What the English says, by the year of the text; of Chinese only. */
  renderings: RenderingYears
  /** Of Chinese only. */
  collocations: Collocations
}

export const sortings = ['right', 'left', 'date', 'document'] as const
export type Sorting = (typeof sortings)[number]

export const isSorting = (text: string): text is Sorting => sortings.some(sorting => sorting === text)

/** So many characters beside the key decide; further ones nobody sees. */
const DECIDING = 10

/**
 * Lines by what stands beside the key, from it outwards: Chinese by pinyin, English by letter. By date the oldest first, those
 * without one last; by document as they were given. Equal lines keep their order.
 */
export function sortLines(
  lines: readonly ConcordanceLine[],
  sorting: Sorting,
  language: 'zh' | 'en',
): ConcordanceLine[] {
  if (sorting === 'document') return [...lines]
  if (sorting === 'date') return lines.toSorted((a, b) => compareText(a.date ?? '9999', b.date ?? '9999'))
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-Hans-CN' : 'en', { ignorePunctuation: false })
  const keyed = lines.map(line => ({ line, key: besideKey(line[language], sorting, language) }))
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line)
}

function besideKey(side: InSentence | null, sorting: 'left' | 'right', language: 'zh' | 'en'): string {
  if (!side) return ''
  if (sorting === 'right') return heard(side.after).slice(0, DECIDING)
  const before = heard(side.before)
  return language === 'en'
    ? before.split(' ').reverse().slice(0, 3).join(' ')
    : [...before].slice(-DECIDING).reverse().join('')
}

/** Without the signs and spaces next to the key. */
const heard = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
