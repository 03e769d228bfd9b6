import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTranslations } from '#core/alignment/lexical.ts'
import type { Anchor, QuizExample, QuizTerm } from '#core/quizzes/making/maker.ts'
import { wordAnchors } from '#core/quizzes/making/word-anchors.ts'
import { parseShippedDocument } from '#core/reading/shipped-document.ts'
import { openPairedText, type SentencePair } from '#core/terms/find-english.ts'
import { knownEnglish } from '#core/terms/glossary.ts'
import { type Annotation, locateTerms } from '#core/terms/locate-english.ts'
import { indexTerms, matchTerms } from '#core/terms/match.ts'
import { parseGlossary } from '#core/terms/parse-glossary.ts'
import type { Term } from '#core/terms/term.ts'
import { analystOf } from '#core/text/analyse.ts'
import { expressionsOf, openKnowledge } from '#flows/knowledge.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file)).toString()
const knowledge = openKnowledge(root)

export const glossary = parseGlossary(read('content/glossary.json'))
const translations = openTranslations({
  dictionary: knowledge.dictionary,
  glossary: knownEnglish(glossary),
})

/** A text with the terms of the glossary that stand in it, each with a sentence; and its pairs of one Chinese sentence. */
export type QuizText = { name: string; terms: QuizTerm[]; pairs: BarePair[] }
export type BarePair = Pick<QuizExample, 'zh' | 'en' | 'anchors'>

export const openTexts = (): QuizText[] => [shipped(), ...fixtures.map(readFixture)]

/** Those, and sentences of many clauses. */
export const openClauses = (): QuizText[] => [...openTexts(), readFixture('official-clauses')]

const fixtures = ['county-revitalisation', 'provincial-economy']

/** A term where it stands in pair number `pair`; the English span counts in that of the whole pair. */
type Place = Omit<QuizExample, 'pairId' | 'pinyin'> & { term: string; pair: number }

function shipped(): QuizText {
  const document = parseShippedDocument(read('content/documents/chengdu-2018/document.json'))
  const passages = document.passages.filter(({ kind }) => kind !== 'headline')
  const pairs = passages.flatMap(passage => passage.pairs)
  const places = pairs.flatMap((pair, at) => placesOf(pair, at, pair.terms))
  return withTerms('chengdu-2018', pairs, places)
}

const placesOf = (pair: SentencePair, at: number, annotations: readonly Annotation[]): Place[] =>
  locateTerms(pair.zh, pair.en, annotations).map(({ zh, zhSpan, enSpan }) => ({
    ...{ term: zh, pair: at, start: zhSpan.start, end: zhSpan.end },
    ...{ zh: pair.zh[zhSpan.sentence]!, ...inPair(pair, enSpan) },
  }))

function inPair({ en }: SentencePair, span: { sentence: number; start: number; end: number } | null) {
  const before = en.slice(0, span?.sentence ?? 0).reduce((length, text) => length + text.length + 1, 0)
  return {
    en: en.join(' '),
    enStart: span && before + span.start,
    enEnd: span && before + span.end,
  }
}

function readFixture(name: string): QuizText {
  const rows = read(`tests/fixtures/quizzes/${name}.tsv`).trim().split('\n')
  const pairs = rows.map(row => row.split('\t')).map(([zh, en]) => ({ zh: [zh!], en: [en!] }))
  const paired = openPairedText(
    pairs,
    { dictionary: knowledge.dictionary, glossary: knownEnglish(glossary) },
    knowledge.lexicon,
  )
  const index = indexTerms(glossary, knowledge.lexicon)
  const places = pairs.flatMap((pair, at) =>
    matchTerms(pair.zh[0]!, index).map(({ term, start, end }): Place => {
      const english = paired.findEnglish(at, { sentence: 0, start, end }, term.renderings)
      return { term: term.zh, pair: at, start, end, zh: pair.zh[0]!, ...inPair(pair, english) }
    }),
  )
  return withTerms(name, pairs, places)
}

/** What tells how the English of a pair goes; undefined of one with several Chinese sentences. */
function anchorsOf({ zh, en }: SentencePair, places: readonly Place[]): Anchor[] | undefined {
  const [sentence, ...more] = zh
  if (sentence === undefined || more.length > 0) return undefined
  const ofWords = wordAnchors(sentence, en.join(' '), { translations, lexicon: knowledge.lexicon })
  return [...anchorsIn(places), ...ofWords]
}

/** Of each term the first place that has English. */
function withTerms(name: string, pairs: readonly SentencePair[], places: readonly Place[]): QuizText {
  const analyse = analystOf(pairs.flatMap(({ zh }) => zh).join('\n'), knowledge, expressionsOf(glossary))
  const anchors = pairs.map((pair, at) =>
    anchorsOf(
      pair,
      places.filter(place => place.pair === at),
    ),
  )
  const barePairs = pairs.flatMap(({ zh, en }, at) =>
    anchors[at] ? [{ zh: zh.join(''), en: en.join(' '), anchors: anchors[at] }] : [],
  )
  const terms = glossary.flatMap((term: Term): QuizTerm[] => {
    const own = places.filter(place => place.term === term.zh)
    const best = own.find(({ enStart }) => enStart !== null) ?? own[0]
    if (!best) return []
    const { pair, term: _, ...place } = best
    const pinyin = analyse(place.zh)
      .map(([, , reading]) => reading)
      .join(' ')
    return [{ ...term, example: { ...place, pairId: `${name}/${pair}`, pinyin, anchors: anchors[pair] } }]
  })
  return { name, terms, pairs: barePairs }
}

const anchorsIn = (places: readonly Place[]): Anchor[] =>
  places.flatMap(({ start, end, enStart, enEnd }) =>
    enStart === null || enEnd === null ? [] : [{ start, end, enStart, enEnd }],
  )
