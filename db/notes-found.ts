import type { CardQuery } from '#core/cards/card-query.ts'
import { literalOf, matchesPattern, type Pattern } from '#core/cards/wildcard.ts'
import type { Transaction } from './client.ts'
import { isPostgresql } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'

const { sql, join, empty } = Prisma
type Sql = Prisma.Sql

/** What is true of a note, whichever of its cards is asked about: that it holds a text, by any of its forms, or has a tag. */
export type NoteQuery = Extract<CardQuery, { kind: 'text' | 'tag' }>
export const isOfNotes = (query: CardQuery): query is NoteQuery =>
  query.kind === 'text' || query.kind === 'tag'

/** A name that a query can mean, folded, with what stands for it in rows. */
export type Name = { key: string; folded: string }

/** The notes of a person that a part of a query is true of, as selects. `tags` are all names that a tag can have. */
export class Notes {
  readonly #db: Transaction
  readonly #userId: string
  readonly #tags: readonly Name[]

  constructor(db: Transaction, userId: string, tags: readonly Name[]) {
    this.#db = db
    this.#userId = userId
    this.#tags = tags
  }

  /**
   * The ids of all; of a text by the index of PostgreSQL, which has one for it. What is sought there is listed once: PostgreSQL
   * would go into that index, or make those pairs, for each card.
   */
  all(query: NoteQuery): Sql {
    if (query.kind === 'tag') return this.#tagged(query.name)
    const notes = this.#holding(query.forms, true)
    return isPostgresql(this.#db)
      ? sql`WITH sought AS MATERIALIZED (${notes}) SELECT "id" FROM sought`
      : notes
  }

  /** The same of one note alone, by reading it. */
  one(query: NoteQuery, noteId: Sql): Sql {
    return query.kind === 'tag'
      ? sql`${this.#tagged(query.name)} AND t."noteId" = ${noteId}`
      : sql`${this.#holding(query.forms, false)} AND n."id" = ${noteId}`
  }

  #tagged(name: Pattern): Sql {
    return sql`SELECT t."noteId" AS "id" FROM "NoteTag" t
      WHERE t."userId" = ${this.#userId} AND ${among(sql`t."name"`, keysOf(this.#tags, name))}`
  }

  #holding(forms: readonly Pattern[], sought: boolean): Sql {
    const postgresql = isPostgresql(this.#db)
    const found = forms.map(form => {
      if (literalOf(form) === '') return sql`1 = 1`
      return postgresql ? sql`(${sought ? bigramsOf(form) : empty}${holds(form)})` : likeForm(form)
    })
    return sql`SELECT n."id" FROM "Note" n WHERE n."userId" = ${this.#userId} AND n."deletedAt" IS NULL
      AND (${join([sql`1 = 0`, ...found], ' OR ')})`
  }
}

/** Notes that a part of a query is true of, where they are few and known; null where they are too many to be told. */
export type KnownNotes = ReadonlyMap<NoteQuery, string[] | null>

/** So many notes are looked up by name; where there are more, one of some dozens of cards is of one. */
const FEW = 500

/** Of each part of a query that must be true of every card found. */
export async function knownNotes(db: Transaction, query: CardQuery, notes: Notes): Promise<KnownNotes> {
  const known = new Map<NoteQuery, string[] | null>()
  for (const part of (query.kind === 'all' ? query.of : [query]).filter(isOfNotes)) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM (${notes.all(part)}) found LIMIT ${FEW + 1}`
    known.set(part, rows.length > FEW ? null : rows.map(({ id }) => id))
  }
  return known
}

export const keysOf = (names: readonly Name[], pattern: Pattern) =>
  names.filter(({ folded }) => matchesPattern(pattern, folded)).map(({ key }) => key)

export const among = (column: Sql, keys: readonly string[]) =>
  keys.length === 0 ? sql`1 = 0` : sql`${column} IN (${join(keys)})`

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
