import type { ReadingPassage } from '#core/reading/document.ts'
import type { Place } from '#core/reading/entry.ts'
import { type Knowledge, readSpans, type Word } from '#core/text/analyse.ts'
import { correctWords as cut } from '#core/text/corrections.ts'
import type { Database, Transaction } from '#db/client.ts'
import { findPair } from '#db/documents.ts'
import { inTransaction } from '#db/transaction.ts'
import { createCorrection, listCorrections, undoCorrection as undo } from '#db/word-corrections.ts'

/** How somebody cuts a stretch of a sentence into words: here only, or in every text. */
export type WordCut = Place & { words: string[]; everywhere: boolean }

/** Keeps how a person cuts a stretch into words, for this document or for all. The id undoes it. */
export async function correctWords(
  db: Database,
  userId: string,
  { words, everywhere, ...place }: WordCut,
  { now, newId }: { now: Date; newId: () => string },
): Promise<{ ok: true; id: string } | { ok: false; code: 'document-not-found' | 'malformed' }> {
  return inTransaction(db, async tx => {
    const pair = await findPair(tx, userId, place.documentId, place.pairId)
    const sentence = pair?.sentences.find(
      ({ language, position }) => language === 'zh' && position === place.sentence,
    )
    if (!sentence) return { ok: false, code: 'document-not-found' }
    const stretch = sentence.text.slice(place.start, place.end)
    if (words.join('') !== stretch || words.some(word => !/^\S+$/.test(word)))
      return { ok: false, code: 'malformed' }
    const id = newId()
    const documentId = everywhere ? null : place.documentId
    await createCorrection(tx, userId, { id, documentId, words: words.join(' ') }, now)
    return { ok: true, id }
  })
}

export async function undoCorrection(
  db: Database,
  userId: string,
  id: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; code: 'correction-not-found' }> {
  const undone = await inTransaction(db, tx => undo(tx, userId, id, now))
  return undone ? { ok: true } : { ok: false, code: 'correction-not-found' }
}

/** What a person makes of the words of a sentence of this document: the engine's, or theirs where they have cut anew. */
export async function wordsFor(
  db: Transaction,
  userId: string,
  documentId: string,
  knowledge: Knowledge,
  pinyin: ReadonlyMap<string, string>,
): Promise<(text: string, words: Word[]) => Word[]> {
  const corrections = (await listCorrections(db, userId, documentId)).map(({ words }) => words.split(' '))
  if (corrections.length === 0) return asTheyAre
  return (text, words) => {
    const spans = cut(
      text,
      words.map(([start, end]) => ({ start, end })),
      corrections,
    )
    return spans ? readSpans(text, spans, knowledge, pinyin) : words
  }
}

const asTheyAre = (_: string, words: Word[]): Word[] => words

/** The passages with the words as `own` makes them: the very same where nothing was cut anew. */
export function withOwnWords(
  passages: ReadingPassage[],
  own: (text: string, words: Word[]) => Word[],
): ReadingPassage[] {
  if (own === asTheyAre) return passages
  return passages.map(passage => ({
    ...passage,
    pairs: passage.pairs.map(pair => ({
      ...pair,
      zh: pair.zh.map(({ text, words }) => ({ text, words: own(text, words) })),
    })),
  }))
}
