import type { Bilingual } from '#core/reading/document.ts'
import type { LibraryEntry, Shelf, ShelfQuery } from '#core/reading/library.ts'
import { vocabularyFigures } from '#core/reading/vocabulary.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'
import { type EntryRow, findBook, listEntries, listShelf, type ShelfRow } from '#db/shelf.ts'
import { type KnownWords, knownWordsOf, openJudge } from './known-words.ts'

/** Texts that a page of the library holds. */
export const TEXTS_A_PAGE = 25

/** A page of the library as this person asks for it; the page nearest to one that there is not. */
export async function openShelf(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  query: ShelfQuery,
): Promise<Shelf> {
  const [rows, bookId] = await Promise.all([listShelf(db, userId), findBook(db, userId)])
  const found = rows.filter(row => isAskedFor(row, query)).sort(ORDERS[query.sort])
  const pages = Math.max(1, Math.ceil(found.length / TEXTS_A_PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  const ids = found.slice((page - 1) * TEXTS_A_PAGE, page * TEXTS_A_PAGE).map(({ id }) => id)
  const entries = await describe(db, knowledge, userId, bookId ? [...new Set([...ids, bookId])] : ids, rows)
  const there = rows.filter(({ archived }) => !archived)
  return {
    query: { ...query, page },
    entries: ids.flatMap(id => entries.get(id) ?? []),
    found: found.length,
    pages,
    texts: there.length,
    archived: rows.length - there.length,
    own: there.filter(({ userId }) => userId !== null).length,
    tags: tagsOf(there),
    book: (bookId && entries.get(bookId)) || null,
  }
}

/** The text to go on with, or to begin with; null in an empty library. */
export async function bookToReadOn(db: Database, userId: string): Promise<LibraryEntry | null> {
  const id = await findBook(db, userId)
  const [row] = id ? await listEntries(db, userId, [id]) : []
  return row ? entryOf(row, { tags: [], archived: false }, null) : null
}

/** One text as the library lists it; null if this person may not read it. */
export async function findEntry(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  id: string,
): Promise<LibraryEntry | null> {
  const rows = await listShelf(db, userId, id)
  return (await describe(db, knowledge, userId, [id], rows)).get(id) ?? null
}

function isAskedFor({ userId, archived, tags }: ShelfRow, { show, tag }: ShelfQuery): boolean {
  if (archived !== (show === 'archived')) return false
  if (show === 'own' && userId === null) return false
  if (show === 'shared' && userId !== null) return false
  return tag === null || tags.includes(tag)
}

const byPinyin = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true })
const newest = (a: ShelfRow, b: ShelfRow) => b.createdAt.getTime() - a.createdAt.getTime()

/** Read or dated last first, the longest first; what has no such figure comes last, the newest of it first. */
const ORDERS: Record<ShelfQuery['sort'], (a: ShelfRow, b: ShelfRow) => number> = {
  read: (a, b) => (b.readAt?.getTime() ?? 0) - (a.readAt?.getTime() ?? 0) || newest(a, b),
  added: newest,
  title: (a, b) => byPinyin.compare(a.shortTitle, b.shortTitle),
  date: (a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') || newest(a, b),
  length: (a, b) => b.hanzi - a.hanzi || newest(a, b),
}

function tagsOf(rows: readonly ShelfRow[]): string[] {
  const used = new Map<string, number>()
  for (const name of rows.flatMap(({ tags }) => tags)) used.set(name, (used.get(name) ?? 0) + 1)
  return [...used].sort((a, b) => b[1] - a[1] || byPinyin.compare(a[0], b[0])).map(([name]) => name)
}

async function describe(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  ids: readonly string[],
  shelf: readonly ShelfRow[],
): Promise<Map<string, LibraryEntry>> {
  const [rows, words] = await Promise.all([listEntries(db, userId, ids), knownWordsOf(db, knowledge, userId)])
  const rowOf = new Map(shelf.map(row => [row.id, row]))
  const entries = await Promise.all(
    rows.map(async row => {
      const { tags = [], archived = false } = rowOf.get(row.id) ?? {}
      return entryOf(row, { tags, archived }, await shareKnown(row, knowledge, words))
    }),
  )
  return new Map(entries.map(entry => [entry.id, entry]))
}

/** Share of running words known; null where no word is known at all, or the text has none. */
async function shareKnown(
  { vocabulary }: EntryRow,
  knowledge: Knowledge,
  { known }: KnownWords,
): Promise<number | null> {
  if (known.size === 0) return null
  const { running, knownRunning } = vocabularyFigures(
    vocabulary,
    await openJudge(vocabulary, knowledge, known),
  )
  return running === 0 ? null : knownRunning / running
}

function entryOf(
  row: EntryRow,
  { tags, archived }: { tags: string[]; archived: boolean },
  known: number | null,
): LibraryEntry {
  const { reading } = row
  return {
    id: row.id,
    title: { zh: row.shortTitle, en: row.shortTitleEn },
    publisher: both(row.publisher, row.publisherEn),
    author: row.author,
    date: row.publishedOn,
    hanzi: row.hanzi,
    passages: row.passages,
    ...row.terms,
    known,
    place: reading && {
      progress: reading.progress,
      passage: reading.passage,
      readAt: reading.readAt.getTime(),
    },
    tags,
    archived,
    own: row.userId === null ? null : detailsOf(row),
  }
}

const both = (zh: string | null, en: string | null): Bilingual | null => (zh ? { zh, en: en ?? zh } : null)

const detailsOf = (row: EntryRow) => ({
  title: row.title,
  titleEn: row.titleEn,
  publisher: row.publisher,
  author: row.author,
  place: row.place,
  date: row.publishedOn,
  address: row.address,
})
