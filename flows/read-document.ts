import { chunkOfPair } from '#core/reading/chunks.ts'
import type {
  Bilingual,
  ReadingDocument,
  ReadingPair,
  ReadingPart,
  ReadingPassage,
  ReadingTerm,
} from '#core/reading/document.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'
import { findDocument, listPairs, mayRead, positionOfPair, type StoredPair } from '#db/documents.ts'
import { countWritten } from '#db/pairs.ts'
import { findPlace, savePlace } from '#db/places.ts'
import { listTermsOf } from '#db/terms.ts'
import { withOwnWords, wordsFor } from './correct-words.ts'
import { keptByRevision } from './kept-by-revision.ts'
import { termStates } from './term-states.ts'
import { englishOf, outlineOf, type StoredDocument, type TextOutline } from './text-outline.ts'

/**
 * A document as the reader shows it to this person; null if there is none, or none that they may read. Of a long one come
 * the headline and the chunks around the place where reading stopped.
 */
export async function readDocument(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
): Promise<ReadingDocument | null> {
  const document = await findDocument(db, userId, documentId)
  if (!document) return null
  const [outline, place, states] = await Promise.all([
    outlineOf(db, userId, document),
    findPlace(db, userId, documentId),
    termStates(db, userId),
  ])
  const own = await ownWords(db, userId, documentId, knowledge, outline)
  const text = await readText(db, document, outline, place?.pairId)
  const written = document.userId === null ? 0 : await countWritten(db, document.id)
  return {
    id: document.id,
    ...(document.userId === null ? {} : { own: true as const }),
    title: { zh: document.title, en: document.titleEn },
    shortTitle: { zh: document.shortTitle, en: document.shortTitleEn },
    origin: originOf(document),
    translation: {
      origin: document.translationOrigin as ReadingDocument['translation']['origin'],
      by: document.translationBy,
      date: document.translatedOn,
      ...(written > 0 && { written }),
    },
    only: outline.only,
    passages: withOwnWords(text.passages, own),
    long: outline.chunks && {
      revision: document.revision,
      chunks: outline.chunks,
      pairs: outline.pairs,
      parts: text.parts.map(part => ({ ...part, passages: withOwnWords(part.passages, own) })),
    },
    terms: outline.terms.map(term => ({ ...term, state: states.of(term) })),
    place: place && { pairId: place.pairId, progress: place.progress },
  }
}

export type FoundPart =
  | { ok: true; part: ReadingPart; terms: ReadingTerm[] }
  | { ok: false; code: 'document-not-found' | 'document-changed' }

/** A chunk of a long document as it was at `revision`: by its place among them, or that which holds a pair. */
export async function readPart(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  asked: { documentId: string; revision: string } & ({ chunk: number } | { pairId: string }),
): Promise<FoundPart> {
  const document = await findDocument(db, userId, asked.documentId)
  if (!document) return { ok: false, code: 'document-not-found' }
  if (document.revision !== asked.revision) return { ok: false, code: 'document-changed' }
  const outline = await outlineOf(db, userId, document)
  const chunk = 'chunk' in asked ? asked.chunk : await chunkHolding(db, document.id, outline, asked.pairId)
  if (chunk === null || !outline.chunks?.[chunk]) return { ok: false, code: 'document-not-found' }
  const [own, [part], states] = await Promise.all([
    ownWords(db, userId, document.id, knowledge, outline),
    readParts(db, document.id, outline, chunk, chunk),
    termStates(db, userId),
  ])
  return {
    ok: true,
    part: { chunk, passages: withOwnWords(part?.passages ?? [], own) },
    terms: outline.terms.map(term => ({ ...term, state: states.of(term) })),
  }
}

/** The terms of a document, best first, with what this person knows of each; null if they may not read it. */
export async function readTerms(
  db: Database,
  userId: string,
  documentId: string,
): Promise<ReadingTerm[] | null> {
  const document = await findDocument(db, userId, documentId)
  if (!document) return null
  const [{ terms }, states, now] = await Promise.all([
    outlineOf(db, userId, document),
    termStates(db, userId),
    listTermsOf(db, userId, documentId),
  ])
  const english = new Map(now.map(term => [term.id, englishOf(term)]))
  return terms.map(term => ({
    ...term,
    english: english.get(term.id) ?? null,
    state: states.of(term),
  }))
}

function ownWords(
  db: Database,
  userId: string,
  documentId: string,
  knowledge: Knowledge,
  { terms }: TextOutline,
) {
  const pinyin = new Map(terms.map(term => [term.zh, term.pinyin]))
  return wordsFor(db, userId, documentId, knowledge, pinyin)
}

type Text = { passages: ReadingPassage[]; parts: ReadingPart[] }

const kept = keptByRevision<Text>()
/** Chunks on each side of the one that holds the place: they fill a screen wherever in it that stands. */
const BESIDE = 1

/** What is the same for everyone who reads the document. */
async function readText(
  db: Database,
  document: StoredDocument,
  outline: TextOutline,
  pairId: string | undefined,
): Promise<Text> {
  const { chunks } = outline
  if (!chunks) {
    const read = async () => ({ passages: toPassages(await listPairs(db, document.id), outline), parts: [] })
    return document.userId === null ? kept(db, document, read) : read()
  }
  const at = pairId === undefined ? 0 : ((await chunkHolding(db, document.id, outline, pairId)) ?? 0)
  const [headline, parts] = await Promise.all([
    listPairs(db, document.id, { from: 0, to: chunks[0]!.pair }),
    readParts(db, document.id, outline, Math.max(0, at - BESIDE), Math.min(chunks.length - 1, at + BESIDE)),
  ])
  return { passages: toPassages(headline, outline), parts }
}

async function chunkHolding(
  db: Database,
  documentId: string,
  { chunks }: TextOutline,
  pairId: string,
): Promise<number | null> {
  const position = await positionOfPair(db, documentId, pairId)
  return position === null || !chunks ? null : chunkOfPair(chunks, position)
}

/** The chunks from one to another, both included. */
async function readParts(
  db: Database,
  documentId: string,
  outline: TextOutline,
  first: number,
  last: number,
): Promise<ReadingPart[]> {
  const chunks = outline.chunks ?? []
  const end = (chunk: number) => chunks[chunk + 1]?.pair ?? outline.pairs
  const pairs = await listPairs(db, documentId, { from: chunks[first]?.pair ?? 0, to: end(last) })
  return chunks.slice(first, last + 1).map((chunk, n) => {
    const own = pairs.filter(({ position }) => position >= chunk.pair && position < end(first + n))
    const passages = toPassages(own, outline)
    if (chunk.continued && passages[0]) passages[0].continued = true
    return { chunk: first + n, passages }
  })
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

/** The passages of pairs that follow each other; one without pairs between them is there too. */
function toPassages(pairs: readonly StoredPair[], { terms, numbersFrom }: TextOutline): ReadingPassage[] {
  const indexOf = new Map(terms.map((term, index) => [term.id, index]))
  const passages: ReadingPassage[] = []
  for (const pair of pairs) {
    const number = pair.passage.position + numbersFrom
    const from = passages[0]?.number ?? number
    while (from + passages.length <= number) {
      const next = from + passages.length
      passages.push({ number: next, kind: next === 0 ? 'headline' : 'paragraph', pairs: [] })
    }
    passages.at(-1)!.pairs.push(toReadingPair(pair, indexOf))
  }
  return passages
}

function toReadingPair(pair: StoredPair, indexOf: Map<string, number>): ReadingPair {
  const side = (language: string) => pair.sentences.filter(sentence => sentence.language === language)
  return {
    id: pair.id,
    position: pair.position,
    ...(pair.enOrigin === 'person' && pair.enAt && { written: pair.enAt.getTime() }),
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
