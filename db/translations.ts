import type { TermOccurrence } from '#core/terms/occurrences.ts'
import type { Database, Transaction } from './client.ts'
import { OCCURRENCE } from './occurrences.ts'

/** Says of a document without English that what it has now is by a machine. */
export async function recordMachineTranslation(
  db: Transaction,
  documentId: string,
  translationBy: string,
  at: Date,
): Promise<void> {
  await db.document.updateMany({
    where: { id: documentId, translationOrigin: 'none' },
    data: { translationOrigin: 'machine', translationBy, translatedOn: at.toISOString().slice(0, 10) },
  })
}

/** Says that the English of these pairs is by a machine, and that nobody has checked it. */
export async function setMachineEnglish(
  db: Transaction,
  pairIds: readonly string[],
  by: string,
  at: Date,
): Promise<void> {
  await db.sentencePair.updateMany({
    where: { id: { in: [...pairIds] } },
    data: { checked: false, enOrigin: 'machine', enBy: by, enAt: at },
  })
}

/** Gives a document an English title where it has none. */
export async function setMissingTitleEn(db: Transaction, documentId: string, titleEn: string): Promise<void> {
  await db.document.updateMany({ where: { id: documentId, titleEn: '' }, data: { titleEn } })
  await db.document.updateMany({
    where: { id: documentId, shortTitleEn: '' },
    data: { shortTitleEn: titleEn },
  })
}

export type PairStanding = { pairs: number; withEnglish: number; checked: number }

/** How many pairs of Chinese a document has, in how many there is English, and how many of those a person has checked. */
export async function countEnglish(db: Database, documentId: string): Promise<PairStanding> {
  const zh = { sentences: { some: { language: 'zh' } } }
  const en = { sentences: { some: { language: 'en' } } }
  const [pairs, withEnglish, checked] = await Promise.all([
    db.sentencePair.count({ where: { documentId, ...zh } }),
    db.sentencePair.count({ where: { documentId, AND: [zh, en] } }),
    db.sentencePair.count({ where: { documentId, checked: true, AND: [zh, en] } }),
  ])
  return { pairs, withEnglish, checked }
}

/** Where each passage of a document stands, by its id. */
export async function placesOfPassages(db: Transaction, documentId: string): Promise<Map<string, number>> {
  const passages = await db.passage.findMany({ where: { documentId }, select: { id: true, position: true } })
  return new Map(passages.map(({ id, position }) => [id, position]))
}

export type TranslatedPair = {
  id: string
  passage: { position: number; kind: string }
  sentences: { language: string; position: number; text: string }[]
}

const SENTENCES = {
  orderBy: { position: 'asc' },
  select: { language: true, position: true, text: true },
} as const

/** When the latest translation of a document was asked for; null where none was. */
export async function translationAskedAt(
  db: Transaction,
  userId: string,
  documentId: string,
): Promise<Date | null> {
  const job = await db.job.findFirst({
    where: { userId, documentId, kind: 'translate' },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  })
  return job?.createdAt ?? null
}

/** The pairs that a machine has translated last, in the order of the text. */
export async function listLatestEnglish(
  db: Transaction,
  documentId: string,
  since: Date,
  limit: number,
): Promise<TranslatedPair[]> {
  const rows = await db.sentencePair.findMany({
    where: { documentId, enOrigin: 'machine', enAt: { gte: since } },
    orderBy: [{ enAt: 'desc' }, { position: 'desc' }],
    take: limit,
    select: { id: true, passage: { select: { position: true, kind: true } }, sentences: SENTENCES },
  })
  return rows.reverse()
}

/** The pairs with English by a machine in which terms stand, in the order of the text. */
export async function listMachinePairs(
  db: Transaction,
  documentId: string,
  isMachines: boolean,
): Promise<(TranslatedPair & { occurrences: TermOccurrence[] })[]> {
  return db.sentencePair.findMany({
    where: {
      documentId,
      OR: [{ enOrigin: 'machine' }, ...(isMachines ? [{ enOrigin: null }] : [])],
      sentences: { some: { language: 'en' } },
      occurrences: { some: {} },
    },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      passage: { select: { position: true, kind: true } },
      sentences: SENTENCES,
      occurrences: { orderBy: [{ zhSentence: 'asc' }, { zhStart: 'asc' }], select: OCCURRENCE },
    },
  })
}
