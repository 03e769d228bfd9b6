import type { Bilingual, ReadingDocument, ReadingPair, ReadingTerm } from '#core/reading/document.ts'
import { isQuiet, rankTerms } from '#core/terms/rank-terms.ts'
import { preferredRendering } from '#core/terms/rendering.ts'
import type { Term } from '#core/terms/term.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'
import { findDocument, listPairs, mayRead, type StoredPair } from '#db/documents.ts'
import { findPlace, savePlace } from '#db/places.ts'
import { listTermsOf } from '#db/terms.ts'
import { withOwnWords, wordsFor } from './correct-words.ts'
import { keptByRevision } from './kept-by-revision.ts'
import { termStates } from './term-states.ts'

type StoredDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>

/** A document as the reader shows it to this person; null if there is none, or none that they may read. */
export async function readDocument(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
): Promise<ReadingDocument | null> {
  const document = await findDocument(db, userId, documentId)
  if (!document) return null
  const [{ passages, terms }, place, states] = await Promise.all([
    readText(db, userId, document),
    findPlace(db, userId, documentId),
    termStates(db, userId),
  ])
  const pinyin = new Map(terms.map(term => [term.zh, term.pinyin]))
  const own = await wordsFor(db, userId, documentId, knowledge, pinyin)
  return {
    id: document.id,
    title: { zh: document.title, en: document.titleEn },
    shortTitle: { zh: document.shortTitle, en: document.shortTitleEn },
    origin: originOf(document),
    translation: {
      origin: document.translationOrigin as ReadingDocument['translation']['origin'],
      by: document.translationBy,
      date: document.translatedOn,
    },
    passages: withOwnWords(passages, own),
    terms: terms.map(term => ({ ...term, state: states.of(term) })),
    place: place && { pairId: place.pairId, progress: place.progress },
  }
}

/** What is the same for everyone who reads the document. */
type Text = { passages: ReadingDocument['passages']; terms: Omit<ReadingTerm, 'state'>[] }

const kept = keptByRevision<Text>()

async function readText(db: Database, userId: string, document: StoredDocument): Promise<Text> {
  const make = () => assemble(db, userId, document)
  return document.userId === null ? kept(db, document, make) : make()
}

async function assemble(db: Database, userId: string, document: StoredDocument): Promise<Text> {
  const [pairs, terms] = await Promise.all([listPairs(db, document.id), listTermsOf(db, userId, document.id)])
  const readingTerms = toReadingTerms(terms, pairs)
  return { passages: toPassages(document, pairs, readingTerms), terms: readingTerms }
}

function originOf(document: StoredDocument): ReadingDocument['origin'] {
  const both = (zh: string | null, en: string | null): Bilingual | null => (zh ? { zh, en: en ?? zh } : null)
  const saved = document.savedFrom as { site?: Bilingual } | null
  return {
    publisher: both(document.publisher, document.publisherEn),
    place: both(document.place, document.placeEn),
    date: document.publishedOn,
    site: saved?.site ?? null,
  }
}

function toReadingTerms(terms: Term[], pairs: StoredPair[]): Text['terms'] {
  const counts = new Map<string, number>()
  for (const pair of pairs) {
    for (const { termId } of pair.occurrences) counts.set(termId, (counts.get(termId) ?? 0) + 1)
  }
  return rankTerms(terms, term => counts.get(term.id) ?? 0).map((term, rank) => ({
    id: term.id,
    zh: term.zh,
    pinyin: term.pinyin,
    english: preferredRendering(term)?.text ?? null,
    category: term.category,
    quiet: isQuiet(term),
    count: counts.get(term.id) ?? 0,
    rank,
  }))
}

function toPassages(
  document: StoredDocument,
  pairs: StoredPair[],
  terms: Text['terms'],
): ReadingDocument['passages'] {
  const indexOf = new Map(terms.map((term, index) => [term.id, index]))
  const pairsOf = Map.groupBy(pairs, pair => pair.passageId)
  return document.passages.map(passage => ({
    number: passage.position,
    kind: passage.kind === 'headline' ? 'headline' : 'paragraph',
    pairs: (pairsOf.get(passage.id) ?? []).map(pair => toReadingPair(pair, indexOf)),
  }))
}

function toReadingPair(pair: StoredPair, indexOf: Map<string, number>): ReadingPair {
  const side = (language: string) => pair.sentences.filter(sentence => sentence.language === language)
  return {
    id: pair.id,
    position: pair.position,
    zh: side('zh').map(({ text, tokens }) => ({ text, words: tokens })),
    en: side('en').map(({ text }) => text),
    marks: pair.occurrences.flatMap(found => {
      const term = indexOf.get(found.termId)
      if (term === undefined) return []
      const { enSentence, enStart, enEnd } = found
      const zh = { sentence: found.zhSentence, start: found.zhStart, end: found.zhEnd }
      const en =
        enSentence !== null && enStart !== null && enEnd !== null
          ? { sentence: enSentence, start: enStart, end: enEnd }
          : null
      return [{ term, zh, en }]
    }),
  }
}

/** Remembers where reading stopped; an unknown document or pair is refused. */
export async function rememberPlace(
  db: Database,
  userId: string,
  place: { documentId: string; pairId: string; progress: number },
  now: Date,
): Promise<{ ok: true } | { ok: false; code: 'document-not-found' }> {
  if (!(await mayRead(db, userId, place.documentId, place.pairId)))
    return { ok: false, code: 'document-not-found' }
  await savePlace(db, userId, { ...place, readAt: now })
  return { ok: true }
}
