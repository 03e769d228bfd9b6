import {
  type ActMoment,
  type Before,
  type CardAct,
  type CardFields,
  type CardRows,
  changeOf,
  isEvent,
  type LastChange,
  tagName,
} from '#core/cards/card-acts.ts'
import { foldedTag } from '#core/cards/note-text.ts'
import type { ParameterSet } from '#core/scheduling/memory.ts'
import { studyDays } from '#core/scheduling/study-day.ts'
import { optionsWith } from '#core/scheduling/study-options.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import { openFold } from '#core/search/fold.ts'
import {
  type ActedCard,
  addTag,
  appendEvents,
  bringBackHolders,
  cardsToChange,
  cardsWithEventsSince,
  deleteBareNotes,
  findChange,
  markUndone,
  notesWithTag,
  removeTag,
  saveChange,
  writeFields,
} from '#db/card-acts.ts'
import { findLastChange, isKnownChange } from '#db/card-changes.ts'
import type { Database, Transaction } from '#db/client.ts'
import { findDeck } from '#db/decks.ts'
import { readSettings } from '#db/people.ts'
import { insertReview, openCard } from '#db/ratings.ts'
import { holdsParameterSet, listReviews, saveParameterSet } from '#db/reviews.ts'
import { inTransaction } from '#db/transaction.ts'
import { rebuildAfter } from './save-reviews.ts'
import { parametersFor, studyDayFor } from './scheduler-of.ts'

/** `siblings`: the act is for all cards of the notes of those given. The same `id` twice is one change. */
export type CardChangeInput = {
  id?: string | undefined
  act: CardAct
  cardIds: readonly string[]
  siblings?: boolean | undefined
}
type Failure = { ok: false; code: 'card-not-found' | 'deck-not-found' | 'name-empty' | 'target-not-found' }
/** `changeId` is what takes it back; null where no card had to be changed. `left`: new cards that were not given a due date. */
export type CardChangeOutcome = { ok: true; changeId: string | null; count: number; left?: number } | Failure
type Making = { now: Date; newId: () => string }

/** All of an act that its steps share. */
type Acting = {
  db: Database
  tx: Transaction
  userId: string
  settings: StudySettings
  parameters: ParameterSet
  now: Date
  newId: () => string
}

/** Does an act to cards, all in one transaction; cards that are not there, or are so already, are passed over. */
export async function changeCards(
  db: Database,
  userId: string,
  { id, act, cardIds, siblings = false }: CardChangeInput,
  { now, newId }: Making,
): Promise<CardChangeOutcome> {
  const settings = await readSettings(db, userId)
  const parameters = parametersFor(settings, settings)
  const outcome = await inTransaction(db, async (tx): Promise<CardChangeOutcome> => {
    const acting: Acting = { db, tx, userId, settings, parameters, now, newId }
    if (id && (await isKnownChange(tx, userId, id))) return { ok: true, changeId: id, count: 0 }
    if (act.kind === 'move' && !(await findDeck(tx, userId, act.deckId)))
      return { ok: false, code: 'deck-not-found' }
    const cards = await cardsToChange(tx, userId, cardIds, siblings)
    if (cards.length === 0) return { ok: false, code: 'card-not-found' }
    const done = 'name' in act ? await retag(acting, act, cards) : await changeFields(acting, act, cards)
    if ('code' in done) return done
    const fresh = act.kind === 'set-due' ? cards.filter(({ state }) => state === 'new').length : 0
    const left = fresh > 0 ? { left: fresh } : {}
    if (done.count === 0) return { ok: true, changeId: null, count: 0, ...left }
    const changeId = id ?? newId()
    await saveChange(tx, userId, { id: changeId, kind: act.kind, ...done }, now)
    return { ok: true, changeId, count: done.count, ...left }
  })
  if (outcome.ok && outcome.count > 0 && isEvent(act)) holdsParameterSet(db, parameters)
  return outcome
}

type Done = { count: number; before: Before }

async function changeFields(acting: Acting, act: CardAct, cards: readonly ActedCard[]): Promise<Done> {
  const { tx, userId, now } = acting
  const moment = momentOf(act, acting)
  const changed = cards.flatMap(card => {
    const change = changeOf(act, card, moment)
    return change ? [{ card, change }] : []
  })
  const events = isEvent(act) ? await appendAct(acting, act, changed, moment) : NO_EVENTS
  const written = changed.filter(({ card }) => !events.rebuilt.has(card.id))
  await writeFields(tx, userId, rowsOf(written.map(({ card, change }) => ({ id: card.id, fields: change }))))
  if (act.kind === 'delete') await deleteBareNotes(tx, userId, notesOf(cards), now)
  const was = changed.map(({ card, change }) => ({ id: card.id, fields: pick(card, change) }))
  return { count: changed.length, before: { cards: rowsOf(was), events: events.appended, notes: null } }
}

const NO_EVENTS = { appended: [], rebuilt: new Set<string>() }

/** A reset or a set-due as events; cards that have events as late as this one are rebuilt from their history. */
async function appendAct(
  acting: Acting,
  act: CardAct,
  changed: readonly { card: ActedCard }[],
  { due }: ActMoment,
): Promise<{ appended: Before['events']; rebuilt: Set<string> }> {
  const kind = act.kind === 'reset' ? 'reset' : 'set-due'
  const events = changed.map(({ card }) => ({
    ...{ id: acting.newId(), cardId: card.id, kind, targetId: null },
    due: kind === 'set-due' ? due : null,
  })) satisfies Event[]
  const cardIds = changed.map(({ card }) => card.id)
  const rebuilt = await cardsWithEventsSince(acting.tx, acting.userId, cardIds, acting.now)
  await append(acting, events, rebuilt)
  return { appended: events.map(({ id, cardId }) => ({ id, cardId })), rebuilt }
}

type Event = Parameters<typeof appendEvents>[2][number]

async function append(acting: Acting, events: readonly Event[], rebuilt: ReadonlySet<string>): Promise<void> {
  const { db, tx, userId, settings, parameters, now } = acting
  if (events.length === 0) return
  await saveParameterSet(db, tx, parameters)
  const isRebuilt = (event: Event) => rebuilt.has(event.cardId)
  const simple = events.filter(event => !isRebuilt(event))
  await appendEvents(tx, userId, simple, { at: now, parameterSetId: parameters.id })
  for (const event of events.filter(isRebuilt)) {
    const review = { ...event, ...UNCOUNTED, at: now.getTime(), parameterSetId: parameters.id }
    const card = await openCard(tx, userId, review)
    if (!card) continue
    const before = await listReviews(tx, userId, card.id)
    await insertReview(tx, userId, review, now)
    await rebuildAfter(tx, userId, card, before, review, optionsWith(settings, card.deckOptions))
  }
}

const UNCOUNTED = {
  ...{ rating: null, day: null, hour: null, deckId: null },
  ...{ durationMs: null, answer: null, mark: null, pairId: null },
}

async function retag(
  { tx, userId }: Acting,
  act: Extract<CardAct, { name: string }>,
  cards: readonly ActedCard[],
): Promise<Done | Failure> {
  const name = tagName(act.name)
  if (name === null) return { ok: false, code: 'name-empty' }
  const noteIds = notesOf(cards)
  const have = await notesWithTag(tx, userId, noteIds, name)
  const ids = noteIds.filter(id => have.has(id) === (act.kind === 'untag'))
  const change = act.kind === 'tag' ? addTag : removeTag
  await change(tx, userId, ids, await folded(name))
  const acted = new Set(ids)
  return {
    count: cards.filter(card => acted.has(card.noteId)).length,
    before: { cards: { fields: [], rows: [] }, events: [], notes: { tag: name, ids } },
  }
}

const folded = async (name: string) => ({ name, line: foldedTag(name, await openFold()) })

/** So long after it an act is still offered to be taken back. */
const UNDO_OFFERED_MS = 24 * 60 * 60 * 1000

/** What would be taken back next: the last act of the last day that stands. */
export async function lastChange(db: Database, userId: string, now: Date): Promise<LastChange | null> {
  const last = await findLastChange(db, userId, new Date(now.getTime() - UNDO_OFFERED_MS))
  return last && { ...last, kind: last.kind as CardAct['kind'] }
}

/** Takes a change back, once; answers how many cards are as they were. */
export async function undoChange(
  db: Database,
  userId: string,
  changeId: string,
  { now, newId }: Making,
): Promise<{ ok: true; count: number } | Failure> {
  const settings = await readSettings(db, userId)
  const parameters = parametersFor(settings, settings)
  return inTransaction(db, async (tx): Promise<{ ok: true; count: number } | Failure> => {
    const acting: Acting = { db, tx, userId, settings, parameters, now, newId }
    const change = await findChange(tx, userId, changeId)
    if (!change) return { ok: false, code: 'target-not-found' }
    const { cards, notes } = change.before
    const rebuilt = await takeBackEvents(acting, change)
    const rows = cards.rows.filter(([id]) => !rebuilt.has(id))
    await writeFields(tx, userId, { ...cards, rows })
    if (change.kind === 'delete' || change.kind === 'move')
      await bringBackHolders(
        tx,
        userId,
        cards.rows.map(([id]) => id),
      )
    if (notes) {
      const unchange = change.kind === 'tag' ? removeTag : addTag
      await unchange(tx, userId, notes.ids, await folded(notes.tag))
    }
    await markUndone(tx, userId, changeId, now)
    return { ok: true, count: change.count }
  })
}

/** Appends an undo of each event; answers the cards that have been rated since, which are rebuilt from their history. */
async function takeBackEvents(
  acting: Acting,
  { at, before }: { at: Date; before: Before },
): Promise<Set<string>> {
  if (before.events.length === 0) return new Set()
  const [ids, cardIds] = [before.events.map(({ id }) => id), before.events.map(({ cardId }) => cardId)]
  const rebuilt = await cardsWithEventsSince(acting.tx, acting.userId, cardIds, at, ids)
  const undos = before.events.map(({ id, cardId }) => ({
    ...{ id: acting.newId(), cardId, kind: 'undo' as const, targetId: id, due: null },
  }))
  await append(acting, undos, rebuilt)
  return rebuilt
}

function momentOf(act: CardAct, { settings, now }: Acting): ActMoment {
  const today = studyDayFor(settings, now)
  const days = act.kind === 'set-due' ? act.days : 0
  const [day] = days > 0 ? studyDays(today, settings.timeZone, settings.dayStartHour, 1, days) : []
  return { now: now.getTime(), dayEnd: today.end, due: day?.start ?? now.getTime() }
}

const notesOf = (cards: readonly ActedCard[]) => [...new Set(cards.map(card => card.noteId))]

function pick(card: CardFields, change: Partial<CardFields>): Partial<CardFields> {
  return Object.fromEntries(Object.keys(change).map(name => [name, card[name as keyof CardFields]]))
}

/** Cards with the same fields each, as rows. */
function rowsOf(cards: readonly { id: string; fields: Partial<CardFields> }[]): CardRows {
  const fields = Object.keys(cards[0]?.fields ?? {}) as (keyof CardFields)[]
  return {
    fields,
    rows: cards.map(({ id, fields: values }) => [id, ...fields.map(field => values[field] ?? null)]),
  }
}
