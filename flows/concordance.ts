import { type Collocations, neighbours, rankCollocates, type WordedPlace } from '#core/search/collocations.ts'
import {
  type Concordance,
  type ConcordanceLine,
  type InSentence,
  type Sorting,
  sortLines,
} from '#core/search/concordance.ts'
import { type Fold, openFold } from '#core/search/fold.ts'
import { matchesIn } from '#core/search/matches.ts'
import { parseQuery, type Query } from '#core/search/query.ts'
import { renderingYears } from '#core/search/rendering-years.ts'
import type { FoundDocument } from '#core/search/results.ts'
import { openPairedText } from '#core/terms/find-english.ts'
import { knownEnglish } from '#core/terms/glossary.ts'
import { matchEnglish } from '#core/terms/match-english.ts'
import type { Term } from '#core/terms/term.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'
import { findPairs, type PairHit, wordFrequencies } from '#db/search-hits.ts'
import { foundDocuments, type PairInFull, pairsInFull } from '#db/search-pairs.ts'
import { listTerms } from '#db/terms.ts'

/** So many pairs are read, and so many places shown: more is for no one to read. */
export const MOST_LINES = 400
const MOST_LINKED = 120
/** Pairs that are linked at a go: others are served in between. */
const AT_A_GO = 20
const MOST_COLLOCATES = 12

/** A place of what is looked for; `other` is its counterpart, as far as one is known. */
type Place = {
  hit: PairHit
  pair: PairInFull
  language: 'zh' | 'en'
  sentence: number
  start: number
  end: number
  other: { sentence: number; start: number; end: number } | null
}

/**
 * Every place of an expression (or of any query) in what this person may read, in its sentence and beside the other side; how its
 * English varies over the years; and the words that it keeps company with. Of a very frequent one the first places.
 */
export async function concord(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  text: string,
  { documentIds, sorting = 'right' }: { documentIds?: readonly string[]; sorting?: Sorting } = {},
): Promise<Concordance> {
  const fold = await openFold()
  const query = parseQuery(text, fold)
  const language = query.all.flat().some(phrase => phrase.stream === 'stems' || phrase.stream === 'exact')
    ? 'en'
    : 'zh'
  const found = await findPairs(db, userId, query, MOST_LINES + 1, documentIds)
  const hits = found.slice(0, MOST_LINES)
  const [pairs, terms] = await Promise.all([
    pairsInFull(
      db,
      hits.map(({ pairId }) => pairId),
    ),
    listTerms(db, userId),
  ])
  const all = placesOf(hits, pairs, query, language, fold)
  const places = await withCounterparts(all.slice(0, MOST_LINES), knowledge, terms)
  const counts = Map.groupBy(places, ({ hit }) => hit.documentId)
  const documents = (await foundDocuments(db, [...counts.keys()])).map(document => ({
    ...document,
    count: counts.get(document.id)?.length ?? 0,
  }))
  const byId = new Map(documents.map(document => [document.id, document]))
  const lines = places.flatMap(place => toLine(place, byId.get(place.hit.documentId)))
  const more = found.length > MOST_LINES || all.length > MOST_LINES
  const chinese = places.filter(place => place.language === 'zh')
  return {
    language,
    lines: sortLines(lines, sorting, language),
    more,
    documents: documents.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
    renderings: renderingYears(language === 'zh' ? englishOf(lines) : []),
    collocations: await collocationsOf(db, userId, chinese, fold, more ? [...counts.keys()] : documentIds),
  }
}

function placesOf(
  hits: readonly PairHit[],
  pairs: ReadonlyMap<string, PairInFull>,
  query: Query,
  wanted: 'zh' | 'en',
  fold: Fold,
): Place[] {
  return hits.flatMap(hit => {
    const pair = pairs.get(hit.pairId)
    if (!pair) return []
    const inSide = (language: 'zh' | 'en') =>
      pair[language].flatMap(({ text }, sentence) =>
        matchesIn(query, language, text, fold).map(match => ({
          hit,
          pair,
          language,
          sentence,
          ...match,
          other: null,
        })),
      )
    const found = inSide(wanted)
    return found.length > 0 ? found : inSide(wanted === 'zh' ? 'en' : 'zh') // GDP may stand in the Chinese only
  })
}

/**
 * The counterparts: where a term's occurrence says so, where a known rendering stands once, else, of Chinese, what the words of
 * both sides say. That is work: it is done for so many pairs.
 */
async function withCounterparts(
  places: readonly Place[],
  knowledge: Knowledge,
  terms: readonly Term[],
): Promise<Place[]> {
  const renderings = new Map(terms.map(term => [term.zh, term.renderings]))
  const known = places.map(place => {
    const key = keyOf(place)
    return { ...place, other: fromOccurrences(place) ?? fromRenderings(place, renderings.get(key) ?? []) }
  })
  const open = known.filter(({ language, other, pair }) => language === 'zh' && !other && pair.en.length > 0)
  const pairs = [...new Set(open.map(({ pair }) => pair))].slice(0, MOST_LINKED)
  const glossary = knownEnglish(terms)
  for (let from = 0; from < pairs.length; from += AT_A_GO) {
    await new Promise(setImmediate)
    const group = pairs.slice(from, from + AT_A_GO)
    const paired = openPairedText(
      group.map(({ zh, en }) => ({ zh: zh.map(({ text }) => text), en: en.map(({ text }) => text) })),
      { dictionary: knowledge.dictionary, glossary },
      knowledge.lexicon,
    )
    for (const place of open) {
      const number = group.indexOf(place.pair)
      if (number >= 0) place.other = paired.findEnglish(number, place, renderings.get(keyOf(place)))
    }
  }
  return known
}

const keyOf = ({ pair, language, sentence, start, end }: Place) =>
  pair[language][sentence]?.text.slice(start, end) ?? ''

/** Where one of the renderings stands, if none of them stands twice. */
function fromRenderings({ language, pair }: Place, renderings: readonly { text: string }[]): Place['other'] {
  if (language === 'en' || renderings.length === 0) return null
  const found = pair.en.flatMap(({ text }, sentence) =>
    matchEnglish(text, renderings).map(({ start, end }) => ({ sentence, start, end })),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** From occurrences: of Chinese the very span, of English one that overlaps. */
function fromOccurrences({ pair, language, sentence, start, end }: Place): Place['other'] {
  for (const found of pair.occurrences) {
    if (found.enSentence === null || found.enStart === null || found.enEnd === null) continue
    const zh = { sentence: found.zhSentence, start: found.zhStart, end: found.zhEnd }
    const en = { sentence: found.enSentence, start: found.enStart, end: found.enEnd }
    if (language === 'zh' && zh.sentence === sentence && zh.start === start && zh.end === end) return en
    if (language === 'en' && en.sentence === sentence && en.start < end && start < en.end) return zh
  }
  return null
}

function toLine(place: Place, document: FoundDocument | undefined): ConcordanceLine[] {
  if (!document) return []
  const { hit, pair, language, other } = place
  const own = inSentence(pair, language, place)
  const opposite = inSentence(pair, language === 'zh' ? 'en' : 'zh', other)
  const [zh, en] = language === 'zh' ? [own, opposite] : [opposite, own]
  const { id: documentId, title, date } = document
  return [{ pairId: hit.pairId, documentId, title, date, passage: pair.passage, zh, en }]
}

/** The key in all of that side of the pair; without one, the side whole. */
function inSentence(
  pair: PairInFull,
  language: 'zh' | 'en',
  span: { sentence: number; start: number; end: number } | null,
): InSentence | null {
  const gap = language === 'zh' ? '' : ' '
  const texts = pair[language].map(({ text }) => text)
  if (texts.length === 0) return null
  if (!span) return { before: texts.join(gap), key: '', after: '' }
  const text = texts[span.sentence] ?? ''
  return {
    before: [...texts.slice(0, span.sentence), text.slice(0, span.start)].join(gap),
    key: text.slice(span.start, span.end),
    after: [text.slice(span.end), ...texts.slice(span.sentence + 1)].join(gap),
  }
}

const englishOf = (lines: readonly ConcordanceLine[]) =>
  lines.flatMap(({ en, date }) => (en && en.key !== '' ? [{ text: en.key, date }] : []))

/** How often words stand anywhere is counted in the same texts: in all of them, or where there are too many in those shown. */
async function collocationsOf(
  db: Database,
  userId: string,
  places: readonly Place[],
  fold: Fold,
  documentIds: readonly string[] | undefined,
): Promise<Collocations> {
  const sides = neighbours(places.map(place => toWords(place, fold)))
  const words = [...new Set([...sides.left.keys(), ...sides.right.keys()])]
  const frequency = await wordFrequencies(db, userId, words, documentIds)
  const rank = (side: ReadonlyMap<string, number>) =>
    rankCollocates(side, places.length, frequency, MOST_COLLOCATES)
  return { left: rank(sides.left), right: rank(sides.right) }
}

function toWords({ pair, sentence, start, end }: Place, fold: Fold): WordedPlace {
  const { text = '', words = [] } = pair.zh[sentence] ?? {}
  const folded = fold(text)
  return {
    start,
    end,
    words: words.map(([from, to]) => ({ text: folded.slice(from, to), start: from, end: to })),
  }
}
