import type { CalibrationPoint, Fit } from '#core/scheduling/evaluate.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import type { ReviewEvent } from '#core/scheduling/replay.ts'
import type { Database, Transaction } from './client.ts'
import { unindexed } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { jsonRows, readMoment } from './json-rows.ts'

/** One training on a person's reviews: what came of it, tried on the newest of them. */
export type Optimisation = {
  id: string
  createdAt: Date
  /** Ratings that could be predicted. */
  reviews: number
  weights: number[]
  /** Of the weights then in force, and of what was learnt without the reviews that both were tried on. */
  before: Fit
  after: Fit
  calibration: { before: CalibrationPoint[]; after: CalibrationPoint[] }
}

export async function saveOptimisation(
  db: Transaction,
  userId: string,
  { id, createdAt, reviews, weights, before, after, calibration }: Optimisation,
): Promise<void> {
  await db.optimisation.create({
    data: {
      ...{ id, userId, createdAt, reviews, weights, calibration },
      logLossBefore: before.logLoss,
      logLossAfter: after.logLoss,
      rmseBefore: before.rmse,
      rmseAfter: after.rmse,
    },
  })
}

export async function findOptimisation(
  db: Transaction,
  userId: string,
  id: string,
): Promise<Optimisation | null> {
  return asOptimisation(await db.optimisation.findFirst({ where: { id, userId } }))
}

export async function latestOptimisation(db: Transaction, userId: string): Promise<Optimisation | null> {
  return asOptimisation(
    await db.optimisation.findFirst({ where: { userId }, orderBy: { createdAt: 'desc' } }),
  )
}

type Row = NonNullable<Awaited<ReturnType<Database['optimisation']['findFirst']>>>

const asOptimisation = (row: Row | null): Optimisation | null =>
  row && {
    ...{ id: row.id, createdAt: row.createdAt, reviews: row.reviews },
    weights: row.weights as number[],
    before: { logLoss: row.logLossBefore, rmse: row.rmseBefore },
    after: { logLoss: row.logLossAfter, rmse: row.rmseAfter },
    calibration: row.calibration as Optimisation['calibration'],
  }

/** Ratings of cards in review, as the figures count them: about as many as there are trials to learn from. */
export async function countLearnable(db: Transaction, userId: string): Promise<number> {
  const { _sum } = await db.studyFigures.aggregate({ where: { userId }, _sum: { young: true, mature: true } })
  return (_sum.young ?? 0) + (_sum.mature ?? 0)
}

/** Cards a page: a page of reviews is one value, and quick to read. */
const PAGE = 500

/** The events of all cards of a person, deleted ones too, card by card; told with how many cards there are. */
export async function* eventsByCard(
  db: Database,
  userId: string,
): AsyncGenerator<{ cards: ReviewEvent[][]; done: number; total: number }> {
  const total = await db.card.count({ where: { userId } })
  let after = ''
  for (let done = 0; ; ) {
    const page = await db.card.findMany({
      where: { userId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true },
    })
    const last = page.at(-1)?.id
    if (last === undefined) return
    done += page.length
    yield { cards: await eventsOfCards(db, userId, after, last), done, total }
    after = last
  }
}

type EventRow = [
  cardId: string,
  id: string,
  kind: ReviewEvent['kind'],
  targetId: string | null,
  rating: Rating | null,
  at: string,
  day: number | null,
]

const EVENT = ['cardId', 'id', 'kind', 'targetId', 'rating', 'at', 'day'].map(name => Prisma.raw(`"${name}"`))

async function eventsOfCards(
  db: Database,
  userId: string,
  after: string,
  last: string,
): Promise<ReviewEvent[][]> {
  const rows = await jsonRows<EventRow>(
    ...([db, EVENT] as const),
    Prisma.sql`"Review" WHERE ${unindexed(db)}"userId" = ${userId} AND "cardId" > ${after} AND "cardId" <= ${last}`,
  )
  return [...Map.groupBy(rows, ([cardId]) => cardId).values()].map(card => card.map(toEvent))
}

const toEvent = ([, id, kind, targetId, rating, at, day]: EventRow): ReviewEvent => ({
  ...{ id, kind, targetId, rating, day, due: null, parameterSetId: '' },
  at: readMoment(at),
})
