import type { Browsed, BrowsedCard, CardEvent, CardInFull, CardWindow, Counted } from '#core/cards/browsed.ts'
import type { CardKind } from '#core/cards/card-kinds.ts'
import { type CardQueryError, parseCardQuery } from '#core/cards/card-query.ts'
import { DEFAULT_PARAMETERS, retrievability } from '#core/scheduling/memory.ts'
import { stabilitiesUntil } from '#core/scheduling/recall-time.ts'
import { eventsInForce } from '#core/scheduling/replay.ts'
import { dayNumber, studyDays } from '#core/scheduling/study-day.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import { openFold } from '#core/search/fold.ts'
import { findNoteOfCard, listBrowsed } from '#db/browsed-cards.ts'
import type { SearchMoment } from '#db/card-conditions.ts'
import { allCardIds, countCards, searchCards } from '#db/card-search.ts'
import { findCard, toMemory } from '#db/cards.ts'
import type { Database } from '#db/client.ts'
import { readSettings } from '#db/people.ts'
import { listReviews } from '#db/reviews.ts'
import { contentOf } from './note-content.ts'
import { parametersFor, studyDayFor } from './scheduler-of.ts'

/** A window of the cards that a search finds, in order. */
export async function browseCards(
  db: Database,
  userId: string,
  search: string,
  window: CardWindow,
  now: Date,
): Promise<Browsed> {
  const asked = await readSearch(db, userId, search, now)
  if (!asked.ok) return asked
  const { total, ids } = await searchCards(db, userId, asked.query, asked.moment, window)
  const rows = new Map((await listBrowsed(db, userId, ids)).map(row => [row.id, row]))
  const cards = ids.flatMap(id => rows.get(id) ?? []).map(row => browsed(row, now))
  return { ok: true, total, offset: window.offset, cards }
}

/** How many cards a search finds. */
export async function countFound(db: Database, userId: string, search: string, now: Date): Promise<Counted> {
  const asked = await readSearch(db, userId, search, now)
  if (!asked.ok) return asked
  return { ok: true, total: await countCards(db, userId, asked.query, asked.moment) }
}

/** The ids of all that a search finds. */
export async function cardsFound(
  db: Database,
  userId: string,
  search: string,
  now: Date,
): Promise<{ ok: true; ids: string[] } | { ok: false; error: CardQueryError }> {
  const asked = await readSearch(db, userId, search, now)
  if (!asked.ok) return asked
  return { ok: true, ids: await allCardIds(db, userId, asked.query, asked.moment) }
}

/** A card with its note and its history; null if the person has no such card. */
export async function cardInFull(
  db: Database,
  userId: string,
  cardId: string,
  now: Date,
): Promise<CardInFull | null> {
  const [[row], note, stored] = await Promise.all([
    listBrowsed(db, userId, [cardId]),
    findNoteOfCard(db, userId, cardId),
    findCard(db, userId, cardId),
  ])
  if (!row || !note || !stored) return null
  const settings = await readSettings(db, userId)
  const { zh, pinyin, english, remark } = note
  return {
    card: browsed(row, now),
    note: { zh, pinyin, english, remark, tags: row.tags },
    sentence: contentOf(note).sentence,
    recall: retrievability(toMemory(stored), now.getTime(), parametersFor(settings, settings)),
    events: historyOf(await listReviews(db, userId, cardId)),
  }
}

function historyOf(events: Awaited<ReturnType<typeof listReviews>>): CardEvent[] {
  const inForce = new Set(eventsInForce(events).map(({ id }) => id))
  return events
    .toReversed()
    .flatMap(({ id, kind, rating, at, durationMs }) =>
      kind === 'undo' ? [] : [{ id, kind, rating, at, durationMs, undone: !inForce.has(id) }],
    )
}

/** A search as it was typed, and against what it is asked. */
async function readSearch(db: Database, userId: string, search: string, now: Date) {
  const parsed = parseCardQuery(search, await openFold())
  return parsed.ok ? { ...parsed, moment: searchMoment(await readSettings(db, userId), now) } : parsed
}

function searchMoment(settings: StudySettings, now: Date): SearchMoment {
  const today = studyDayFor(settings, now)
  const { timeZone, dayStartHour } = settings
  return {
    now,
    today: dayNumber(today),
    dayStart: days => new Date(studyDays(today, timeZone, dayStartHour, 1, days)[0]?.start ?? today.start),
    stabilitiesUntil: recall => stabilitiesUntil(recall, settings.weights ?? DEFAULT_PARAMETERS.weights),
  }
}

type Row = Awaited<ReturnType<typeof listBrowsed>>[number]

function browsed({ buriedUntil, scheduledDays, due, kind, ...row }: Row, now: Date): BrowsedCard {
  const isNew = row.state === 'new'
  return {
    ...row,
    kind: kind as CardKind,
    due: isNew ? null : due.getTime(),
    interval: isNew ? null : scheduledDays,
    buried: buriedUntil !== null && buriedUntil > now,
  }
}
