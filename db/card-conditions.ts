import type { CardProperty, CardQuery, CardStateName, Comparison } from '#core/cards/card-query.ts'
import { foldText } from '#core/cards/note-text.ts'
import { openFold } from '#core/search/fold.ts'
import type { Transaction } from './client.ts'
import { isPostgresql, unindexed } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { oneOf } from './json-rows.ts'
import {
  among,
  isOfNotes,
  type KnownNotes,
  keysOf,
  knownNotes,
  type Name,
  type NoteQuery,
  Notes,
} from './notes-found.ts'

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

/** What a search of cards is asked against. */
export type SearchMoment = {
  now: Date
  /** The study day, in days since 1970-01-01. */
  today: number
  /** Where the study day so many days from today begins. */
  dayStart: (days: number) => Date
  /** How many times its stability must pass until a card's chance of recall is this. */
  stabilitiesUntil: (recall: number) => number
}

/**
 * The query as a condition on a card `c` of this person: what it says comes in as values, never as text of the statement. Where
 * only the first cards that answer are `wanted`, it may have them looked at one by one.
 */
export async function conditionOf(
  db: Transaction,
  userId: string,
  query: CardQuery,
  moment: SearchMoment,
  wanted: 'all' | 'first',
): Promise<Sql> {
  const names = await namesOf(db, userId, query)
  const notes = new Notes(db, userId, names.tags)
  const known = wanted === 'first' ? await knownNotes(db, query, notes) : new Map()
  const compiler = new Compiler({ db, userId, moment, names, notes, known })
  return ofPerson(db, userId, compiler.condition(query), comesFromList(query, known))
}

/** Cards of a person that `condition` is true of; `listed` where it makes a list of them first. */
export const ofPerson = (db: Transaction, userId: string, condition: Sql, listed: boolean) =>
  sql`${unindexed(db, listed)}c."userId" = ${userId} AND c."deletedAt" IS NULL AND ${condition}`

/** Whether all that answer are in a list that is made first: of notes with a text, of cards that are due or were rated so. */
const comesFromList = (query: CardQuery, known: KnownNotes): boolean =>
  (isOfNotes(query) && known.get(query) !== null) ||
  (query.kind === 'is' && query.state === 'due') ||
  (query.kind === 'rated' && query.rating !== null) ||
  (query.kind === 'all' && query.of.some(each => comesFromList(each, known)))

/** Names that a query can mean, folded, with what stands for them in rows. */
type Names = { decks: Name[]; tags: Name[] }

async function namesOf(db: Transaction, userId: string, query: CardQuery): Promise<Names> {
  const fold = await openFold()
  const folded = (text: string) => foldText(text, fold)
  const decks = uses(query, 'deck')
    ? await db.deck.findMany({ where: { userId, deletedAt: null }, select: { id: true, name: true } })
    : []
  const tags = uses(query, 'tag') ? await listTags(db, userId) : []
  return {
    decks: decks.map(({ id, name }) => ({ key: id, folded: folded(name) })),
    tags: tags.map(name => ({ key: name, folded: folded(name) })),
  }
}

function uses(query: CardQuery, kind: CardQuery['kind']): boolean {
  if (query.kind === 'all' || query.kind === 'any') return query.of.some(each => uses(each, kind))
  return query.kind === 'not' ? uses(query.of, kind) : query.kind === kind
}

/** Every tag of a person, once. */
export async function listTags(db: Transaction, userId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT "name" FROM "NoteTag" WHERE "userId" = ${userId} ORDER BY "name"`
  return rows.map(({ name }) => name)
}

const RATINGS = ['again', 'hard', 'good', 'easy']
/** True of every card: said so that the index in which the state comes after it is gone into by the state. */
const EITHER = sql`c."suspended" IN (FALSE, TRUE)`

/** What a query is compiled for. */
type For = {
  db: Transaction
  userId: string
  moment: SearchMoment
  names: Names
  notes: Notes
  known: KnownNotes
}

class Compiler {
  readonly #for: For

  constructor(of: For) {
    this.#for = of
  }

  condition(query: CardQuery): Sql {
    switch (query.kind) {
      case 'all':
        return joined(query.of, ' AND ', '1 = 1', each => this.condition(each))
      case 'any':
        return joined(query.of, ' OR ', '1 = 0', each => this.condition(each))
      case 'not':
        return sql`NOT (${this.condition(query.of)})`
      case 'deck':
        return among(sql`c."deckId"`, keysOf(this.#for.names.decks, query.name))
      case 'untagged':
        return sql`NOT EXISTS (SELECT 1 FROM "NoteTag" t WHERE t."noteId" = c."noteId")`
      case 'is':
        return this.#is(query.state)
      case 'flag':
        return sql`c."flag" = ${query.flag}`
      case 'asks':
        return sql`c."kind" = ${query.card}`
      case 'prop':
        return this.#property(query.property, query.comparison, query.value)
      case 'added':
        return sql`c."createdAt" >= ${this.#for.moment.dayStart(1 - query.days)}`
      case 'rated':
        return this.#rated(query.days, query.rating)
      case 'mark':
        return sql`c."noteId" IN (SELECT w."noteId" FROM "WordingCount" w
          WHERE w."userId" = ${this.#for.userId} AND w."mark" = ${query.mark} AND w."count" > 0)`
      case 'text':
      case 'tag':
        return this.#ofNotes(query)
    }
  }

  #is(state: CardStateName): Sql {
    const buried = sql`(c."buriedUntil" IS NOT NULL AND c."buriedUntil" > ${this.#for.moment.now})`
    switch (state) {
      case 'due':
        return this.#isDue()
      case 'new':
        return sql`(${EITHER} AND c."state" = 'new')`
      case 'learn':
        return sql`(${EITHER} AND c."state" IN ('learning', 'relearning'))`
      case 'review':
        return sql`c."state" IN ('review', 'relearning')`
      case 'suspended':
        return sql`c."suspended"`
      case 'buried':
        return buried
      case 'leech':
        return sql`c."leech"`
      case 'flagged':
        return sql`c."flag" > 0`
    }
  }

  /** On SQLite from a list of its own: few of all cards are due, and the index by their moment finds them. */
  #isDue(): Sql {
    const { now, dayStart } = this.#for.moment
    const isDue = (
      of: Sql,
    ) => sql`${of}."suspended" = FALSE AND ${of}."state" IN ('learning', 'review', 'relearning')
      AND ${of}."due" < ${dayStart(1)} AND (${of}."buriedUntil" IS NULL OR ${of}."buriedUntil" <= ${now})`
    if (isPostgresql(this.#for.db)) return sql`(${isDue(sql`c`)})`
    return sql`c."id" IN (SELECT due."id" FROM "Card" due INDEXED BY "Card_due_idx"
      WHERE due."userId" = ${this.#for.userId} AND due."deletedAt" IS NULL AND ${isDue(sql`due`)})`
  }

  /** What a new card has not, it has not more or less of: no comparison is true of it, but `!=`. */
  #property(property: CardProperty, comparison: Comparison, value: number): Sql {
    if (comparison === '!=') return sql`NOT (${this.#property(property, '=', value)})`
    const compare = (of: Sql) => sql`${of} ${raw(comparison)} ${this.#number(value)}`
    const begun = sql`c."state" <> 'new'`
    switch (property) {
      case 'ivl':
        return sql`(${begun} AND ${compare(sql`c."scheduledDays"`)})`
      case 's':
        return sql`(${begun} AND ${this.#asShown(sql`c."stability"`, comparison, value)})`
      case 'd':
        return sql`(${begun} AND ${this.#asShown(sql`c."difficulty"`, comparison, value)})`
      case 'reps':
        return compare(sql`c."reps"`)
      case 'lapses':
        return compare(sql`c."lapses"`)
      case 'due':
        return this.#due(comparison, Math.floor(value))
      case 'r':
        return this.#recall(comparison, value)
    }
  }

  /** By what is shown, rounded to as many places as the value has, one at least: what is shown as 7.0 is from 6.95 to below 7.05. */
  #asShown(of: Sql, comparison: Exclude<Comparison, '!='>, value: number): Sql {
    const places = Math.max(1, String(value).split('.')[1]?.length ?? 0)
    const half = 0.5 / 10 ** places
    const [from, to] = [this.#number(value - half), this.#number(value + half)]
    const conditions = {
      '<': sql`${of} < ${from}`,
      '<=': sql`${of} < ${to}`,
      '=': sql`${of} >= ${from} AND ${of} < ${to}`,
      '>=': sql`${of} >= ${from}`,
      '>': sql`${of} >= ${to}`,
    }
    return conditions[comparison]
  }

  /** PostgreSQL would take a parameter beside an integer for one. */
  #number(value: number): Sql {
    return isPostgresql(this.#for.db) ? sql`${value}::double precision` : sql`${value}`
  }

  #due(comparison: Exclude<Comparison, '!='>, days: number): Sql {
    const [from, to] = [this.#for.moment.dayStart(days), this.#for.moment.dayStart(days + 1)]
    const conditions = {
      '<': sql`c."due" < ${from}`,
      '<=': sql`c."due" < ${to}`,
      '=': sql`c."due" >= ${from} AND c."due" < ${to}`,
      '>=': sql`c."due" >= ${from}`,
      '>': sql`c."due" >= ${to}`,
    }
    return sql`(${EITHER} AND c."state" IN ('learning', 'review', 'relearning') AND ${conditions[comparison]})`
  }

  /** By how many times its stability has passed: R falls as that grows. */
  #recall(comparison: Exclude<Comparison, '!='>, recall: number): Sql {
    const falling = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' } as const
    if (recall <= 0 || recall >= 1) {
      const certain = recall >= 1 ? sql`0` : sql`-1` // the chance is 1 on the day of the rating, and 0 never
      if (recall < 0 || recall > 1)
        return comparison.startsWith(recall > 1 ? '<' : '>') ? sql`c."stability" IS NOT NULL` : sql`1 = 0`
      return sql`(c."stability" IS NOT NULL AND ${this.#daysSince()} ${raw(falling[comparison])} ${certain})`
    }
    const passed = sql`c."stability" * ${this.#number(this.#for.moment.stabilitiesUntil(recall))}`
    return sql`(c."stability" IS NOT NULL AND ${this.#daysSince()} ${raw(falling[comparison])} ${passed})`
  }

  /** Days since the last rating, as the scheduler counts them. */
  #daysSince(): Sql {
    const utcDay = isPostgresql(this.#for.db)
      ? sql`FLOOR(EXTRACT(EPOCH FROM c."lastReviewAt") / 86400)::integer`
      : sql`CAST(julianday(c."lastReviewAt") - 2440587.5 AS INTEGER)`
    const today = isPostgresql(this.#for.db)
      ? sql`${this.#for.moment.today}::integer`
      : sql`${this.#for.moment.today}`
    return sql`(${today} - COALESCE(c."lastDay", ${utcDay}))`
  }

  /** By the last rating in force, which the card tells; which rating it was, only its history. What was before a reset is forgotten. */
  #rated(days: number, rating: number | null): Sql {
    const from = this.#for.moment.dayStart(1 - days)
    const lately = sql`(c."lastReviewAt" IS NOT NULL AND c."lastReviewAt" >= ${from})`
    if (rating === null) return lately
    return sql`(${lately} AND c."id" IN (SELECT r."cardId" FROM "Review" r WHERE r."userId" = ${this.#for.userId}
      AND r."at" >= ${from} AND r."kind" = 'rating' AND r."rating" = ${RATINGS[rating - 1]}
      AND NOT EXISTS (SELECT 1 FROM "Review" u
        WHERE u."cardId" = r."cardId" AND u."at" >= ${from} AND u."kind" = 'undo' AND u."targetId" = r."id")))`
  }

  /** Where it is true of many notes, cards are met soon one by one; else the notes are found first. */
  #ofNotes(query: NoteQuery): Sql {
    const known = this.#for.known.get(query)
    if (known) return oneOf(this.#for.db, 'c."noteId"', known)
    if (known === null) return sql`EXISTS (${this.#for.notes.one(query, sql`c."noteId"`)})`
    return sql`c."noteId" IN (${this.#for.notes.all(query)})`
  }
}

function joined<T>(parts: readonly T[], sign: string, none: string, of: (part: T) => Sql): Sql {
  return parts.length === 0 ? raw(none) : sql`(${join(parts.map(of), sign)})`
}
