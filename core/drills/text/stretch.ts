import type { Random } from '../../random/random.ts'
import type { Word } from '../../text/analyse.ts'
import { pinyinOfWords } from '../../text/pinyin.ts'

/** What of a text a run is about: passages `from` … `to`, both in it; null: from its beginning, to its end. */
export type Stretch = { documentId: string; from: number | null; to: number | null }

/** A pair as it is stored. Spans of occurrences count within their sentence. */
export type StoredDrillPair = {
  pairId: string
  documentId: string
  passage: number
  zh: { text: string; words: Word[] }[]
  en: string[]
  occurrences: {
    zhSentence: number
    zhStart: number
    zhEnd: number
    enSentence: number | null
    enStart: number | null
    enEnd: number | null
    term: { zh: string; renderings: { text: string; status: string }[] }
  }[]
}

/** A term in the Chinese of a pair ([start, end), UTF-16), and what English is right for it, the preferred first. */
export type DrillTerm = { zh: string; start: number; end: number; renderings: string[] }

/** A pair as drills ask it: its Chinese sentences one after the other, the English ones with a space between. */
export type DrillPair = {
  pairId: string
  documentId: string
  passage: number
  zh: string
  en: string
  words: Word[]
  /** In order, a longer one before those in it. */
  terms: DrillTerm[]
}

/** Longer pairs are beyond what is kept in mind at once; in Hanzi. */
const LONGEST = 160

export const hanziIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** Whether a pair can be asked: something is said in both languages, and not too much. */
export function canBeAsked({ zh, en }: DrillPair): boolean {
  const hanzi = hanziIn(zh)
  return hanzi >= 2 && hanzi <= LONGEST && /\p{L}/u.test(en)
}

export function drillPair({ zh, en, occurrences, ...place }: StoredDrillPair): DrillPair {
  const begins = zh.map((_, at) => zh.slice(0, at).reduce((sum, { text }) => sum + text.length, 0))
  return {
    ...place,
    zh: zh.map(({ text }) => text).join(''),
    en: en.join(' '),
    words: zh.flatMap(({ words }, at) =>
      words.map(([start, end, pinyin]): Word => [start + begins[at]!, end + begins[at]!, pinyin]),
    ),
    terms: occurrences.map(({ term, zhSentence, zhStart, zhEnd, ...inEnglish }) => ({
      zh: term.zh,
      start: zhStart + (begins[zhSentence] ?? 0),
      end: zhEnd + (begins[zhSentence] ?? 0),
      renderings: renderingsOf(term, spanned(en, inEnglish)),
    })),
  }
}

/** What is admitted, and what this text says. */
function renderingsOf(
  { renderings }: { renderings: { text: string; status: string }[] },
  here: string | null,
) {
  const inUse = renderings.filter(({ status }) => status !== 'deprecated')
  const ordered = [...inUse].sort((a, b) => rank(a.status) - rank(b.status)).map(({ text }) => text)
  return here && !ordered.some(text => text.toLowerCase() === here.toLowerCase())
    ? [...ordered, here]
    : ordered
}

const rank = (status: string) => (status === 'preferred' ? 0 : 1)

type InEnglish = { enSentence: number | null; enStart: number | null; enEnd: number | null }

function spanned(en: readonly string[], { enSentence, enStart, enEnd }: InEnglish): string | null {
  if (enSentence === null || enStart === null || enEnd === null) return null
  return en[enSentence]?.slice(enStart, enEnd) || null
}

/** As many that follow each other, from a place that is drawn; all where there are no more. */
export function consecutive<T>(items: readonly T[], count: number, random: Random): T[] {
  const start = Math.floor(random() * (Math.max(0, items.length - count) + 1))
  return items.slice(start, start + count)
}

/** The pinyin of a pair, words apart; empty where its words are not known. */
export const pinyinOfPair = ({ words }: Pick<DrillPair, 'words'>): string => pinyinOfWords(words)
