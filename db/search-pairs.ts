import type { Bilingual } from '#core/reading/document.ts'
import type { TermOccurrence } from '#core/terms/occurrences.ts'
import type { Word } from '#core/text/analyse.ts'
import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { jsonRows, oneOf } from './json-rows.ts'
import { OCCURRENCE } from './occurrences.ts'

const { sql } = Prisma

/** A pair with its sentences in order. */
export type FoundPair = { passage: number; zh: string[]; en: string[] }

/** The pairs that a search has found, by id: it has made sure that they may be read. */
export async function foundPairs(
  db: Transaction,
  pairIds: readonly string[],
): Promise<Map<string, FoundPair>> {
  const rows = await db.sentencePair.findMany({
    where: { id: { in: [...pairIds] } },
    select: {
      id: true,
      passage: { select: { position: true } },
      sentences: { orderBy: { position: 'asc' }, select: { language: true, text: true } },
    },
  })
  return new Map(
    rows.map(({ id, passage, sentences }) => {
      const side = (wanted: string) =>
        sentences.filter(({ language }) => language === wanted).map(({ text }) => text)
      return [id, { passage: passage.position, zh: side('zh'), en: side('en') }]
    }),
  )
}

/** What is said of the documents of hits: a search has made sure that they may be read. */
export async function foundDocuments(
  db: Transaction,
  documentIds: readonly string[],
): Promise<{ id: string; title: Bilingual; date: string | null }[]> {
  const rows = await jsonRows<[id: string, zh: string, en: string, date: string | null]>(
    db,
    [sql`d."id"`, sql`d."shortTitle"`, sql`d."shortTitleEn"`, sql`d."publishedOn"`],
    sql`"Document" d WHERE ${oneOf(db, 'd."id"', documentIds)}`,
  )
  return rows.map(([id, zh, en, date]) => ({ id, title: { zh, en }, date }))
}

/** The same with the words of the Chinese, and where terms stand. */
export type PairInFull = {
  passage: number
  zh: { text: string; words: Word[] }[]
  en: { text: string }[]
  occurrences: TermOccurrence[]
}

export async function pairsInFull(
  db: Transaction,
  pairIds: readonly string[],
): Promise<Map<string, PairInFull>> {
  const rows = await db.sentencePair.findMany({
    where: { id: { in: [...pairIds] } },
    select: {
      id: true,
      passage: { select: { position: true } },
      sentences: { orderBy: { position: 'asc' }, select: { language: true, text: true, tokens: true } },
      occurrences: { select: OCCURRENCE },
    },
  })
  return new Map(
    rows.map(({ id, passage, sentences, occurrences }) => {
      const side = (wanted: string) => sentences.filter(({ language }) => language === wanted)
      const zh = side('zh').map(({ text, tokens }) => ({ text, words: (tokens as Word[] | null) ?? [] }))
      return [id, { passage: passage.position, zh, en: side('en'), occurrences }]
    }),
  )
}
