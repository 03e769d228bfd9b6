import Sqlite from 'better-sqlite3'
import type { Database } from './client.ts'
import { readableBy, usableBy } from './readable-by.ts'

export type Figures = { documents: number; terms: number; cards: number; reviews: number }

/** How much there is for a person: the documents and terms they may read, and the cards and reviews of their own. */
export async function countAll(db: Database, userId: string): Promise<Figures> {
  const [documents, terms, cards, reviews] = await Promise.all([
    db.document.count({ where: readableBy(userId) }),
    db.term.count({ where: usableBy(userId) }),
    db.card.count({ where: { userId, deletedAt: null } }),
    db.review.count({ where: { userId } }),
  ])
  return { documents, terms, cards, reviews }
}

/** What SQLite finds damaged in a file, a line each; nothing when it is whole. Changes nothing. */
export function damageOf(file: string): string[] {
  const db = new Sqlite(file, { readonly: true })
  try {
    const lines = db.pragma('quick_check') as { quick_check: string }[]
    return lines.map(line => line.quick_check).filter(line => line !== 'ok')
  } finally {
    db.close()
  }
}
