import type { Transaction } from './client.ts'

/** What a document is made of besides its own row, in the order in which it can be written. */
export type DocumentRows = NonNullable<Awaited<ReturnType<typeof readRows>>>

/** All rows of a document that make its text; null if there is none. The caller has made sure that the person may read it. */
export async function readRows(db: Transaction, id: string) {
  const document = await db.document.findUnique({ where: { id } })
  if (!document) return null
  const where = { documentId: id }
  const passages = await db.passage.findMany({ where })
  const pairs = await db.sentencePair.findMany({ where })
  const sentences = await db.sentence.findMany({ where })
  const occurrences = await db.occurrence.findMany({ where })
  return { document, passages, pairs, sentences, occurrences }
}

/** Writes rows that nobody has yet: their ids must be new. */
export async function writeRows(
  db: Transaction,
  { document, passages, pairs, sentences, occurrences }: DocumentRows,
): Promise<void> {
  const { savedFrom, vocabulary, ...row } = document
  await db.document.create({
    data: { ...row, savedFrom: savedFrom ?? undefined, vocabulary: vocabulary ?? undefined },
  })
  await db.passage.createMany({ data: passages })
  await db.sentencePair.createMany({ data: pairs })
  await db.sentence.createMany({
    data: sentences.map(({ tokens, ...sentence }) => ({ ...sentence, tokens: tokens ?? undefined })),
  })
  await db.occurrence.createMany({ data: occurrences })
}

/** Has the words that a person has corrected in one document be so in another too. */
export async function copyCorrections(
  db: Transaction,
  userId: string,
  fromId: string,
  toId: string,
  newId: () => string,
): Promise<void> {
  const rows = await db.wordCorrection.findMany({ where: { userId, documentId: fromId, deletedAt: null } })
  await db.wordCorrection.createMany({ data: rows.map(row => ({ ...row, id: newId(), documentId: toId })) })
}
