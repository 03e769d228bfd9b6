import type { WordCount } from '#core/reading/vocabulary.ts'
import type { Database, Transaction } from './client.ts'
import { oneOf } from './json-rows.ts'
import { readableBy } from './readable-by.ts'

/** What the library sorts and filters by, of every document that this person may read, or of the one of this id. */
export async function listShelf(db: Database, userId: string, id?: string) {
  const [documents, tags, archived, places] = await Promise.all([
    db.document.findMany({
      where: { ...readableBy(userId), ...(id !== undefined && { id }) },
      select: { id: true, userId: true, shortTitle: true, createdAt: true, publishedOn: true, hanzi: true },
    }),
    db.documentTag.findMany({
      where: { userId, document: readableBy(userId) },
      orderBy: { name: 'asc' },
      select: { documentId: true, name: true },
    }),
    db.archivedDocument.findMany({ where: { userId }, select: { documentId: true } }),
    db.readingPlace.findMany({ where: { userId }, select: { documentId: true, readAt: true } }),
  ])
  const tagsOf = Map.groupBy(tags, ({ documentId }) => documentId)
  const away = new Set(archived.map(({ documentId }) => documentId))
  const readAt = new Map(places.map(place => [place.documentId, place.readAt]))
  return documents.map(document => ({
    ...document,
    tags: (tagsOf.get(document.id) ?? []).map(({ name }) => name),
    archived: away.has(document.id),
    readAt: readAt.get(document.id) ?? null,
  }))
}

export type ShelfRow = Awaited<ReturnType<typeof listShelf>>[number]

/** What the library tells of each of these documents, in no order; none that the person may not read. */
export async function listEntries(db: Database, userId: string, ids: readonly string[]) {
  const where = { id: { in: [...ids] }, ...readableBy(userId) }
  const [documents, terms, passageOf] = await Promise.all([
    db.document.findMany({
      where,
      omit: { textAsSaved: true },
      include: {
        _count: { select: { passages: { where: { kind: { not: 'headline' } } } } },
        places: { where: { userId }, take: 1 },
      },
    }),
    countTerms(db, userId, ids),
    passagesOfPlaces(db, userId, ids),
  ])
  return documents.map(({ _count, places: [reading], vocabulary, ...document }) => ({
    ...document,
    vocabulary: (vocabulary ?? []) as unknown as WordCount[],
    passages: _count.passages,
    terms: terms.get(document.id) ?? { terms: 0, kept: 0 },
    reading: reading ? { ...reading, passage: passageOf.get(reading.pairId) ?? 0 } : null,
  }))
}

export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number]

type TermsRow = { documentId: string; terms: number | bigint; kept: number | bigint }

/** How many different terms occur in each document, and how many of these the person has kept. */
async function countTerms(db: Transaction, userId: string, ids: readonly string[]) {
  const rows = await db.$queryRaw<TermsRow[]>`
    SELECT found."documentId" AS "documentId", COUNT(*) AS "terms", COUNT(note."id") AS "kept"
    FROM (SELECT DISTINCT "documentId", "termId" FROM "Occurrence" WHERE ${oneOf(db, '"documentId"', ids)}) found
    LEFT JOIN "Note" note ON note."termId" = found."termId" AND note."userId" = ${userId} AND note."deletedAt" IS NULL
    GROUP BY found."documentId"`
  return new Map(
    rows.map(({ documentId, terms, kept }) => [documentId, { terms: Number(terms), kept: Number(kept) }]),
  )
}

/** The passage of each pair at which this person stopped reading one of these documents. */
async function passagesOfPlaces(db: Transaction, userId: string, ids: readonly string[]) {
  const places = await db.readingPlace.findMany({
    where: { userId, documentId: { in: [...ids] } },
    select: { pairId: true },
  })
  const pairs = await db.sentencePair.findMany({
    where: { id: { in: places.map(({ pairId }) => pairId) } },
    select: { id: true, passage: { select: { position: true } } },
  })
  return new Map(pairs.map(({ id, passage }) => [id, passage.position]))
}

/** The text to go on with: the one read last; for a newcomer a shared one, then one of their own. Never an archived one. */
export async function findBook(db: Transaction, userId: string): Promise<string | null> {
  const there = { ...readableBy(userId), archived: { none: { userId } } }
  const place = await db.readingPlace.findFirst({
    where: { userId, document: there },
    orderBy: { readAt: 'desc' },
    select: { documentId: true },
  })
  if (place) return place.documentId
  const first = (owner: object) =>
    db.document.findFirst({
      where: { ...there, ...owner },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true },
    })
  return ((await first({ userId: null })) ?? (await first({})))?.id ?? null
}

export async function countSentences(db: Transaction, documentId: string): Promise<number> {
  return db.sentence.count({ where: { documentId, language: 'zh' } })
}

export async function listTagNames(db: Transaction, userId: string): Promise<string[]> {
  const rows = await db.documentTag.findMany({
    where: { userId, document: readableBy(userId) },
    distinct: ['name'],
    orderBy: { name: 'asc' },
    select: { name: true },
  })
  return rows.map(({ name }) => name)
}

/** Puts these names in place of the person's tags on a document. */
export async function replaceTags(
  db: Transaction,
  userId: string,
  documentId: string,
  names: readonly string[],
): Promise<void> {
  await db.documentTag.deleteMany({ where: { userId, documentId } })
  await db.documentTag.createMany({ data: names.map(name => ({ userId, documentId, name })) })
}

export async function setArchived(
  db: Transaction,
  userId: string,
  documentId: string,
  archivedAt: Date | null,
): Promise<void> {
  await db.archivedDocument.deleteMany({ where: { userId, documentId } })
  if (archivedAt) await db.archivedDocument.create({ data: { userId, documentId, archivedAt } })
}

type Details = {
  title: string
  titleEn: string
  publisher: string | null
  author: string | null
  place: string | null
  publishedOn: string | null
  address: string | null
}

/** Writes what a person says of a text of their own; false if there is none. */
export async function saveDetails(
  db: Transaction,
  userId: string,
  id: string,
  details: Details,
): Promise<boolean> {
  const { count } = await db.document.updateMany({
    where: { id, userId, ready: true, deletedAt: null },
    data: {
      ...details,
      shortTitle: details.title,
      shortTitleEn: details.titleEn,
      publisherEn: null,
      placeEn: null,
    },
  })
  return count > 0
}

/** Marks a person's own document as deleted; false if there is none. What was made of it stays. */
export async function deleteDocument(
  db: Transaction,
  userId: string,
  id: string,
  deletedAt: Date,
): Promise<boolean> {
  const { count } = await db.document.updateMany({
    where: { id, userId, ready: true, deletedAt: null },
    data: { deletedAt },
  })
  return count > 0
}

export async function restoreDocument(db: Transaction, userId: string, id: string): Promise<boolean> {
  const { count } = await db.document.updateMany({
    where: { id, userId, deletedAt: { not: null } },
    data: { deletedAt: null },
  })
  return count > 0
}
