import { Prisma } from './generated/sqlite/client.ts'

/** Every document a person may read: the shared library's, and their own; none that is deleted or still being written. */
export const readableBy = (userId: string) => ({
  OR: [{ userId: null }, { userId }],
  ready: true,
  deletedAt: null,
})

/** The same in SQL, of a "Document" d. */
export const readableDocument = (userId: string) =>
  Prisma.sql`(d."userId" IS NULL OR d."userId" = ${userId}) AND d."ready" AND d."deletedAt" IS NULL`

/** Every term a person may use: the glossary's, and their own. */
export const usableBy = (userId: string) => ({ OR: [{ userId: null }, { userId }] })
