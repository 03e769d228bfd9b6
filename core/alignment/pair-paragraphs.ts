import { splitSentences } from '../text/split-sentences.ts'
import { type AlignmentKnowledge, align } from './align.ts'
import type { Bead, ScoredBead } from './bead.ts'

/** `row`: paragraphs of one row translate each other, as the source lays them out; null where it does not say. */
export type Paragraph = { text: string; kind: 'headline' | 'paragraph'; row: number | null }

/** Sentences that translate each other; one side may be empty. `score`: 0–1, how sure that is. */
export type TextPair = { zh: string[]; en: string[]; score: number }

/** A paragraph of the original, in pairs. */
export type PairedPassage = { kind: Paragraph['kind']; pairs: TextPair[] }

type Sentences = { texts: string[]; paragraphOf: number[] }

/**
 * Makes of two texts in paragraphs one text in pairs, in the order of the original and along its paragraphs; nothing of
 * either is left out. Where the source says which paragraphs belong together, sentences stay within their row; with
 * `whole` a row is one pair as it is, as in a translation memory. A passage of English alone comes where it stands.
 */
export function pairParagraphs(
  zh: readonly Paragraph[],
  en: readonly Paragraph[],
  knowledge: AlignmentKnowledge,
  { whole = false }: { whole?: boolean } = {},
): PairedPassage[] {
  const rows = rowsOf(zh, en)
  if (rows.length === 1) return pairRow(zh, en, knowledge, whole)
  return rows.flatMap(([zhFrom, zhEnd, enFrom, enEnd]) =>
    pairRow(zh.slice(zhFrom, zhEnd), en.slice(enFrom, enEnd), knowledge, whole),
  )
}

type Row = readonly [zhFrom: number, zhEnd: number, enFrom: number, enEnd: number]

/** The stretches of both sides that belong together; without rows on either side there is one, of everything. */
function rowsOf(zh: readonly Paragraph[], en: readonly Paragraph[]): Row[] {
  const numbered = zh.some(({ row }) => row !== null) && en.some(({ row }) => row !== null)
  if (!numbered) return [[0, zh.length, 0, en.length]]
  const keys = [...new Set([...zh, ...en].flatMap(({ row }) => row ?? []))].sort((a, b) => a - b)
  const rows: Row[] = []
  let [zhFrom, enFrom] = [0, 0]
  for (const key of keys) {
    const zhEnd = endOfRow(zh, zhFrom, key)
    const enEnd = endOfRow(en, enFrom, key)
    rows.push([zhFrom, zhEnd, enFrom, enEnd])
    ;[zhFrom, enFrom] = [zhEnd, enEnd]
  }
  return [...rows, [zhFrom, zh.length, enFrom, en.length] as const].filter(
    ([from, end, begin, stop]) => end > from || stop > begin,
  )
}

/** Up to where the side belongs to rows up to `key`; what has no row goes with what is before it. */
function endOfRow(side: readonly Paragraph[], from: number, key: number): number {
  let end = from
  while (end < side.length && (side[end]!.row ?? key) <= key) end++
  return end
}

function pairRow(
  zh: readonly Paragraph[],
  en: readonly Paragraph[],
  knowledge: AlignmentKnowledge,
  whole: boolean,
): PairedPassage[] {
  const chinese = sentencesOf(zh, 'zh')
  const english = sentencesOf(en, 'en')
  const beads = whole ? [wholeBead(chinese, english)] : beadsOf(chinese, english, knowledge)
  return passagesOf(beads, chinese, english, zh)
}

const wholeBead = (zh: Sentences, en: Sentences): ScoredBead => ({
  zh: [0, zh.texts.length],
  en: [0, en.texts.length],
  score: 1,
})

function beadsOf(zh: Sentences, en: Sentences, knowledge: AlignmentKnowledge): ScoredBead[] {
  if (en.texts.length === 0) return zh.texts.map((_, at) => ({ zh: [at, at + 1], en: [0, 0], score: 1 }))
  if (zh.texts.length === 0) return en.texts.map((_, at) => ({ zh: [0, 0], en: [at, at + 1], score: 1 }))
  if (zh.texts.length === 1 && en.texts.length === 1) return [{ zh: [0, 1], en: [0, 1], score: 1 }]
  const paragraphs = { zh: beginnings(zh.paragraphOf), en: beginnings(en.paragraphOf) }
  return align(zh.texts, en.texts, knowledge, { paragraphs })
}

/** Numbers of the sentences that begin a paragraph. */
export const beginnings = (paragraphOf: readonly number[]) =>
  paragraphOf.flatMap((paragraph, at) => (paragraph !== paragraphOf[at - 1] ? [at] : []))

/** The sentences of paragraphs, without spaces around, and the paragraph of each. */
export function sentencesOf(
  paragraphs: readonly Pick<Paragraph, 'text'>[],
  language: 'zh' | 'en',
): Sentences {
  const sentences = paragraphs.flatMap(({ text }, paragraph) =>
    splitSentences(text, language).map(piece => ({ text: piece.trim(), paragraph })),
  )
  const own = sentences.filter(({ text }) => text !== '')
  return { texts: own.map(({ text }) => text), paragraphOf: own.map(({ paragraph }) => paragraph) }
}

/** Beads by the paragraph in which their Chinese begins; English alone goes with what is before it, or makes the first. */
function passagesOf(
  beads: readonly ScoredBead[],
  zh: Sentences,
  en: Sentences,
  paragraphs: readonly Paragraph[],
): PairedPassage[] {
  const passages: (PairedPassage & { paragraph: number })[] = []
  for (const bead of beads) {
    const paragraph = paragraphOf(bead, zh) ?? passages.at(-1)?.paragraph ?? 0
    const pair = { zh: zh.texts.slice(...bead.zh), en: en.texts.slice(...bead.en), score: bead.score }
    const last = passages.at(-1)
    if (last?.paragraph === paragraph) last.pairs.push(pair)
    else passages.push({ paragraph, kind: paragraphs[paragraph]?.kind ?? 'paragraph', pairs: [pair] })
  }
  return passages.map(({ kind, pairs }) => ({ kind, pairs }))
}

const paragraphOf = ({ zh: [from, end] }: Bead, { paragraphOf }: Sentences) =>
  end > from ? paragraphOf[from] : undefined
