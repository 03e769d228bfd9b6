import { type Fold, openFold } from '#core/search/fold.ts'
import { countWords, INDEX_VERSION, type IndexRow, indexRow } from '#core/search/index-row.ts'
import type { Word } from '#core/text/analyse.ts'
import type { Database, Transaction } from './client.ts'
import { isPostgresql } from './dialect.ts'
import { oneOf } from './json-rows.ts'
import { GRAMS_VERSION, gramsOf } from './search-grams.ts'
import { createSearchTables, FIRST_NUMBER, hasSearchTables, KEYS_A_DOCUMENT } from './search-tables.ts'
import { inTransaction } from './transaction.ts'

/** What a document's index has before its revision, so that another version's is made anew. */
const versionOf = (db: Transaction) =>
  isPostgresql(db) ? `${INDEX_VERSION}.${GRAMS_VERSION}:` : `${INDEX_VERSION}:`

/** Pairs a transaction: a few milliseconds' work, so that nobody else waits for it. */
const BATCH = 200

/** Of a document that is being indexed: it is another's again at the next start. */
const UNFINISHED = ''

/**
 * Indexes these pairs of a document anew; rows of those that no longer exist vanish. Called in the transaction that changed them,
 * after the document has its new revision. Of a document that is not indexed nothing is done, and one that another version has
 * indexed stays stale: `indexMissing` will see to them. New words are known from then on; how often words stand is counted anew only
 * when all of the document is indexed.
 */
export async function reindexPairs(
  tx: Transaction,
  documentId: string,
  pairIds: readonly string[],
): Promise<void> {
  const number = (await hasSearchTables(tx)) ? await numberOf(tx, documentId) : null
  if (number === null) return
  const fold = await openFold()
  for (let from = 0; from < pairIds.length; from += BATCH) {
    const batch = pairIds.slice(from, from + BATCH)
    await addWords(tx, number, countWords(await replaceRows(tx, documentId, number, batch, fold)))
  }
  await tx.$executeRaw`
    UPDATE "SearchDocument" SET "revision" =
      ${versionOf(tx)} || (SELECT document."revision" FROM "Document" document WHERE document."id" = ${documentId})
    WHERE "number" = ${number} AND "revision" LIKE ${`${versionOf(tx)}%`}
      AND EXISTS (SELECT 1 FROM "Document" document WHERE document."id" = ${documentId})`
}

/** Indexes all of a document. Whatever stops it, it can be called again. */
export async function indexDocument(db: Database, documentId: string): Promise<void> {
  await createSearchTables(db)
  const document = await db.document.findUnique({ where: { id: documentId }, select: { revision: true } })
  if (!document) return unindexDocument(db, documentId)
  const [number, fold] = [await inTransaction(db, tx => beginDocument(tx, documentId)), await openFold()]
  const pairs = await db.sentencePair.findMany({
    where: { documentId },
    orderBy: { position: 'asc' },
    select: { id: true },
  })
  const ids = pairs.map(({ id }) => id)
  const words = new Map<string, number>()
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH)
    const rows = await inTransaction(db, tx => replaceRows(tx, documentId, number, batch, fold))
    for (const [word, count] of countWords(rows)) words.set(word, (words.get(word) ?? 0) + count)
  }
  await inTransaction(db, async tx => {
    await dropRows(tx, await vanished(tx, documentId, number))
    await tx.$executeRaw`DELETE FROM "SearchWord" WHERE "number" = ${number}`
    await addWords(tx, number, words)
    await tx.$executeRaw`
      UPDATE "SearchDocument" SET "revision" = ${versionOf(tx) + document.revision} WHERE "number" = ${number}`
  })
}

/** Takes a document out of the index: of one that is only deleted for now nothing shows anyway. */
export async function unindexDocument(tx: Transaction, documentId: string): Promise<void> {
  const number = (await hasSearchTables(tx)) ? await numberOf(tx, documentId) : null
  if (number === null) return
  await dropRows(tx, await keysOf(tx, number))
  await tx.$executeRaw`DELETE FROM "SearchWord" WHERE "number" = ${number}`
  await tx.$executeRaw`DELETE FROM "SearchDocument" WHERE "number" = ${number}`
}

/**
 * Indexes every document that can be read and is not indexed as it stands now, and forgets those that are gone. With nothing to
 * do it asks one question.
 */
export async function indexMissing(db: Database): Promise<void> {
  await createSearchTables(db)
  const stale = await db.$queryRaw<{ id: string; gone: number | boolean }[]>`
    SELECT document."id" AS "id", 1 = 0 AS "gone"
    FROM "Document" document
    LEFT JOIN "SearchDocument" entry ON entry."documentId" = document."id"
    WHERE document."ready" AND document."deletedAt" IS NULL
      AND (entry."revision" IS NULL OR entry."revision" <> ${versionOf(db)} || document."revision")
    UNION ALL
    SELECT entry."documentId", 1 = 1
    FROM "SearchDocument" entry
    LEFT JOIN "Document" document ON document."id" = entry."documentId"
    WHERE document."id" IS NULL`
  for (const { id, gone } of stale) {
    if (gone) await inTransaction(db, tx => unindexDocument(tx, id))
    else await indexDocument(db, id)
  }
}

async function numberOf(tx: Transaction, documentId: string): Promise<number | null> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT "number" FROM "SearchDocument" WHERE "documentId" = ${documentId}`
  return rows[0] ? Number(rows[0].number) : null
}

/** The document's number, a new one if it has none, and the mark that it is unfinished. */
async function beginDocument(tx: Transaction, documentId: string): Promise<number> {
  await tx.$executeRaw`
    INSERT INTO "SearchDocument" ("number", "documentId", "revision")
    SELECT COALESCE(MIN("number"), ${FIRST_NUMBER}) - 1, ${documentId}, ${UNFINISHED} FROM "SearchDocument" WHERE 1 = 1
    ON CONFLICT ("documentId") DO UPDATE SET "revision" = ${UNFINISHED}`
  const number = await numberOf(tx, documentId)
  if (number === null) throw new Error(`no number for ${documentId}`)
  return number
}

/** Puts new rows in place of these pairs' old ones; answers what the new ones say. */
async function replaceRows(
  tx: Transaction,
  documentId: string,
  number: number,
  pairIds: readonly string[],
  fold: Fold,
): Promise<IndexRow[]> {
  const keys = await tx.$queryRaw<{ key: bigint }[]>`
    SELECT "key" FROM "SearchPair" WHERE ${oneOf(tx, '"pairId"', pairIds)}`
  await dropRows(
    tx,
    keys.map(({ key }) => Number(key)),
  )
  const pairs = await tx.sentencePair.findMany({
    where: { documentId, id: { in: [...pairIds] } },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      sentences: { orderBy: { position: 'asc' }, select: { language: true, text: true, tokens: true } },
    },
  })
  const first = await nextKey(tx, number)
  const rows = pairs.map(({ id, sentences }, at) => ({
    key: first + at,
    pairId: id,
    ...indexRow(
      sentences.map(sentence => ({ ...sentence, tokens: (sentence.tokens as Word[] | null) ?? [] })),
      fold,
    ),
  }))
  await insertRows(tx, rows)
  return rows
}

const keysFrom = (number: number) => [number * KEYS_A_DOCUMENT, (number + 1) * KEYS_A_DOCUMENT] as const

async function nextKey(tx: Transaction, number: number): Promise<number> {
  const [from, to] = keysFrom(number)
  const rows = await tx.$queryRaw<{ last: bigint | null }[]>`
    SELECT MAX("key") AS "last" FROM "SearchPair" WHERE "key" >= ${from} AND "key" < ${to}`
  return rows[0]?.last == null ? from : Number(rows[0].last) + 1
}

async function keysOf(tx: Transaction, number: number): Promise<number[]> {
  const [from, to] = keysFrom(number)
  const rows = await tx.$queryRaw<{ key: bigint }[]>`
    SELECT "key" FROM "SearchPair" WHERE "key" >= ${from} AND "key" < ${to}`
  return rows.map(({ key }) => Number(key))
}

/** Keys of the document whose pairs are gone. */
async function vanished(tx: Transaction, documentId: string, number: number): Promise<number[]> {
  const [from, to] = keysFrom(number)
  const rows = await tx.$queryRaw<{ key: bigint }[]>`
    SELECT entry."key" FROM "SearchPair" entry
    LEFT JOIN "SentencePair" pair ON pair."id" = entry."pairId" AND pair."documentId" = ${documentId}
    WHERE entry."key" >= ${from} AND entry."key" < ${to} AND pair."id" IS NULL`
  return rows.map(({ key }) => Number(key))
}

async function dropRows(tx: Transaction, keys: readonly number[]): Promise<void> {
  if (keys.length === 0) return
  const list = JSON.stringify(keys)
  if (isPostgresql(tx)) {
    await tx.$executeRaw`
      DELETE FROM "SearchPair" WHERE "key" IN (SELECT jsonb_array_elements(${list}::jsonb)::bigint)`
    return
  }
  await tx.$executeRaw`DELETE FROM "SearchText" WHERE rowid IN (SELECT value FROM json_each(${list}))`
  await tx.$executeRaw`DELETE FROM "SearchPair" WHERE "key" IN (SELECT value FROM json_each(${list}))`
}

type KeyedRow = IndexRow & { key: number; pairId: string }

async function insertRows(tx: Transaction, rows: readonly KeyedRow[]): Promise<void> {
  if (rows.length === 0) return
  if (isPostgresql(tx)) {
    const list = JSON.stringify(rows.map(row => ({ ...padded(row), grams: gramsOf(row) })))
    await tx.$executeRaw`
      INSERT INTO "SearchPair" ("key", "pairId", "zh", "words", "stems", "exact", "grams")
      SELECT "key", "pairId", "zh", "words", "stems", "exact", "grams" FROM jsonb_to_recordset(${list}::jsonb)
        AS row("key" bigint, "pairId" text, "zh" text, "words" text, "stems" text, "exact" text, "grams" integer[])`
    return
  }
  const list = JSON.stringify(rows)
  await tx.$executeRaw`
    INSERT INTO "SearchPair" ("key", "pairId") SELECT value->>'key', value->>'pairId' FROM json_each(${list})`
  await tx.$executeRaw`
    INSERT INTO "SearchText" (rowid, "zh", "words", "stems", "exact")
    SELECT value->>'key', value->>'zh', value->>'words', value->>'stems', value->>'exact' FROM json_each(${list})`
}

/** With a space at both ends: a phrase is looked for between spaces. */
const padded = (row: KeyedRow): KeyedRow => ({
  ...row,
  zh: ` ${row.zh} `,
  words: ` ${row.words} `,
  stems: ` ${row.stems} `,
  exact: ` ${row.exact} `,
})

/** Words that are there already keep their count. */
async function addWords(tx: Transaction, number: number, words: ReadonlyMap<string, number>): Promise<void> {
  const list = JSON.stringify([...words].map(([word, count]) => ({ word, count })))
  if (isPostgresql(tx))
    await tx.$executeRaw`
      INSERT INTO "SearchWord" ("word", "number", "count")
      SELECT "word", ${number}::integer, "count"
      FROM jsonb_to_recordset(${list}::jsonb) AS row("word" text, "count" integer) ON CONFLICT DO NOTHING`
  else
    await tx.$executeRaw`
      INSERT OR IGNORE INTO "SearchWord" ("word", "number", "count")
      SELECT value->>'word', ${number}, value->>'count' FROM json_each(${list})`
}
