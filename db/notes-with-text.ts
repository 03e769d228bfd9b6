import type { CardQuery } from '#core/cards/card-query.ts'
import { literalOf, type Pattern } from '#core/cards/wildcard.ts'
import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { isPostgresql } from './search-tables.ts'

const { sql, join, empty } = Prisma
type Sql = Prisma.Sql

/** A text that is looked for, by any of its forms. */
export type TextQuery = Extract<CardQuery, { kind: 'text' }>

/**
 * Selects the ids of notes that hold a text; `sought` by the index of PostgreSQL, which has one for it, else by reading each.
 * What is sought is listed once: PostgreSQL would go into that index, or make those pairs, for each card.
 */
export function notesWith(db: Transaction, userId: string, { forms }: TextQuery, sought: boolean): Sql {
  const found = forms.map(form => {
    if (literalOf(form) === '') return sql`1 = 1`
    return isPostgresql(db) ? sql`(${sought ? bigramsOf(form) : empty}${holds(form)})` : likeForm(form)
  })
  const notes = sql`SELECT n."id" FROM "Note" n WHERE n."userId" = ${userId} AND n."deletedAt" IS NULL AND (${join([sql`1 = 0`, ...found], ' OR ')})`
  return isPostgresql(db) && sought
    ? sql`WITH sought AS MATERIALIZED (${notes}) SELECT "id" FROM sought`
    : notes
}

const holds = (form: Pattern) => {
  const literal = literalOf(form)
  return literal === null ? likeForm(form) : sql`strpos(n."folded", ${literal}) > 0`
}

const likeForm = (form: Pattern) => sql`n."folded" LIKE ${`%${form.map(likeOf).join('')}%`} ESCAPE '!'`

/** What the index of pairs of characters can say of a pattern; nothing of a single character. */
function bigramsOf(form: Pattern): Sql {
  const pairs = form.flatMap(piece => {
    const letters = typeof piece === 'string' ? [...piece] : []
    return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
  })
  return pairs.length > 0 ? sql`"bigrams"(n."folded") @> ${[...new Set(pairs)]}::text[] AND ` : empty
}

const likeOf = (piece: Pattern[number]) =>
  typeof piece === 'string' ? piece.replaceAll(/[!%_]/g, '!$&') : piece.wild === '*' ? '%' : '_'
