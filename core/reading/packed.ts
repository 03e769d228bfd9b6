import { joinSyllables } from '../dictionary/pinyin-notation.ts'
import type { Word } from '../text/analyse.ts'
import { type Chunk, packChunks, unpackChunks } from './chunks.ts'
import type {
  ReadingDocument,
  ReadingPair,
  ReadingPart,
  ReadingPassage,
  ReadingTerm,
  Span,
  TermMark,
  TermState,
  ZhSentence,
} from './document.ts'
import { madeOfTexts, madeOnce } from './made-once.ts'
import { type MarkedTerm, termTree } from './passage-html.ts'

/**
 * A document as it travels to the page's script. The texts are in the page twice, once as HTML and once here, so
 * everything beside them is written in the fewest bytes: lengths and offsets in base 36, signs between that JSON
 * writes with two letters, few and long strings.
 */
export type PackedDocument = {
  id: string
  /** What the ids of all pairs begin with. */
  prefix: string
  /** The first passage's number: 0 where there is a headline. */
  first: 0 | 1
  /** The pairs of all passages: `PAIR` between them, `PASSAGE` where a passage ends. */
  pairs: string
  /** One a term, best first: its pinyin where it is shown, in lines; a digit for its length; one for its state, three more if it is quiet. */
  pinyin: string
  lengths: string
  states: string
  /** The one language that it has, if it has but one. */
  only?: 'zh' | 'en'
  long?: { revision: string; chunks: string; pairs: number; parts: PackedPart[] }
}

/** A chunk as it travels: `pinyin` has a line for each term that shows it, which its rank begins. */
export type PackedPart = { chunk: number; prefix: string; pairs: string; pinyin: string }

const PASSAGE = '\f'
const PAIR = '\n'
/** Rest of the id, Chinese, word lengths, English, marks, for pinyin over all words that of each, and when its English was written. */
const FIELD = '\t'
const SENTENCE = '\v'

/** What comes out again: all that the page draws and the script asks about. */
export type UnpackedDocument = {
  id: string
  only: 'zh' | 'en' | null
  passages: ReadingPassage[]
  terms: MarkedTerm[]
  long: { revision: string; chunks: Chunk[]; pairs: number; parts: UnpackedPart[] } | null
}

/** A chunk with the terms as they are marked in it. */
export type UnpackedPart = ReadingPart & { terms: MarkedTerm[] }

const STATES: readonly TermState[] = ['new', 'learning', 'known']

export function packDocument(document: ReadingDocument, wordPinyin: boolean): PackedDocument {
  const { passages, only, long } = document
  const { terms, lengths, pack, shown } = packing(document.terms, wordPinyin)
  const showing = shown(passages)
  return {
    id: document.id,
    ...pack(passages),
    first: passages[0]?.kind === 'headline' ? 0 : 1,
    pinyin: terms.map((term, rank) => (showing.has(rank) ? clean(term.pinyin) : '')).join('\n'),
    lengths: lengths.map(packLength).join(''),
    states: terms.map(term => STATES.indexOf(term.state) + (term.quiet ? STATES.length : 0)).join(''),
    ...(only && { only }),
    ...(long && {
      long: {
        ...long,
        chunks: packChunks(long.chunks),
        parts: long.parts.map(part => packPart(part, document.terms, wordPinyin)),
      },
    }),
  }
}

/** Marks mean terms by their place in `terms`, and packed by their rank. */
export function packPart(
  { chunk, passages }: ReadingPart,
  terms: readonly ReadingTerm[],
  wordPinyin: boolean,
): PackedPart {
  const { terms: ranked, pack, shown } = packing(terms, wordPinyin)
  const pinyin = [...shown(passages)].map(rank => `${base36(rank)} ${clean(ranked[rank]!.pinyin)}`)
  return { chunk, ...pack(passages), pinyin: pinyin.join('\n') }
}

function packing(given: readonly ReadingTerm[], wordPinyin: boolean) {
  const byRank = given.map((_, index) => index).sort((a, b) => given[a]!.rank - given[b]!.rank)
  const rankOf = new Map(byRank.map((index, rank) => [index, rank]))
  const terms = byRank.map(index => given[index]!)
  const lengths = terms.map(term => term.zh.length)
  const packOne = (pair: ReadingPair, prefix: string) => {
    const marks = pair.marks.map(mark => ({ ...mark, term: rankOf.get(mark.term)! }))
    return packPair({ ...pair, id: pair.id.slice(prefix.length), marks }, lengths, wordPinyin)
  }
  return {
    /** Best first. */
    terms,
    lengths,
    /** Ranks of the terms over which pinyin is to be read. */
    shown: (passages: readonly ReadingPassage[]) =>
      new Set([...showingPinyin(passages, given)].map(index => rankOf.get(index)!)),
    pack(passages: readonly ReadingPassage[]): { prefix: string; pairs: string } {
      const known = packs(passages)
      const key = `${wordPinyin} ${lengths} ${byRank}`
      return known.get(key) ?? keep(known, key, packAll(passages, packOne))
    },
  }
}

type Packed = { prefix: string; pairs: string }

/** What passages make when they are packed, by all else that this depends on. */
const packs = madeOnce((_: readonly ReadingPassage[]) => new Map<string, Packed>())

/** A document's terms change seldom: two, with pinyin over all words and without. */
function keep(known: Map<string, Packed>, key: string, packed: Packed): Packed {
  if (known.size > 1) known.clear()
  known.set(key, packed)
  return packed
}

function packAll(
  passages: readonly ReadingPassage[],
  packOne: (pair: ReadingPair, prefix: string) => string,
): Packed {
  const prefix = commonPrefix(passages.flatMap(passage => passage.pairs.map(pair => pair.id)))
  const pack = (passage: ReadingPassage) => passage.pairs.map(pair => packOne(pair, prefix)).join(PAIR)
  return { prefix, pairs: passages.map(pack).join(PASSAGE) }
}

export function unpackDocument(packed: PackedDocument): UnpackedDocument {
  const lengths = unpackLengths(packed.lengths)
  const pinyin = packed.pinyin.split('\n')
  const { long, first } = packed
  const terms = lengths.map((_, term) => ({
    pinyin: pinyin[term] ?? '',
    state: STATES[Number(packed.states[term]) % STATES.length] ?? 'new',
    quiet: Number(packed.states[term]) >= STATES.length,
  }))
  const chunks = long && unpackChunks(long.chunks)
  const empty = packed.pairs === '' && long !== undefined
  return {
    id: packed.id,
    only: packed.only ?? null,
    passages: empty
      ? []
      : unpackPassages(packed, packed.lengths, { pair: 0, passage: first, continued: false }),
    terms,
    long: long
      ? {
          ...long,
          chunks: chunks!,
          parts: long.parts.map(part => unpackPart(part, packed.lengths, terms, chunks!)),
        }
      : null,
  }
}

/** A chunk of a document whose terms and chunks these are; `lengths` as the document has them packed. */
export function unpackPart(
  part: PackedPart,
  lengths: string,
  terms: readonly MarkedTerm[],
  chunks: readonly Chunk[],
): UnpackedPart {
  const pinyin = new Map(
    part.pinyin.split('\n').map(line => {
      const [rank = ''] = line.split(' ', 1)
      return [Number.parseInt(rank, 36), line.slice(rank.length + 1)]
    }),
  )
  return {
    chunk: part.chunk,
    passages: unpackPassages(part, lengths, chunks[part.chunk]!),
    terms: terms.map((term, rank) => ({ ...term, pinyin: pinyin.get(rank) ?? '' })),
  }
}

/** A server unpacks the same texts for every reader; so many are kept. */
const TEXTS_KEPT = 8
const kept = madeOfTexts<ReadingPassage[]>(TEXTS_KEPT)

/** Passages from where `at` says that they begin; `lengths` of the terms, packed. */
function unpackPassages(
  packed: { prefix: string; pairs: string },
  lengths: string,
  at: Pick<Chunk, 'pair' | 'passage' | 'continued'>,
): ReadingPassage[] {
  const rest = JSON.stringify([packed.prefix, lengths, at.pair, at.passage, at.continued])
  return kept(packed.pairs, rest, () => unpackAll(packed, unpackLengths(lengths), at))
}

function unpackAll(
  { prefix, pairs }: { prefix: string; pairs: string },
  lengths: number[],
  at: Pick<Chunk, 'pair' | 'passage' | 'continued'>,
): ReadingPassage[] {
  let position = at.pair
  return pairs.split(PASSAGE).map((packed, index) => ({
    number: at.passage + index,
    kind: at.passage + index === 0 ? 'headline' : 'paragraph',
    ...(at.continued && index === 0 && { continued: true as const }),
    pairs: packed === '' ? [] : packed.split(PAIR).map(pair => unpackPair(pair, prefix, position++, lengths)),
  }))
}

/** The terms over which pinyin is to be read: a quiet one has none, and one inside another has the other's. */
function showingPinyin(passages: readonly ReadingPassage[], terms: readonly ReadingTerm[]): Set<number> {
  const shown = outermost(passages).filter(term => !terms[term]!.quiet || terms[term]!.state !== 'new')
  return new Set(shown)
}

const outermost = madeOnce((passages: readonly ReadingPassage[]) => [
  ...new Set(
    passages.flatMap(({ pairs }) => pairs.flatMap(pair => termTree(pair, 'zh').map(({ mark }) => mark.term))),
  ),
])

function commonPrefix(texts: string[]): string {
  const first = texts[0] ?? ''
  let length = first.length
  for (const text of texts) while (!text.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}

function packPair(pair: ReadingPair, termLengths: number[], wordPinyin: boolean): string {
  const words = pair.zh.map(({ words }) => words.map(([start, end]) => packLength(end - start)).join(''))
  const fields = [
    pair.id,
    pair.zh.map(({ text }) => clean(text)).join(SENTENCE),
    words.join(SENTENCE),
    pair.en.map(clean).join(SENTENCE),
    pair.marks.map(mark => packMark(mark, pair, termLengths[mark.term]!)).join(),
  ]
  const pinyin = wordPinyin ? pair.zh.map(({ words }) => words.map(pinyinOf).join('|')).join(SENTENCE) : ''
  if (wordPinyin || pair.written) fields.push(pinyin)
  if (pair.written) fields.push(base36(pair.written))
  return fields.join(FIELD)
}

/** A side may be empty. */
const textsOf = (side: string): string[] => (side === '' ? [] : side.split(SENTENCE))

/** The signs between are spaces of a kind, and a text may do with plain ones. */
const clean = (text: string): string => text.replace(/[\f\n\t\v]/g, ' ')

const pinyinOf = ([, , syllables]: Word): string => joinSyllables(syllables.split(' '))

function unpackPair(packed: string, prefix: string, position: number, termLengths: number[]): ReadingPair {
  const [id = '', zhText = '', wordLengths = '', enText = '', marks = '', pinyin, written] =
    packed.split(FIELD)
  const lengths = wordLengths.split(SENTENCE)
  const pinyins = pinyin?.split(SENTENCE)
  const zh = textsOf(zhText).map((text, n): ZhSentence => {
    const over = pinyins?.[n]?.split('|')
    const words = stretches(unpackLengths(lengths[n]!)).map(
      ([start, end], w): Word => [start, end, over?.[w] ?? ''],
    )
    return { text, words }
  })
  const en = textsOf(enText)
  const unpack = (mark: string) => unpackMark(mark, zh, en, termLengths)
  return {
    id: prefix + id,
    position,
    zh,
    en,
    marks: marks === '' ? [] : marks.split(',').map(unpack),
    ...(written && { written: Number.parseInt(written, 36) }),
  }
}

/** term.zhStart[:zhLength].enStart.enLength: offsets in the sentences joined; the length where it is not the term's. */
function packMark({ term, zh, en }: TermMark, pair: ReadingPair, termLength: number): string {
  const zhTexts = pair.zh.map(sentence => sentence.text)
  const own = zh.end - zh.start === termLength ? '' : `:${base36(zh.end - zh.start)}`
  const fields = [base36(term), base36(joined(zh, zhTexts)) + own]
  if (en) fields.push(base36(joined(en, pair.en)), base36(en.end - en.start))
  return fields.join('.')
}

function unpackMark(packed: string, zh: ZhSentence[], en: string[], termLengths: number[]): TermMark {
  const [term, zhPart, enStart, enLength] = packed.split('.')
  const [zhStart, own] = zhPart!.split(':')
  const index = Number.parseInt(term!, 36)
  const zhLength = own ? Number.parseInt(own, 36) : termLengths[index]!
  const zhTexts = zh.map(sentence => sentence.text)
  return {
    term: index,
    zh: parted(Number.parseInt(zhStart!, 36), zhLength, zhTexts),
    en: enStart && enLength ? parted(Number.parseInt(enStart, 36), Number.parseInt(enLength, 36), en) : null,
  }
}

function joined(span: Span, texts: string[]): number {
  return texts.slice(0, span.sentence).reduce((sum, text) => sum + text.length + SENTENCE.length, span.start)
}

function parted(start: number, length: number, texts: string[]): Span {
  let sentence = 0
  while (start > texts[sentence]!.length) start -= texts[sentence++]!.length + SENTENCE.length
  return { sentence, start, end: start + length }
}

/** Where stretches of these lengths begin and end, one after the other. */
function stretches(lengths: number[]): [start: number, end: number][] {
  let at = 0
  return lengths.map(length => {
    at += length
    return [at - length, at]
  })
}

const base36 = (number: number): string => number.toString(36)

/** One digit; a length of 36 and more as `0`, its number of digits, and those. */
function packLength(length: number): string {
  const digits = base36(length)
  return digits.length === 1 && length > 0 ? digits : `0${digits.length}${digits}`
}

function unpackLengths(packed: string): number[] {
  return [...packed.matchAll(/0(1.|2..|3...)|[1-9a-z]/g)].map(([one, long]) =>
    Number.parseInt(long?.slice(1) ?? one, 36),
  )
}
