import type { Rendering } from '#core/terms/rendering.ts'
import type { FormulaGroup, Term } from '#core/terms/term.ts'
import type { Transaction } from './client.ts'
import { usableBy } from './readable-by.ts'

const WITH_RENDERINGS = {
  renderings: {
    orderBy: { position: 'asc' },
    select: {
      text: true,
      status: true,
      reliability: true,
      usage: true,
      sourceTitle: true,
      publisher: true,
      date: true,
      url: true,
    },
  },
} as const

type Row = {
  id: string
  zh: string
  pinyin: string
  category: string
  structure: string
  formula: unknown
  renderings: { [K in keyof Rendering]: Rendering[K] extends string ? string : string | null }[]
}

/** What the database holds was checked when it was written: its words are those of core/terms. */
function toTerm({ id, zh, pinyin, category, structure, formula, renderings }: Row): Term {
  return {
    id,
    zh,
    pinyin,
    category,
    structure: structure as Term['structure'],
    ...(formula ? { formula: formula as FormulaGroup[] } : {}),
    renderings: renderings as Rendering[],
  }
}

/** All terms that a person may use, in the glossary's order. */
export async function listTerms(db: Transaction, userId: string): Promise<Term[]> {
  const rows = await db.term.findMany({
    where: usableBy(userId),
    orderBy: { position: 'asc' },
    include: WITH_RENDERINGS,
  })
  return rows.map(toTerm)
}

/** The terms that ship with the app. */
export async function listSharedTerms(db: Transaction): Promise<Term[]> {
  const rows = await db.term.findMany({
    where: { userId: null },
    orderBy: { position: 'asc' },
    include: WITH_RENDERINGS,
  })
  return rows.map(toTerm)
}

export async function findTerms(db: Transaction, userId: string, ids: string[]): Promise<Term[]> {
  if (ids.length === 0) return []
  const rows = await db.term.findMany({
    where: { id: { in: ids }, ...usableBy(userId) },
    include: WITH_RENDERINGS,
  })
  return rows.map(toTerm)
}

export async function findTerm(db: Transaction, userId: string, id: string): Promise<Term | null> {
  const row = await db.term.findFirst({ where: { id, ...usableBy(userId) }, include: WITH_RENDERINGS })
  return row && toTerm(row)
}

type JoinedRow = Omit<Row, 'renderings'> & {
  [K in keyof Rendering as K extends 'text' ? 'english' : K]: string | null
}

/** The glossary's term goes before one's own. One statement: a tap on a word waits for it. */
export async function findTermByText(db: Transaction, userId: string, zh: string): Promise<Term | null> {
  const rows = await db.$queryRaw<JoinedRow[]>`
    SELECT t."id", t."zh", t."pinyin", t."category", t."structure", t."formula", r."text" AS "english", r."status",
      r."reliability", r."usage", r."sourceTitle", r."publisher", r."date", r."url"
    FROM "Term" t LEFT JOIN "Rendering" r ON r."termId" = t."id"
    WHERE t."zh" = ${zh} AND (t."userId" IS NULL OR t."userId" = ${userId})
    ORDER BY t."userId" IS NOT NULL, t."id", r."position"`
  const [first] = rows
  if (!first) return null
  const { id, pinyin, category, structure, formula } = first
  const renderings = rows
    .filter(row => row.id === id && row.english !== null)
    .map(({ english, status, reliability, usage, sourceTitle, publisher, date, url }) => ({
      ...{ text: english!, status: status!, reliability: reliability! },
      ...{ usage, sourceTitle, publisher, date, url },
    }))
  return toTerm({
    ...{ id, zh, pinyin, category, structure, renderings },
    formula: typeof formula === 'string' ? JSON.parse(formula) : formula,
  })
}

/** The terms that occur in a document. */
export async function listTermsOf(db: Transaction, userId: string, documentId: string): Promise<Term[]> {
  const rows = await db.term.findMany({
    where: { ...usableBy(userId), occurrences: { some: { documentId } } },
    orderBy: { position: 'asc' },
    include: WITH_RENDERINGS,
  })
  return rows.map(toTerm)
}
