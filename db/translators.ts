import type { Transaction } from './client.ts'

export type StoredTranslator = {
  id: string
  kind: string
  name: string
  address: string
  model: string | null
  key: string | null
  price: number | null
  currency: string | null
}

const FIELDS = {
  id: true,
  kind: true,
  name: true,
  address: true,
  model: true,
  key: true,
  price: true,
  currency: true,
} as const

/** The services that a person has set up, oldest first, with their keys: none of this may leave the server as it is. */
export async function listTranslators(db: Transaction, userId: string): Promise<StoredTranslator[]> {
  return db.translator.findMany({
    where: { userId, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: FIELDS,
  })
}

export async function findTranslator(
  db: Transaction,
  userId: string,
  id: string,
): Promise<StoredTranslator | null> {
  return db.translator.findFirst({ where: { id, userId, deletedAt: null }, select: FIELDS })
}

export async function createTranslator(
  db: Transaction,
  userId: string,
  translator: StoredTranslator,
  now: Date,
): Promise<void> {
  await db.translator.create({ data: { ...translator, userId, createdAt: now } })
}

export async function updateTranslator(
  db: Transaction,
  userId: string,
  { id, ...data }: StoredTranslator,
): Promise<boolean> {
  const { count } = await db.translator.updateMany({ where: { id, userId, deletedAt: null }, data })
  return count === 1
}

/** Deletes it, or with null brings it back; whether there was one. */
export async function setTranslatorDeleted(
  db: Transaction,
  userId: string,
  id: string,
  deletedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.translator.updateMany({ where: { id, userId }, data: { deletedAt } })
  return count === 1
}
