import type { Draft } from '#core/formats/draft.ts'
import type { Transaction } from './client.ts'

export type ImportFile = {
  position: number
  name: string
  encoding: string | null
  bytes: Uint8Array<ArrayBuffer>
}

export type NewImport = {
  id: string
  address?: string
  draft?: Draft
  files: { name: string; encoding?: string; bytes: Uint8Array<ArrayBuffer> }[]
}

export async function createImport(
  db: Transaction,
  userId: string,
  { id, address, draft, files }: NewImport,
  now: Date,
): Promise<void> {
  await db.import.create({
    data: { id, userId, createdAt: now, ...(address ? { address } : {}), ...(draft ? { draft } : {}) },
  })
  await db.importFile.createMany({
    data: files.map((file, position) => ({ importId: id, position, ...file })),
  })
}

export async function findImport(db: Transaction, userId: string, id: string) {
  return db.import.findFirst({
    where: { id, userId },
    select: {
      id: true,
      address: true,
      documentId: true,
      createdAt: true,
      files: { orderBy: { position: 'asc' }, select: { position: true, name: true, encoding: true } },
    },
  })
}

export async function findDraft(db: Transaction, userId: string, id: string): Promise<Draft | null> {
  const row = await db.import.findFirst({ where: { id, userId }, select: { draft: true } })
  return (row?.draft ?? null) as Draft | null
}

export async function listImportFiles(db: Transaction, userId: string, id: string): Promise<ImportFile[]> {
  return db.importFile.findMany({
    where: { importId: id, import: { userId } },
    orderBy: { position: 'asc' },
    select: { position: true, name: true, encoding: true, bytes: true },
  })
}

export async function saveDraft(db: Transaction, userId: string, id: string, draft: Draft): Promise<void> {
  await db.import.updateMany({ where: { id, userId }, data: { draft } })
}

/** Puts a file beside those that an import has. */
export async function addImportFile(db: Transaction, importId: string, file: ImportFile): Promise<void> {
  await db.importFile.create({ data: { importId, ...file } })
}

export async function deleteImportFile(db: Transaction, importId: string, position: number): Promise<void> {
  await db.importFile.delete({ where: { importId_position: { importId, position } } })
}

export async function setEncoding(
  db: Transaction,
  importId: string,
  position: number,
  encoding: string | null,
): Promise<void> {
  await db.importFile.update({ where: { importId_position: { importId, position } }, data: { encoding } })
}

/** Which document an import writes, or has become. */
export async function setDocument(
  db: Transaction,
  importId: string,
  documentId: string | null,
): Promise<void> {
  await db.import.updateMany({ where: { id: importId }, data: { documentId } })
}

/** Drops what came in, once its text is in the library; the import stays, to say where that is. */
export async function dropSources(db: Transaction, importId: string): Promise<void> {
  await db.importFile.deleteMany({ where: { importId } })
  await db.$executeRaw`UPDATE "Import" SET "draft" = NULL WHERE "id" = ${importId}`
}

export async function deleteImport(db: Transaction, userId: string, id: string): Promise<void> {
  await db.import.deleteMany({ where: { id, userId } })
}

/** Imports that are not documents yet, newest first. */
export async function listUnfinished(db: Transaction, userId: string) {
  return db.import.findMany({
    where: { userId, OR: [{ files: { some: {} } }, { address: { not: null }, documentId: null }] },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      address: true,
      createdAt: true,
      files: { orderBy: { position: 'asc' }, take: 1, select: { name: true } },
      jobs: { orderBy: { createdAt: 'desc' }, take: 1, select: { state: true } },
    },
  })
}
