import { type Chunk, cutIntoChunks, type PairSize } from '#core/reading/chunks.ts'
import type { ReadingDocument, ReadingTerm } from '#core/reading/document.ts'
import { isQuiet, rankTerms } from '#core/terms/rank-terms.ts'
import { preferredRendering } from '#core/terms/rendering.ts'
import type { Term } from '#core/terms/term.ts'
import type { Database } from '#db/client.ts'
import type { findDocument } from '#db/documents.ts'
import { listTermsOf } from '#db/terms.ts'
import { listPairSizes, listTermPlaces } from '#db/text-sizes.ts'
import { keptByRevision } from './kept-by-revision.ts'

export type StoredDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>

/** What is known of a text without reading it: where its chunks begin, and its terms, best first. */
export type TextOutline = {
  /** Null where it comes in one piece. */
  chunks: Chunk[] | null
  pairs: number
  /** What is added to a passage's position to have its number: the headline is 0, if there is one. */
  numbersFrom: 0 | 1
  only: ReadingDocument['only']
  terms: Omit<ReadingTerm, 'state'>[]
}

const kept = keptByRevision<TextOutline>()

/** The outline of a document that this person may read; kept for as long as its revision stays. */
export const outlineOf = (db: Database, userId: string, document: StoredDocument): Promise<TextOutline> =>
  kept(db, document, () => makeOutline(db, userId, document.id))

async function makeOutline(db: Database, userId: string, documentId: string): Promise<TextOutline> {
  const [sizes, terms, places] = await Promise.all([
    listPairSizes(db, documentId),
    listTermsOf(db, userId, documentId),
    listTermPlaces(db, documentId),
  ])
  const numbersFrom = sizes[0]?.kind === 'headline' ? 0 : 1
  const paragraphs = sizes
    .filter(({ kind }) => kind !== 'headline')
    .map(size => ({ ...size, passage: size.passage + numbersFrom }))
  return {
    chunks: cutIntoChunks(paragraphs),
    pairs: sizes.length,
    numbersFrom,
    only: onlyLanguage(sizes),
    terms: toReadingTerms(terms, places),
  }
}

function onlyLanguage(sizes: readonly PairSize[]): ReadingDocument['only'] {
  const hasZh = sizes.some(({ zh }) => zh > 0)
  const hasEn = sizes.some(({ en }) => en > 0)
  if (hasZh === hasEn) return null
  return hasZh ? 'zh' : 'en'
}

function toReadingTerms(
  terms: Term[],
  places: ReadonlyMap<string, { count: number; first: number }>,
): TextOutline['terms'] {
  const countOf = (term: Term) => places.get(term.id)?.count ?? 0
  return rankTerms(terms, countOf).map((term, rank) => ({
    id: term.id,
    zh: term.zh,
    pinyin: term.pinyin,
    english: englishOf(term),
    category: term.category,
    quiet: isQuiet(term),
    count: countOf(term),
    first: places.get(term.id)?.first ?? 0,
    rank,
  }))
}

export const englishOf = (term: Term): string | null => preferredRendering(term)?.text ?? null
