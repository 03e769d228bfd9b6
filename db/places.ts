import type { Transaction } from './client.ts'

/** Remembers where a person stopped reading: one place a document. */
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
