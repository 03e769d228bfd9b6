import type { Bilingual } from '#core/reading/document.ts'
import type { Place } from '#core/reading/entry.ts'
import type { TermOccurrence } from '#core/terms/occurrences.ts'
import type { Word } from '#core/text/analyse.ts'
import type { Database, Transaction } from './client.ts'
import { readableDocument } from './readable-by.ts'

/** A tap on a word is waited for, so its statements are few, and written out. */

export type SentenceAtPlace = {
  text: string
  words: Word[]
  /** English of its pair, by position. */
  english: ReadonlyMap<number, string>
}

type SentenceRow = { language: string; position: number; text: string; tokens: Word[] | string | null }

/** The Chinese sentence at a place with the English beside it; null if this person may not read it. */
export async function sentenceAt(
  db: Transaction,
  userId: string,
  { documentId, pairId, sentence }: Place,
): Promise<SentenceAtPlace | null> {
  const rows = await db.$queryRaw<SentenceRow[]>`
    SELECT s."language", s."position", s."text", s."tokens"
    FROM "Sentence" s JOIN "Document" d ON d."id" = s."documentId"
    WHERE s."pairId" = ${pairId} AND s."documentId" = ${documentId}
      AND (s."language" = 'en' OR s."position" = ${sentence})
      AND ${readableDocument(userId)}`
  const chinese = rows.find(({ language }) => language === 'zh')
  if (!chinese) return null
  const { text, tokens } = chinese
  const english = rows.filter(({ language }) => language === 'en')
  return {
    text,
    words: typeof tokens === 'string' ? (JSON.parse(tokens) as Word[]) : (tokens ?? []),
    english: new Map(english.map(({ position, text }) => [position, text])),
  }
}

export type TermInSentence = Omit<TermOccurrence, 'zhSentence'> & { zh: string; pinyin: string }

/** Terms in a sentence that `sentenceAt` has found. */
export async function termsInSentence(
  db: Transaction,
  userId: string,
  { pairId, sentence }: Place,
): Promise<TermInSentence[]> {
  return db.$queryRaw<TermInSentence[]>`
    SELECT o."termId", o."zhStart", o."zhEnd", o."enSentence", o."enStart", o."enEnd", t."zh", t."pinyin"
    FROM "Occurrence" o JOIN "Term" t ON t."id" = o."termId"
    WHERE o."pairId" = ${pairId} AND o."zhSentence" = ${sentence} AND (t."userId" IS NULL OR t."userId" = ${userId})`
}

export type Elsewhere = {
  documentId: string
  pairId: string
  passage: number
  title: Bilingual
  zh: string
  zhSentence: number
  zhStart: number
  zhEnd: number
}

type ElsewhereRow = Omit<Elsewhere, 'title'> & {
  shortTitle: string
  shortTitleEn: string
  here: number | bigint
  library: number | bigint
}

/**
 * How often a term occurs in a document and in all that this person may read, and its first places there in reading
 * order, at most `limit`.
 */
export async function placesOfTerm(
  db: Transaction,
  userId: string,
  { termId, documentId, limit }: { termId: string; documentId: string; limit: number },
): Promise<{ here: number; library: number; list: Elsewhere[] }> {
  const rows = await db.$queryRaw<ElsewhereRow[]>`
    WITH found AS (
      SELECT o."documentId", o."pairId", o."zhSentence", o."zhStart", o."zhEnd", pair."position", pair."passageId",
        d."shortTitle", d."shortTitleEn", COUNT(*) OVER () AS "library",
        COUNT(CASE WHEN o."documentId" = ${documentId} THEN 1 END) OVER () AS "here"
      FROM "Occurrence" o
      JOIN "Document" d ON d."id" = o."documentId"
      JOIN "SentencePair" pair ON pair."id" = o."pairId"
      WHERE o."termId" = ${termId}
        AND ${readableDocument(userId)}
      ORDER BY o."documentId", pair."position", o."zhSentence", o."zhStart"
      LIMIT ${limit}
    )
    SELECT found.*, passage."position" AS "passage", s."text" AS "zh"
    FROM found
    JOIN "Passage" passage ON passage."id" = found."passageId"
    JOIN "Sentence" s ON s."pairId" = found."pairId" AND s."language" = 'zh' AND s."position" = found."zhSentence"
    ORDER BY found."documentId", found."position", found."zhSentence", found."zhStart"`
  return {
    here: Number(rows[0]?.here ?? 0),
    library: Number(rows[0]?.library ?? 0),
    list: rows.map(({ documentId, pairId, passage, shortTitle, shortTitleEn, ...at }) => ({
      ...{ documentId, pairId, passage, title: { zh: shortTitle, en: shortTitleEn } },
      ...{ zh: at.zh, zhSentence: at.zhSentence, zhStart: at.zhStart, zhEnd: at.zhEnd },
    })),
  }
}

/** What a person has kept of an expression, and whether they have said that they know it. */
export type MemoryOfExpression = {
  noteId: string | null
  cards: { state: string; scheduledDays: number }[]
  known: boolean
}

/** By the term, or by the text where it is a word without one. */
export async function memoryOf(
  db: Database,
  userId: string,
  { text, termId }: { text: string; termId: string | null },
): Promise<MemoryOfExpression> {
  type Row = { id: string; state: string | null; scheduledDays: number | null }
  const notes = termId
    ? db.$queryRaw<Row[]>`
        SELECT n."id", c."state", c."scheduledDays"
        FROM "Note" n LEFT JOIN "Card" c ON c."noteId" = n."id" AND c."deletedAt" IS NULL
        WHERE n."userId" = ${userId} AND n."termId" = ${termId} AND n."deletedAt" IS NULL`
    : db.$queryRaw<Row[]>`
        SELECT n."id", NULL AS "state", NULL AS "scheduledDays" FROM "Note" n
        WHERE n."userId" = ${userId} AND n."termId" IS NULL AND n."zh" = ${text} AND n."deletedAt" IS NULL
        LIMIT 1`
  const known = db.$queryRaw<unknown[]>`
    SELECT k."text" FROM "KnownWord" k WHERE k."userId" = ${userId} AND k."text" = ${text}`
  const [rows, found] = await Promise.all([notes, known])
  return {
    noteId: rows[0]?.id ?? null,
    cards: rows.flatMap(({ state, scheduledDays }) =>
      state === null || scheduledDays === null ? [] : [{ state, scheduledDays }],
    ),
    known: found.length > 0,
  }
}
