// Fills a database with 100,000 cards and 1,000,000 reviews: node bench/fill-cards.ts file:/tmp/big.db, or a PostgreSQL address.
import { pathToFileURL } from 'node:url'
import { foldNote } from '#core/cards/note-text.ts'
import { type Random, seededRandom } from '#core/random/random.ts'
import { FIGURES, FIGURES_VERSION, type Figures, figuresOf, NO_FIGURES } from '#core/scheduling/figures.ts'
import {
  type CardMemory,
  DEFAULT_PARAMETERS,
  newMemory,
  type ParameterSet,
  type Rating,
  rate,
} from '#core/scheduling/memory.ts'
import { openFold } from '#core/search/fold.ts'
import { preferredRendering } from '#core/terms/rendering.ts'
import { type Database, openDatabase } from '#db/client.ts'
import { isPostgresql } from '#db/dialect.ts'
import { insertRows, momentText } from '#db/json-rows.ts'
import { migrate } from '#db/migrate.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { replaceFigures } from '#db/study-figures.ts'
import { listTerms } from '#db/terms.ts'
import { openKnowledge } from '#flows/knowledge.ts'
import { prepare } from '#flows/prepare.ts'

const DAY_MS = 86_400_000
const KINDS = ['recognise', 'produce', 'cloze']
const DECKS = 8
const TAGS = ['经济', 'poverty', 'exam', '农业', 'speech']
/** Cards that were never rated, in a hundred. */
const NEW = 10

/** Share of the reviews that are planned for; the rest come because a card is due. */
const PLANNED = 0.37

export type Size = { cards: number; reviews: number }
export const BIG: Size = { cards: 100_000, reviews: 1_000_000 }

/**
 * Fills a migrated database that has no cards. Days are those of UTC, the last rating is made before `now`; memories are what a
 * replay of the reviews gives, and the figures what they add up to. The same size and `now` make the same rows.
 */
export async function fillCards(db: Database, { cards, reviews }: Size, now: Date): Promise<void> {
  const random = seededRandom('cards')
  await db.settings.updateMany({ data: { timeZone: 'UTC', dayStartHour: 0 } })
  await db.parameterSet.createMany({ data: [DEFAULT_PARAMETERS] })
  const filling = new Filling(db, random, now)
  await filling.makeDecks()
  const words = await wordsOf(db)
  const perCard = (reviews / (cards * (1 - NEW / 100))) * PLANNED
  for (let made = 0, note = 0; made < cards; note++) {
    const kinds = KINDS.slice(0, Math.min(cards - made, note % 2 === 0 ? 2 : 3))
    filling.addNote(await noteOf(words, random), kinds, made, perCard)
    made += kinds.length
    if (note % 2000 === 0) await filling.write()
  }
  await filling.write()
  await inOrderOfTime(db)
  await filling.writeFigures()
}

/** Lays the reviews as they come to be in life: those of a day beside each other, those of a card apart. */
async function inOrderOfTime(db: Database): Promise<void> {
  for (const statement of [
    'CREATE TABLE "InOrder" AS SELECT * FROM "Review" ORDER BY "at"',
    'DELETE FROM "Review"',
    'INSERT INTO "Review" SELECT * FROM "InOrder"',
    'DROP TABLE "InOrder"',
  ])
    await db.$executeRawUnsafe(statement)
}

type Words = { zh: string; pinyin: string; english: string }

async function wordsOf(db: Database): Promise<Words[]> {
  const terms = await listTerms(db, LOCAL_USER_ID)
  return terms.map(term => ({
    zh: term.zh,
    pinyin: term.pinyin,
    english: preferredRendering(term)?.text ?? term.zh,
  }))
}

async function noteOf(words: readonly Words[], random: Random) {
  const pick = () => words[Math.floor(random() * words.length)] as Words
  const [a, b] = [pick(), pick()]
  const tags = TAGS.filter(() => random() < 0.15)
  const note = {
    ...{ zh: a.zh + b.zh, pinyin: `${a.pinyin} ${b.pinyin}`, english: `${a.english} and ${b.english}` },
    remark: random() < 0.1 ? 'seen in the report of 2018' : '',
  }
  return { ...note, tags, folded: foldNote({ ...note, tags }, await openFold()) }
}

/** A sentence of usual length with the expression in it. */
function sentenceOf({ zh, english }: Words) {
  const before = '各级党委和政府要把思想和行动统一到中央的决策部署上来，扎实推进'
  const enBefore =
    'Party committees and governments at all levels must act in unity with the decisions made and advance '
  return {
    ...{ zh: `${before}${zh}。`, termStart: before.length, termEnd: before.length + zh.length },
    ...{ en: `${enBefore}${english}.`, enStart: enBefore.length, enEnd: enBefore.length + english.length },
  }
}

class Filling {
  readonly #db: Database
  readonly #random: Random
  readonly #now: number
  readonly #parameters: ParameterSet = DEFAULT_PARAMETERS
  readonly #figures = new Map<string, { deckId: string; day: number; hour: number; figures: Figures }>()
  #notes: unknown[][] = []
  #tags: unknown[][] = []
  #cards: unknown[][] = []
  #reviews: unknown[][] = []

  constructor(db: Database, random: Random, now: Date) {
    this.#db = db
    this.#random = random
    this.#now = now.getTime()
  }

  async makeDecks(): Promise<void> {
    await this.#db.deck.createMany({
      data: Array.from({ length: DECKS }, (_, i) => ({
        id: `deck-${i}`,
        userId: LOCAL_USER_ID,
        name: `Deck ${i}`,
        createdAt: new Date(this.#now - 1500 * DAY_MS),
      })),
    })
  }

  addNote(
    note: Awaited<ReturnType<typeof noteOf>>,
    kinds: readonly string[],
    position: number,
    perCard: number,
  ): void {
    const id = this.#id()
    const age = Math.ceil(this.#random() ** 1.5 * 1000 + 1)
    const created = this.#now - age * DAY_MS
    const deckId = `deck-${Math.floor(this.#random() ** 2 * DECKS)}`
    this.#notes.push([
      ...[id, LOCAL_USER_ID, note.zh, note.pinyin, note.english, note.remark, note.folded],
      ...[JSON.stringify(sentenceOf(note)), momentText(created)],
    ])
    this.#tags.push(...note.tags.map(tag => [LOCAL_USER_ID, id, tag]))
    for (const [i, kind] of kinds.entries())
      this.#addCard({ noteId: id, deckId, kind, position: position + i, created }, perCard)
  }

  #addCard(
    card: { noteId: string; deckId: string; kind: string; position: number; created: number },
    perCard: number,
  ): void {
    const id = this.#id()
    const isNew = this.#random() * 100 < NEW
    const wanted = isNew ? 0 : Math.max(1, Math.round(perCard * (0.5 + this.#random())))
    const memory = this.#study(id, card, wanted)
    const {
      state,
      stability,
      difficulty,
      due,
      lastReviewAt,
      reps,
      lapses,
      learningStep,
      scheduledDays,
      lastDay,
    } = memory
    const rare = this.#random()
    this.#cards.push([
      ...[
        id,
        LOCAL_USER_ID,
        card.noteId,
        card.deckId,
        card.kind,
        card.position,
        momentText(card.created),
        state,
      ],
      ...[
        stability,
        difficulty,
        momentText(due),
        lastReviewAt === null ? null : momentText(lastReviewAt),
        reps,
        lapses,
      ],
      ...[
        learningStep,
        scheduledDays,
        lastDay,
        rare < 0.02,
        rare > 0.97 ? 1 + (Math.floor(rare * 1e4) % 7) : 0,
      ],
      lapses >= 8,
    ])
  }

  /** Rates a card so often, before it is due where its time is short; then when it is due, until that is soon or to come. */
  #study(
    cardId: string,
    { created, deckId }: { created: number; deckId: string },
    wanted: number,
  ): CardMemory {
    let memory = newMemory(created)
    const overdue = this.#random() ** 3 * 4 * DAY_MS
    for (let left = wanted; left > 0 || (wanted > 0 && memory.due < this.#now - overdue); left--) {
      const last = memory.lastReviewAt ?? created
      const pace =
        left > 0 ? ((this.#now - last) / (left + 1)) * (0.4 + this.#random()) : Number.POSITIVE_INFINITY
      const late = memory.state === 'review' ? this.#random() * DAY_MS : this.#random() * 300_000
      const at = Math.round(Math.min(Math.max(memory.due, last) + late, last + Math.max(pace, 60_000)))
      if (at >= this.#now) break
      memory = this.#rate(cardId, deckId, memory, at)
    }
    return memory
  }

  #rate(cardId: string, deckId: string, before: CardMemory, at: number): CardMemory {
    const rating = this.#rating()
    const [day, hour] = [Math.floor(at / DAY_MS), new Date(at).getUTCHours()]
    const durationMs = Math.round(2000 + this.#random() * 12_000)
    this.#reviews.push([
      ...[this.#id(), LOCAL_USER_ID, cardId, 'rating', rating, momentText(at), durationMs, deckId, day, hour],
      ...[this.#parameters.id, momentText(at)],
    ])
    this.#count({ deckId, day, hour }, figuresOf(before, rating, { at, day, durationMs }, this.#parameters))
    return rate(before, rating, at, this.#parameters, cardId, day)
  }

  #rating(): Rating {
    const chance = this.#random()
    if (chance < 0.1) return 'again'
    if (chance < 0.2) return 'hard'
    return chance < 0.92 ? 'good' : 'easy'
  }

  #count(place: { deckId: string; day: number; hour: number }, figures: Figures): void {
    const key = `${place.day} ${place.hour} ${place.deckId}`
    const sum = this.#figures.get(key) ?? { ...place, figures: { ...NO_FIGURES } }
    for (const name of FIGURES) sum.figures[name] += figures[name]
    this.#figures.set(key, sum)
  }

  /** An id as random as those of people, and the same in every run. */
  #id(): string {
    const part = () =>
      Math.floor(this.#random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0')
    return `${part()}-${part()}-${part()}-${part()}`
  }

  async write(): Promise<void> {
    await insertRows(this.#db, 'Note', NOTE, this.#notes)
    await insertRows(this.#db, 'NoteTag', { userId: 'text', noteId: 'text', name: 'text' }, this.#tags)
    await insertRows(this.#db, 'Card', CARD, this.#cards)
    await insertRows(this.#db, 'Review', REVIEW, this.#reviews)
    for (const rows of [this.#notes, this.#tags, this.#cards, this.#reviews]) rows.length = 0
  }

  async writeFigures(): Promise<void> {
    const placed = [...this.#figures.values()].map(({ figures, ...place }) => ({ place, figures }))
    const state = { version: FIGURES_VERSION, builtAt: new Date(this.#now) }
    await replaceFigures(this.#db, LOCAL_USER_ID, placed, [], state)
  }
}

const REAL = 'double precision'
const NOTE = {
  ...{
    id: 'text',
    userId: 'text',
    zh: 'text',
    pinyin: 'text',
    english: 'text',
    remark: 'text',
    folded: 'text',
  },
  sentence: 'jsonb',
  createdAt: 'timestamp',
}
const CARD = {
  ...{ id: 'text', userId: 'text', noteId: 'text', deckId: 'text', kind: 'text', position: 'integer' },
  ...{ createdAt: 'timestamp', state: 'text', stability: REAL, difficulty: REAL, due: 'timestamp' },
  ...{ lastReviewAt: 'timestamp', reps: 'integer', lapses: 'integer', learningStep: 'integer' },
  ...{
    scheduledDays: 'integer',
    lastDay: 'integer',
    suspended: 'boolean',
    flag: 'integer',
    leech: 'boolean',
  },
}
const REVIEW = {
  ...{ id: 'text', userId: 'text', cardId: 'text', kind: 'text', rating: 'text', at: 'timestamp' },
  ...{ durationMs: 'integer', deckId: 'text', day: 'integer', hour: 'integer', parameterSetId: 'text' },
  receivedAt: 'timestamp',
}

/** Opens the database at `url`, and fills it if it has no cards. */
export async function openFilled(url: string, size: Size = BIG): Promise<Database> {
  await migrate(url)
  const db = openDatabase(url)
  if ((await db.card.count()) > 0) return db
  await prepare(db, { content: 'content', knowledge: openKnowledge('.'), now: new Date(), timeZone: 'UTC' })
  await fillCards(db, size, new Date())
  if (isPostgresql(db)) await db.$executeRawUnsafe('VACUUM ANALYZE')
  return db
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [url, cards = BIG.cards, reviews = Number(cards) * 10] = process.argv.slice(2)
  if (!url) throw new Error('which database? node bench/fill-cards.ts file:/tmp/big.db [CARDS] [REVIEWS]')
  const start = performance.now()
  const db = await openFilled(url, { cards: Number(cards), reviews: Number(reviews) })
  const counts = { cards: await db.card.count(), reviews: await db.review.count() }
  console.log(counts, `${Math.round((performance.now() - start) / 1000)} s`)
  await db.$disconnect()
}
