import type { Lexicon } from '../text/lexicon.ts'
import { anchorPath } from './anchors.ts'
import { type Band, bandAround, type Place, turned } from './band.ts'
import type { Bead, ScoredBead } from './bead.ts'
import { type BeadModel, initialModel, lengthGains, longestSpan, modelOf, shapesOf } from './bead-model.ts'
import { type BeadWeights, bestPath } from './best-path.ts'
import { dictionaryRows } from './dictionary-rows.ts'
import { type LexicalKnowledge, openTranslations } from './lexical.ts'
import { openLexiconOfTexts, type PairTables } from './lexicon-of-texts.ts'
import { type ParagraphGain, type Paragraphs, paragraphGain } from './paragraphs.ts'
import { spanGains } from './span-gains.ts'
import { chineseWords, readEnglish, type TextPair, wordedText } from './worded-text.ts'

export type AlignmentKnowledge = LexicalKnowledge & { lexicon: Lexicon }

export type AlignmentOptions = {
  /** Beads that stay as they are, in order: a person has made them. */
  fixed?: readonly Bead[]
  /** Where the texts show their paragraphs. */
  paragraphs?: Paragraphs
}

/** The words of a sentence depend on each other: together they say less than the sum of what each says. */
const wordWeight = 0.2
/** How far a draft looks from the anchors, and the alignment proper from the draft: sentences to either side. */
const margins = { draft: 25, proper: 12 }
/** Most sentences of one side in a bead of a draft: longer ones are rare, and found later. */
const longestInDraft = 3

/**
 * Which sentences of two texts translate each other, as beads that cover both texts once and in order; the score of a bead
 * is the probability, by the model, that it is one just so. A first draft by the dictionary teaches what the words of these
 * texts mean, how long and of what shape their beads are; with that they are aligned again. Fixed beads stay, with score 1. Time and memory grow with the
 * texts, not with their product. Throws a RangeError for fixed beads out of order or outside of the texts.
 */
export function align(
  zhSentences: readonly string[],
  enSentences: readonly string[],
  knowledge: AlignmentKnowledge,
  { fixed = [], paragraphs = { zh: [], en: [] } }: AlignmentOptions = {},
): ScoredBead[] {
  const english = readEnglish(enSentences)
  const pair = {
    zh: wordedText(
      zhSentences,
      zhSentences.map(sentence => chineseWords(sentence, knowledge.lexicon)),
    ),
    en: wordedText(enSentences, english.words),
  }
  checkFixed(fixed, pair)
  const rows = dictionaryRows(pair, english.names, openTranslations(knowledge))
  const lexicon = openLexiconOfTexts(pair, rows)
  const alignAlong = (
    path: Place[],
    margin: number,
    longest: number,
    tables: PairTables,
    draft: ScoredBead[] | null,
  ) => {
    const model = draft ? modelOf(draft, pair) : initialModel(pair)
    const band = bandAround(throughFixed(path, fixed), margin)
    const weights = beadWeights(pair, tables, model, band, longest, paragraphGain(paragraphs, draft))
    return betweenFixed(fixed, pair, (from, to) => bestPath(from, to, band, weights))
  }
  const anchors = anchorPath(pair, lexicon.tables.zhToEn)
  const draft = alignAlong(anchors, margins.draft, longestInDraft, lexicon.tables, null)
  return alignAlong(pathOf(draft), margins.proper, longestSpan, lexicon.learn(draft), draft)
}

function beadWeights(
  { zh, en }: TextPair,
  tables: PairTables,
  model: BeadModel,
  band: Band,
  longest: number,
  ofParagraphs: ParagraphGain,
): BeadWeights {
  const ofEn = spanGains(zh, en, tables.zhToEn, band, longest)
  const ofZh = spanGains(en, zh, tables.enToZh, turned(band), longest)
  const lengths = lengthGains(model, zh, en)
  const shapes = shapesOf(model, longest)
  const chances = shapes.map(shape => model.shape(...shape))
  return {
    shapes,
    weight: (shape, zhEnd, enEnd) => {
      const [zhSize, enSize] = shapes[shape]!
      const own = chances[shape]! + ofParagraphs(zhEnd, enEnd, shapes[shape]!)
      if (zhSize === 0 || enSize === 0) return own
      const [zhFrom, enFrom] = [zhEnd - zhSize, enEnd - enSize]
      const words = ofEn.gain(zhFrom, zhSize, enFrom, enEnd) + ofZh.gain(enFrom, enSize, zhFrom, zhEnd)
      return own + wordWeight * words + lengths(zhFrom, zhSize, enFrom, enSize)
    },
  }
}

/** The fixed beads, and what `alignGap` makes of the sentences between them. */
function betweenFixed(
  fixed: readonly Bead[],
  { zh, en }: TextPair,
  alignGap: (from: Place, to: Place) => ScoredBead[],
): ScoredBead[] {
  let from: Place = [0, 0]
  const beads = fixed.flatMap(bead => {
    const gap = alignGap(from, [bead.zh[0], bead.en[0]])
    from = [bead.zh[1], bead.en[1]]
    return [...gap, { zh: bead.zh, en: bead.en, score: 1 }]
  })
  return [...beads, ...alignGap(from, [zh.sentences.length, en.sentences.length])]
}

/** The path as far as it agrees with the fixed beads, and through them. */
function throughFixed(path: readonly Place[], fixed: readonly Bead[]): Place[] {
  const corners = fixed.flatMap(({ zh, en }): Place[] => [
    [zh[0], en[0]],
    [zh[1], en[1]],
  ])
  const kept: Place[] = []
  let next = 0
  for (const [index, corner] of [...corners, path.at(-1)!].entries()) {
    const isInFixed = index % 2 === 1
    for (; next < path.length && path[next]![0] <= corner[0]; next++) {
      const [zh, en] = path[next]!
      const [lastZh, lastEn] = kept.at(-1) ?? [0, 0]
      if (!isInFixed && en <= corner[1] && zh >= lastZh && en >= lastEn) kept.push([zh, en])
    }
    kept.push(corner)
  }
  return kept
}

const pathOf = (beads: readonly Bead[]): Place[] => [
  [0, 0],
  ...beads.map(({ zh, en }): Place => [zh[1], en[1]]),
]

function checkFixed(fixed: readonly Bead[], { zh, en }: TextPair): void {
  let last: Place = [0, 0]
  for (const bead of fixed) {
    const follows = [bead.zh, bead.en].every(([from, to], side) => from >= last[side]! && to >= from)
    const isInside = bead.zh[1] <= zh.sentences.length && bead.en[1] <= en.sentences.length
    if (!follows || !isInside || bead.zh[1] - bead.zh[0] + (bead.en[1] - bead.en[0]) === 0)
      throw new RangeError(`the fixed bead ${bead.zh} | ${bead.en} does not follow ${last} in the texts`)
    last = [bead.zh[1], bead.en[1]]
  }
}
