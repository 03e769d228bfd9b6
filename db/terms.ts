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

export async function findTermByText(db: Transaction, userId: string, zh: string): Promise<Term | null> {
  const row = await db.term.findFirst({ where: { zh, ...usableBy(userId) }, include: WITH_RENDERINGS })
  return row && toTerm(row)
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
