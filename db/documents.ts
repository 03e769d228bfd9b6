import type { Bilingual, Word } from '#core/reading/document.ts'
import type { Transaction } from './client.ts'

/** Every document a person may read: the shared library's, and their own. */
const readableBy = (userId: string) => ({ OR: [{ userId: null }, { userId }] })

export type StoredPair = {
  id: string
  position: number
  passageId: string
  sentences: { language: string; position: number; text: string; tokens: Word[] }[]
  occurrences: StoredOccurrence[]
}

export type StoredOccurrence = {
  termId: string
  zhSentence: number
  zhStart: number
  zhEnd: number
  enSentence: number | null
  enStart: number | null
  enEnd: number | null
}

const OCCURRENCE = {
  termId: true,
  zhSentence: true,
  zhStart: true,
  zhEnd: true,
  enSentence: true,
  enStart: true,
  enEnd: true,
} as const

/** The document with its passages, or null when there is none that this person may read. */
export async function findDocument(db: Transaction, userId: string, id: string) {
  return db.document.findFirst({
    where: { id, ...readableBy(userId) },
    omit: { textAsSaved: true },
    include: { passages: { orderBy: { position: 'asc' } } },
  })
}

/** Its pairs in order, with sentences, words and occurrences. The caller has made sure that the person may read it. */
export async function listPairs(db: Transaction, documentId: string): Promise<StoredPair[]> {
  const [pairs, sentences, occurrences] = await Promise.all([
    db.sentencePair.findMany({
      where: { documentId },
      orderBy: { position: 'asc' },
      select: { id: true, position: true, passageId: true },
    }),
    db.sentence.findMany({
      where: { documentId },
      orderBy: { position: 'asc' },
      select: { pairId: true, language: true, position: true, text: true, tokens: true },
    }),
    db.occurrence.findMany({
      where: { documentId },
      orderBy: [{ zhSentence: 'asc' }, { zhStart: 'asc' }, { zhEnd: 'desc' }],
      select: { pairId: true, ...OCCURRENCE },
    }),
  ])
  const sentencesOf = Map.groupBy(sentences, sentence => sentence.pairId)
  const occurrencesOf = Map.groupBy(occurrences, occurrence => occurrence.pairId)
  return pairs.map(pair => ({
    ...pair,
    sentences: (sentencesOf.get(pair.id) ?? []).map(sentence => ({
      ...sentence,
      tokens: (sentence.tokens ?? []) as Word[],
    })),
    occurrences: occurrencesOf.get(pair.id) ?? [],
  }))
}

/** One pair of a document that this person may read, or null. */
export async function findPair(db: Transaction, userId: string, documentId: string, pairId: string) {
  return db.sentencePair.findFirst({
    where: { id: pairId, documentId, document: readableBy(userId) },
    include: {
      passage: { select: { position: true } },
      sentences: { orderBy: { position: 'asc' } },
      occurrences: { select: OCCURRENCE },
    },
  })
}

/** Documents for the library's list, newest first. */
export async function listDocuments(db: Transaction, userId: string) {
  const documents = await db.document.findMany({
    where: readableBy(userId),
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    omit: { textAsSaved: true },
    include: {
      _count: { select: { passages: true } },
      places: { where: { userId }, take: 1 },
      sentences: { where: { language: 'zh' }, select: { text: true } },
    },
  })
  return documents
}

/** Terms that occur in a document, with how often. */
export async function countOccurrences(db: Transaction, documentId: string): Promise<Map<string, number>> {
  const groups = await db.occurrence.groupBy({ by: ['termId'], where: { documentId }, _count: true })
  return new Map(groups.map(group => [group.termId, group._count]))
}

export async function countInDocument(db: Transaction, termId: string, documentId: string): Promise<number> {
  return db.occurrence.count({ where: { termId, documentId } })
}

export type OccurrenceInContext = StoredOccurrence & {
  documentId: string
  pairId: string
  passage: number
  title: Bilingual
  zh: string
  en: string | null
}

/** Where a term occurs in all that this person may read, in reading order, at most `limit`; and how often in all. */
export async function findOccurrences(
  db: Transaction,
  userId: string,
  termId: string,
  limit: number,
): Promise<{ total: number; list: OccurrenceInContext[] }> {
  const where = { termId, document: readableBy(userId) }
  const [total, rows] = await Promise.all([
    db.occurrence.count({ where }),
    db.occurrence.findMany({
      where,
      take: limit,
      orderBy: [
        { documentId: 'asc' },
        { pair: { position: 'asc' } },
        { zhSentence: 'asc' },
        { zhStart: 'asc' },
      ],
      select: {
        ...OCCURRENCE,
        documentId: true,
        pairId: true,
        document: { select: { shortTitle: true, shortTitleEn: true } },
        pair: {
          select: {
            passage: { select: { position: true } },
            sentences: { select: { language: true, position: true, text: true } },
          },
        },
      },
    }),
  ])
  const list = rows.map(({ document, pair, ...row }) => {
    const textOf = (language: string, position: number | null) =>
      pair.sentences.find(sentence => sentence.language === language && sentence.position === position)?.text
    return {
      ...row,
      passage: pair.passage.position,
      title: { zh: document.shortTitle, en: document.shortTitleEn },
      zh: textOf('zh', row.zhSentence) ?? '',
      en: textOf('en', row.enSentence) ?? textOf('en', 0) ?? null,
    }
  })
  return { total, list }
}

/** The first place of each term in a document (or in all that one may read) that shows it on both sides, else its first at all. */
export async function firstOccurrences(
  db: Transaction,
  from: string | { readableBy: string },
  termIds: string[],
) {
  const rows = await db.occurrence.findMany({
    where: {
      termId: { in: termIds },
      ...(typeof from === 'string' ? { documentId: from } : { document: readableBy(from.readableBy) }),
    },
    orderBy: [
      { documentId: 'asc' },
      { pair: { position: 'asc' } },
      { zhSentence: 'asc' },
      { zhStart: 'asc' },
    ],
    select: {
      ...OCCURRENCE,
      documentId: true,
      pairId: true,
      pair: {
        select: {
          passage: { select: { kind: true } },
          sentences: { select: { language: true, position: true, text: true } },
        },
      },
    },
  })
  const places = new Map<string, ReturnType<typeof inContext> & { documentId: string; rank: number }>()
  for (const row of rows) {
    const rank = (row.pair.passage.kind === 'headline' ? 2 : 0) + (row.enStart === null ? 1 : 0)
    const best = places.get(row.termId)
    if (!best || rank < best.rank)
      places.set(row.termId, { ...inContext(row), documentId: row.documentId, rank })
  }
  return places
}

/** An occurrence as a note keeps it: its Chinese sentence, all the English of the pair, and the spans in them. */
function inContext(
  row: StoredOccurrence & {
    pairId: string
    pair: { sentences: { language: string; position: number; text: string }[] }
  },
) {
  const english = row.pair.sentences
    .filter(({ language }) => language === 'en')
    .sort((a, b) => a.position - b.position)
  const before = english
    .slice(0, row.enSentence ?? 0)
    .reduce((length, { text }) => length + text.length + 1, 0)
  const { enStart, enEnd } = row
  return {
    pairId: row.pairId,
    zh:
      row.pair.sentences.find(({ language, position }) => language === 'zh' && position === row.zhSentence)
        ?.text ?? '',
    en: english.map(({ text }) => text).join(' '),
    termStart: row.zhStart,
    termEnd: row.zhEnd,
    enStart: enStart === null ? null : before + enStart,
    enEnd: enEnd === null ? null : before + enEnd,
  }
}

/** A sentence in which each term stands, of one document or of all that this person may read; paragraphs before headlines. */
export async function examplesOf(db: Transaction, userId: string, termIds: string[], documentId?: string) {
  const places = await firstOccurrences(db, documentId ?? { readableBy: userId }, termIds)
  return new Map(
    [...places].map(([termId, { pairId, zh, en, termStart, termEnd, enStart, enEnd }]) => [
      termId,
      { pairId, zh, en, start: termStart, end: termEnd, enStart, enEnd },
    ]),
  )
}

/** A pair as an explanation shows it, with the term's spans; null if this person may not read it. */
export async function findPairInContext(db: Transaction, userId: string, pairId: string, termId: string) {
  const row = await db.sentencePair.findFirst({
    where: { id: pairId, document: readableBy(userId) },
    select: {
      documentId: true,
      passage: { select: { position: true } },
      sentences: { select: { language: true, position: true, text: true } },
      occurrences: {
        where: { termId },
        orderBy: [{ zhSentence: 'asc' }, { zhStart: 'asc' }],
        take: 1,
        select: OCCURRENCE,
      },
    },
  })
  const occurrence = row?.occurrences[0]
  if (!row || !occurrence) return null
  const { zh, en, termStart, termEnd, enStart, enEnd } = inContext({ ...occurrence, pairId, pair: row })
  const span = (start: number | null, end: number | null): [number, number] | null =>
    start === null || end === null ? null : [start, end]
  return {
    documentId: row.documentId,
    passage: row.passage.position,
    zh,
    zhSpan: span(termStart, termEnd),
    en,
    enSpan: span(enStart, enEnd),
  }
}

/** Whether the document has this pair and the person may read it. */
export async function mayRead(
  db: Transaction,
  userId: string,
  documentId: string,
  pairId?: string,
): Promise<boolean> {
  const found = await db.document.findFirst({
    where: { id: documentId, ...readableBy(userId), ...(pairId ? { pairs: { some: { id: pairId } } } : {}) },
    select: { id: true },
  })
  return found !== null
}

export async function savePlace(
  db: Transaction,
  userId: string,
  place: { documentId: string; pairId: string; progress: number; readAt: Date },
): Promise<void> {
  const { documentId, ...rest } = place
  await db.readingPlace.upsert({
    where: { userId_documentId: { userId, documentId } },
    update: rest,
    create: { userId, documentId, ...rest },
  })
}

export async function findPlace(db: Transaction, userId: string, documentId: string) {
  return db.readingPlace.findUnique({ where: { userId_documentId: { userId, documentId } } })
}

/** Where reading stopped last, in any document. */
export async function latestPlace(db: Transaction, userId: string) {
  return db.readingPlace.findFirst({ where: { userId }, orderBy: { readAt: 'desc' } })
}

/** The passage in which each pair of a document stands. */
export async function pairPassages(db: Transaction, documentId: string): Promise<Map<string, number>> {
  const pairs = await db.sentencePair.findMany({
    where: { documentId },
    select: { id: true, passage: { select: { position: true } } },
  })
  return new Map(pairs.map(pair => [pair.id, pair.passage.position]))
}
