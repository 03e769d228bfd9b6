import type { TextPair } from '#core/alignment/pair-paragraphs.ts'
import type { TermOccurrence } from '#core/terms/occurrences.ts'
import type { Word } from '#core/text/analyse.ts'
import type { Transaction } from './client.ts'
import { occurrenceRows } from './occurrences.ts'

export type NewDocument = {
  id: string
  title: string
  titleEn: string
  publisher: string | null
  place: string | null
  author: string | null
  publishedOn: string | null
  address: string | null
  translationOrigin: string
  translationBy: string | null
  textAsSaved: string
}

/** A pair on its way into the database: `words` of each Chinese sentence. */
export type NewPair = TextPair & {
  id: string
  passageId: string
  position: number
  words: Word[][]
  occurrences: TermOccurrence[]
}

/** Begins a document that nobody sees until `finishDocument`. */
export async function beginDocument(
  db: Transaction,
  userId: string,
  { title, titleEn, ...rest }: NewDocument,
  now: Date,
): Promise<void> {
  await db.document.create({
    data: {
      ...rest,
      userId,
      title,
      titleEn,
      shortTitle: title,
      shortTitleEn: titleEn,
      publisherEn: null,
      placeEn: null,
      engineVersion: '',
      revision: '',
      createdAt: now,
      ready: false,
    },
  })
}

export async function addPassages(
  db: Transaction,
  documentId: string,
  passages: readonly { id: string; kind: string; position: number }[],
): Promise<void> {
  await db.passage.createMany({ data: passages.map(passage => ({ ...passage, documentId })) })
}

/** Writes pairs with all that is in them; their passages must be there. */
export async function addPairs(
  db: Transaction,
  documentId: string,
  pairs: readonly NewPair[],
): Promise<void> {
  await db.sentencePair.createMany({
    data: pairs.map(({ id, passageId, position, score }) => ({
      id,
      documentId,
      passageId,
      position,
      score,
      checked: false,
    })),
  })
  await db.sentence.createMany({ data: pairs.flatMap(pair => sentencesOf(pair, documentId)) })
  await db.occurrence.createMany({
    data: pairs.flatMap(pair => occurrenceRows(documentId, pair)),
  })
}

const sentencesOf = ({ id, zh, en, words }: NewPair, documentId: string) => [
  ...zh.map((text, position) => ({
    id: `${id}/zh${position}`,
    documentId,
    pairId: id,
    language: 'zh',
    position,
    text,
    tokens: words[position] ?? [],
  })),
  ...en.map((text, position) => ({
    id: `${id}/en${position}`,
    documentId,
    pairId: id,
    language: 'en',
    position,
    text,
  })),
]

/** What is known of a document once all of it is written; from here on its owner sees it. */
export async function finishDocument(
  db: Transaction,
  id: string,
  made: {
    hanzi: number
    vocabulary: [word: string, count: number][]
    engineVersion: string
    revision: string
  },
): Promise<void> {
  await db.document.update({ where: { id }, data: { ...made, ready: true } })
}

/** Removes a document that was never finished. */
export async function discardUnready(db: Transaction, userId: string, id: string): Promise<void> {
  await db.document.deleteMany({ where: { id, userId, ready: false } })
}

/** Whether a document of this person is finished; null if there is none. */
export async function isReady(db: Transaction, userId: string, id: string): Promise<boolean | null> {
  const row = await db.document.findFirst({ where: { id, userId }, select: { ready: true } })
  return row?.ready ?? null
}
