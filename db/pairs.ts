import type { EditedPair } from '#core/alignment/edit.ts'
import type { Word } from '#core/text/analyse.ts'
import { answersOf } from './answers-of.ts'
import type { Transaction } from './client.ts'

/** A pair with what its editing needs beside it. `position`: place in the document. */
export type PlacedPair = EditedPair & { position: number } & English

/** Who a pair's English is by, where that is not the document's. */
export type English = { enOrigin: string | null; enBy: string | null; enAt: Date | null }

/** While rows are renumbered they wait beyond every position there can be: a position is never taken twice. */
const FAR = 100_000_000

/** A document that this person owns and may change; null for the library's, another's, and one that is deleted. */
export async function findOwnDocument(db: Transaction, userId: string, id: string) {
  return db.document.findFirst({
    where: { id, userId, ready: true, deletedAt: null },
    select: {
      id: true,
      title: true,
      shortTitle: true,
      translationOrigin: true,
      translationBy: true,
      translatedOn: true,
    },
  })
}

/** Which pairs of a document: by id, or the stretch from one position up to another, itself not counted. */
export type WhichPairs = { ids: readonly string[] } | { from: number; to: number }

/** The pairs of a document in order, all or some. The caller has made sure that the person may read it. */
export async function listPlacedPairs(
  db: Transaction,
  documentId: string,
  which?: WhichPairs,
): Promise<PlacedPair[]> {
  const pairs = await db.sentencePair.findMany({
    where: { documentId, ...(which && pairsWhere(which)) },
    orderBy: { position: 'asc' },
    omit: { documentId: true },
  })
  const [passages, sentences] = await answersOf(db, [
    () => db.passage.findMany({ where: { documentId }, select: { id: true, kind: true } }),
    () =>
      db.sentence.findMany({
        where: { documentId, ...(which && { pairId: { in: pairs.map(({ id }) => id) } }) },
        orderBy: { position: 'asc' },
        select: { pairId: true, language: true, text: true },
      }),
  ])
  const kindOf = new Map(passages.map(({ id, kind }) => [id, kind]))
  const textsOf = new Map(pairs.map(({ id }) => [id, { zh: [] as string[], en: [] as string[] }]))
  for (const { pairId, language, text } of sentences)
    textsOf.get(pairId)?.[language === 'zh' ? 'zh' : 'en'].push(text)
  return pairs.map(({ passageId, ...pair }) => ({
    ...pair,
    passage: passageId,
    kind: kindOf.get(passageId) === 'headline' ? 'headline' : 'paragraph',
    ...textsOf.get(pair.id)!,
  }))
}

const pairsWhere = (which: WhichPairs) =>
  'ids' in which ? { id: { in: [...which.ids] } } : { position: { gte: which.from, lt: which.to } }

export async function countPairs(db: Transaction, documentId: string): Promise<number> {
  return db.sentencePair.count({ where: { documentId } })
}

/** In how many pairs of a document the English is by a person, where the document's is by somebody else. */
export async function countWritten(db: Transaction, documentId: string): Promise<number> {
  return db.sentencePair.count({ where: { documentId, enOrigin: 'person', enAt: { not: null } } })
}

/** The passages in which the pairs before and after a stretch of positions stand; null at the ends of the document. */
export async function passagesAround(
  db: Transaction,
  documentId: string,
  stretch: { from: number; to: number },
): Promise<[string | null, string | null]> {
  const at = (position: number) =>
    db.sentencePair.findFirst({ where: { documentId, position }, select: { passageId: true } })
  const previous = await at(stretch.from - 1)
  const next = await at(stretch.to)
  return [previous?.passageId ?? null, next?.passageId ?? null]
}

/** Whether a pair or passage of one of these ids exists, in any document. */
export async function areTaken(
  db: Transaction,
  pairIds: readonly string[],
  passageIds: readonly string[],
): Promise<boolean> {
  const isOf = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } }, select: { id: true } })
  if (await db.sentencePair.findFirst(isOf(pairIds))) return true
  return (await db.passage.findFirst(isOf(passageIds))) !== null
}

/**
 * Makes those of the passages that an undone merge had dissolved, at no place yet: `orderPassages` gives them theirs. The
 * caller has made sure that the others are of this document.
 */
export async function createMissingPassages(
  db: Transaction,
  documentId: string,
  passages: readonly { id: string; kind: string }[],
): Promise<void> {
  const ids = passages.map(({ id }) => id)
  const there = await db.passage.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const missing = passages.filter(({ id }) => !there.some(passage => passage.id === id))
  await db.passage.createMany({
    data: missing.map(({ id, kind }, n) => ({ id, documentId, kind, position: FAR + n })),
  })
}

/** Takes the stretch, and what follows where the number of pairs changes, out of the way of new positions. */
export async function liftPairs(
  db: Transaction,
  documentId: string,
  stretch: { from: number; to: number },
  grows: number,
): Promise<void> {
  const position = grows === 0 ? { gte: stretch.from, lt: stretch.to } : { gte: stretch.from }
  await db.sentencePair.updateMany({
    where: { documentId, position },
    data: { position: { increment: FAR } },
  })
}

/** Sets down what followed a stretch, `grows` places further. */
export async function settlePairs(db: Transaction, documentId: string, grows: number): Promise<void> {
  await db.sentencePair.updateMany({
    where: { documentId, position: { gte: FAR } },
    data: { position: { increment: grows - FAR } },
  })
}

type Row = Omit<PlacedPair, 'zh' | 'en' | 'kind'>

export async function createPairs(db: Transaction, documentId: string, pairs: readonly Row[]): Promise<void> {
  await db.sentencePair.createMany({ data: pairs.map(pair => toRow(documentId, pair)) })
}

export async function updatePair(db: Transaction, documentId: string, pair: Row): Promise<void> {
  await db.sentencePair.update({ where: { id: pair.id, documentId }, data: toRow(documentId, pair) })
}

const toRow = (documentId: string, { id, passage, position, score, checked, enOrigin, enBy, enAt }: Row) => ({
  id,
  documentId,
  passageId: passage,
  position,
  score,
  checked,
  enOrigin,
  enBy,
  enAt,
})

/** The words that the engine has found in the Chinese of these pairs, by text: they go with a sentence to another pair. */
export async function wordsByText(
  db: Transaction,
  documentId: string,
  pairIds: readonly string[],
): Promise<Map<string, Word[]>> {
  const rows = await db.sentence.findMany({
    where: { documentId, language: 'zh', pairId: { in: [...pairIds] } },
    select: { text: true, tokens: true },
  })
  return new Map(rows.flatMap(({ text, tokens }) => (tokens ? [[text, tokens as Word[]]] : [])))
}

/** Puts other sentences in place of one side of these pairs. Chinese that `words` does not have is left without words. */
export async function replaceSentences(
  db: Transaction,
  documentId: string,
  language: 'zh' | 'en',
  pairs: readonly Pick<EditedPair, 'id' | 'zh' | 'en'>[],
  newId: () => string,
  words: ReadonlyMap<string, Word[]> = new Map(),
): Promise<void> {
  if (pairs.length === 0) return
  await db.sentence.deleteMany({
    where: { documentId, language, pairId: { in: pairs.map(({ id }) => id) } },
  })
  await db.sentence.createMany({
    data: pairs.flatMap(({ id: pairId, [language]: texts }) =>
      texts.map((text, position) => {
        const tokens = language === 'zh' ? words.get(text) : undefined
        return { id: newId(), documentId, pairId, language, position, text, ...(tokens && { tokens }) }
      }),
    ),
  })
}

/** Removes pairs; what points to one of them points to its heir then. `heirs`: from their ids to its. */
export async function removePairs(
  db: Transaction,
  userId: string,
  documentId: string,
  heirs: ReadonlyMap<string, string>,
): Promise<void> {
  const pairId = { in: [...heirs.keys()] }
  const pointing = { where: { userId, pairId }, select: { pairId: true } }
  const rows = [
    ...(await db.note.findMany(pointing)),
    ...(await db.englishVersion.findMany(pointing)),
    ...(await db.chineseVersion.findMany(pointing)),
    ...(await db.readingPlace.findMany(pointing)),
  ]
  for (const id of new Set(rows.flatMap(row => row.pairId ?? []))) {
    const change = { where: { userId, pairId: id }, data: { pairId: heirs.get(id)! } }
    await db.note.updateMany(change)
    await db.englishVersion.updateMany(change)
    await db.chineseVersion.updateMany(change)
    await db.readingPlace.updateMany(change)
  }
  await db.sentencePair.deleteMany({ where: { documentId, id: pairId } })
}

/** Removes passages that have no pairs left and numbers the others in the order of their pairs. */
export async function orderPassages(db: Transaction, documentId: string): Promise<void> {
  await db.passage.deleteMany({ where: { documentId, pairs: { none: {} } } })
  const pairs = await db.sentencePair.findMany({
    where: { documentId },
    orderBy: { position: 'asc' },
    select: { passageId: true },
  })
  const passages = await db.passage.findMany({ where: { documentId }, select: { id: true, position: true } })
  const order = [...new Set(pairs.map(({ passageId }) => passageId))]
  const positionOf = new Map(passages.map(({ id, position }) => [id, position]))
  const moved = order.flatMap((id, position) => (positionOf.get(id) === position ? [] : [{ id, position }]))
  await db.passage.updateMany({
    where: { documentId, id: { in: moved.map(({ id }) => id) }, position: { lt: FAR } },
    data: { position: { increment: 2 * FAR } },
  })
  for (const { id, position } of moved) await db.passage.update({ where: { id }, data: { position } })
}

/** Keeps an English that another takes the place of. */
export async function keepEnglish(
  db: Transaction,
  userId: string,
  version: {
    id: string
    documentId: string
    pairId: string
    text: string
    origin: string
    by: string | null
    madeAt: Date | null
    replacedAt: Date
  },
): Promise<void> {
  await db.englishVersion.create({ data: { userId, ...version } })
}

/** What the English of a pair was before, the latest first. */
export async function listEnglishOf(db: Transaction, userId: string, documentId: string, pairId: string) {
  return db.englishVersion.findMany({
    where: { userId, documentId, pairId },
    orderBy: [{ replacedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, text: true, origin: true, by: true, madeAt: true, replacedAt: true },
  })
}

export async function setEnglishOrigin(db: Transaction, pairId: string, english: English): Promise<void> {
  await db.sentencePair.update({ where: { id: pairId }, data: english })
}
