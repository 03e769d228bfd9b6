import { expect, test } from 'vitest'
import type { ReviewInput } from '#core/cards/session.ts'
import { countEvents, FIGURES, type PlacedFigures, sumByPlace } from '#core/scheduling/figures.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import { findCard, toMemory } from '#db/cards.ts'
import type { Database } from '#db/client.ts'
import { writeDeckOptions } from '#db/decks.ts'
import { deleteNotes } from '#db/notes.ts'
import { FIRST_SETTINGS, readSettings, writeSettings } from '#db/people.ts'
import { findParameterSets, listReviews } from '#db/reviews.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, daysLater, furnish, ME, minutesLater, NOON, TERMS } from '#tests/support/furnish.ts'
import { changeCards } from './change-cards.ts'
import { keepTerms } from './keep-term.ts'
import { rebuildFigures } from './rebuild-figures.ts'
import { rebuildMemory, saveReviews } from './save-reviews.ts'
import { moreCards, startSession } from './start-session.ts'

const rating = (id: string, cardId: string, rating: Rating, at: Date): ReviewInput => ({
  id: id.padEnd(8, '.'),
  cardId,
  kind: 'rating',
  rating,
  at: at.getTime(),
  durationMs: 4000,
})
const undo = (id: string, cardId: string, targetId: string, at: Date): ReviewInput => ({
  id: id.padEnd(8, '.'),
  cardId,
  kind: 'undo',
  targetId: targetId.padEnd(8, '.'),
  at: at.getTime(),
})

async function withCards(db: Database): Promise<void> {
  await furnish(db)
  await keepTerms(
    db,
    ME,
    { documentId: 'first', termIds: TERMS.map(({ id }) => id) },
    { now: NOON, newId: counter('id') },
  )
}

async function figuresIn(db: Database): Promise<PlacedFigures[]> {
  const rows = await db.studyFigures.findMany({
    where: { userId: ME },
    orderBy: [{ day: 'asc' }, { hour: 'asc' }],
  })
  return rows.map(({ userId: _, deckId, day, hour, ...figures }) => ({
    place: { deckId, day, hour },
    figures,
  }))
}

describeOnBothDatabases('reviewing', openDb => {
  test('one card of each note is shown in a day, and the next kind the day after', async () => {
    const { db } = await openDb()
    await withCards(db)
    const first = await startSession(db, ME, {}, NOON)
    expect(first.cards.map(card => card.kind)).toEqual(['recognise', 'recognise', 'recognise'])
    await saveReviews(
      db,
      ME,
      first.cards.map((card, i) => rating(`r${i}`, card.id, 'easy', NOON)),
      NOON,
    )
    expect((await startSession(db, ME, {}, minutesLater(5))).cards).toEqual([])
    const tomorrow = await startSession(db, ME, {}, daysLater(1))
    expect(tomorrow.cards.map(card => card.kind)).toEqual(['produce', 'produce', 'produce'])
  })

  test('a step that crosses the turn of the day is shown at the first sitting of the next', async () => {
    const { db } = await openDb()
    await withCards(db)
    await writeSettings(db, ME, { learningSteps: ['8h'] })
    const [card] = (await startSession(db, ME, {}, NOON)).cards
    const evening = minutesLater(11 * 60)
    await saveReviews(db, ME, [rating('late', card!.id, 'again', evening)], evening)
    const night = await startSession(db, ME, {}, minutesLater(15 * 60))
    expect(night.cards.map(({ id }) => id)).not.toContain(card!.id)
    const dawn = minutesLater(17 * 60) // two hours before it is due; the day began at four
    const { cards } = await startSession(db, ME, {}, dawn)
    expect(cards[0]).toMatchObject({ id: card!.id, state: 'learning', due: dawn.getTime() })
  })

  test('new cards a day are a limit, also after some were done', async () => {
    const { db } = await openDb()
    await withCards(db)
    await writeSettings(db, ME, { ...(await readSettings(db, ME)), newCardsPerDay: 2 })
    const { cards } = await startSession(db, ME, {}, NOON)
    expect(cards).toHaveLength(2)
    await saveReviews(db, ME, [rating('r1', cards[0]!.id, 'easy', NOON)], NOON)
    expect((await startSession(db, ME, {}, minutesLater(1))).cards.map(card => card.id)).toEqual([
      cards[1]!.id,
    ])
  })

  test('new cards still come when the first notes of the deck are done for today', async () => {
    const { db } = await openDb()
    await withCards(db)
    await writeSettings(db, ME, { ...(await readSettings(db, ME)), newCardsPerDay: 3 })
    const { cards } = await startSession(db, ME, {}, NOON)
    await saveReviews(
      db,
      ME,
      cards.slice(0, 2).map((card, i) => rating(`r${i}`, card.id, 'easy', NOON)),
      NOON,
    )
    await writeSettings(db, ME, { ...(await readSettings(db, ME)), newCardsPerDay: 3 })
    expect((await startSession(db, ME, {}, minutesLater(1))).cards.map(card => card.id)).toEqual([
      cards[2]!.id,
    ])
  })

  test('a deck may have limits and an order of its own, and cards put aside are not shown', async () => {
    const { db } = await openDb()
    await withCards(db)
    const all = (await startSession(db, ME, {}, NOON)).cards
    const deckId = (await db.card.findFirstOrThrow()).deckId
    for (const reviewOrder of ['due', 'hardest', 'random', 'overdue'] as const) {
      await writeDeckOptions(db, ME, deckId, { newCardsPerDay: 1, newOrder: 'random', reviewOrder })
      expect((await startSession(db, ME, { deckId }, NOON)).cards).toHaveLength(1)
    }
    expect((await startSession(db, ME, {}, NOON)).cards).toHaveLength(1)
    await writeDeckOptions(db, ME, deckId, null)
    await db.card.update({ where: { id: all[0]!.id }, data: { suspended: true } })
    await db.card.update({ where: { id: all[1]!.id }, data: { buriedUntil: daysLater(1) } })
    const shown = (await startSession(db, ME, {}, NOON)).cards.map(card => card.id)
    expect(shown).not.toContain(all[0]!.id)
    expect(shown).not.toContain(all[1]!.id)
  })

  test('what is counted by day and hour is what the reviews add up to, also after an undo and a late rating', async () => {
    const { db } = await openDb()
    await withCards(db)
    const { cards } = await startSession(db, ME, {}, NOON)
    const [one, two] = [cards[0]!.id, cards[1]!.id]
    await saveReviews(db, ME, [rating('r1', one, 'easy', NOON), rating('r2', two, 'good', NOON)], NOON)
    await saveReviews(db, ME, [rating('r4', one, 'good', daysLater(20))], daysLater(20))
    await saveReviews(
      db,
      ME,
      [rating('r3', one, 'again', daysLater(9)), undo('u2', two, 'r2', daysLater(20))],
      daysLater(20),
    )
    const counted = await figuresIn(db)
    const placed: PlacedFigures[] = []
    for (const card of await db.card.findMany({ where: { reviews: { some: {} } } })) {
      const events = await listReviews(db, ME, card.id)
      const sets = await findParameterSets(
        db,
        events.map(event => event.parameterSetId),
      )
      placed.push(
        ...countEvents(events, id => sets.get(id)!, {
          id: card.id,
          created: card.createdAt.getTime(),
          deckId: card.deckId,
        }).placed,
      )
    }
    const expected = sumByPlace(placed).sort((a, b) => a.place.day - b.place.day)
    const kept = counted.filter(
      ({ figures }) => figures.again + figures.hard + figures.good + figures.easy > 0,
    )
    expect(kept.map(({ place }) => place)).toEqual(expected.map(({ place }) => place))
    for (const [i, { figures }] of kept.entries())
      for (const name of FIGURES) expect(figures[name], name).toBeCloseTo(expected[i]!.figures[name], 6)
    expect(sumByPlace(kept)).toHaveLength(3)

    await db.studyFigures.updateMany({ data: { good: 99 } })
    const job = {
      id: 'job',
      userId: ME,
      kind: 'figures' as const,
      input: {},
      importId: null,
      documentId: null,
    }
    const run = { db, job, signal: new AbortController().signal, newId: () => 'x' }
    const rate = () => saveReviews(db, ME, [undo('u4', one, 'r4', daysLater(21))], daysLater(21))
    await rebuildFigures({ ...run, now: () => daysLater(20), progress: async () => void (await rate()) })
    await saveReviews(db, ME, [undo('u5', one, 'u4', daysLater(22))], daysLater(22))
    const rebuilt = sumByPlace(await figuresIn(db))
    expect(rebuilt.map(({ place }) => place)).toEqual(expected.map(({ place }) => place))
    for (const [i, { figures }] of rebuilt.entries())
      for (const name of FIGURES) expect(figures[name], name).toBeCloseTo(expected[i]!.figures[name], 6)

    const ratings = async () => (await db.studyFigures.aggregate({ _sum: { good: true } }))._sum.good ?? 0
    const before = await ratings()
    const lately = new Date(daysLater(23).getTime() - 1000)
    let told = 0
    const underWay = async () => {
      if (told++ === 1) await saveReviews(db, ME, [rating('r6', one, 'good', lately)], lately)
    }
    await rebuildFigures({ ...run, now: () => daysLater(23), progress: underWay })
    expect(await ratings()).toBe(before + 1)
  })

  test('a card forgotten too often is a leech, and put aside where that is chosen, until it is taken back', async () => {
    const { db } = await openDb()
    await withCards(db)
    await writeSettings(db, ME, { leechLapses: 1, leechSuspends: true })
    const { id } = (await startSession(db, ME, {}, NOON)).cards[0]!
    await saveReviews(db, ME, [rating('r1', id, 'easy', NOON)], NOON)
    const forget = [rating('r2', id, 'again', daysLater(20))]
    expect(await saveReviews(db, ME, forget, daysLater(20))).toMatchObject([{ ok: true, leech: 'suspended' }])
    expect(await findCard(db, ME, id)).toMatchObject({ lapses: 1, leech: true, suspended: true })
    await saveReviews(db, ME, [undo('u2', id, 'r2', daysLater(20))], daysLater(20))
    expect(await findCard(db, ME, id)).toMatchObject({ lapses: 0, leech: false, suspended: false })
  })

  test('the same id twice is one review', async () => {
    const { db } = await openDb()
    await withCards(db)
    const card = (await startSession(db, ME, {}, NOON)).cards[0]!
    const once = rating('r1', card.id, 'good', NOON)
    const [first] = await saveReviews(db, ME, [once], NOON)
    const [second] = await saveReviews(db, ME, [once], minutesLater(1))
    expect(first).toMatchObject({ ok: true, duplicate: false })
    expect(second).toMatchObject({ ok: true, duplicate: true })
    expect(await db.review.count()).toBe(1)
    expect((await findCard(db, ME, card.id))?.reps).toBe(1)
  })

  test('undo gives the memory back that was before, and the button previews what it would do', async () => {
    const { db } = await openDb()
    await withCards(db)
    const card = (await startSession(db, ME, {}, NOON)).cards[0]!
    const before = toMemory((await findCard(db, ME, card.id))!)
    const [saved] = await saveReviews(db, ME, [rating('r1', card.id, 'good', NOON)], NOON)
    expect(saved).toMatchObject({ ok: true, card: { due: card.previews.good.due } })
    await saveReviews(db, ME, [undo('u1', card.id, 'r1', minutesLater(1))], minutesLater(1))
    expect(toMemory((await findCard(db, ME, card.id))!)).toEqual(before)
    expect(await db.review.count()).toBe(2)
  })

  test('two tabs rate one card: both are kept, and memory is as if they had come in order', async () => {
    const { db } = await openDb()
    await withCards(db)
    const { id } = (await startSession(db, ME, {}, NOON)).cards[0]!
    const early = rating('early', id, 'again', NOON)
    const late = rating('late', id, 'good', minutesLater(2))
    await saveReviews(db, ME, [late], minutesLater(3))
    await saveReviews(db, ME, [early], minutesLater(4))
    const inOrder = await openDb()
    await withCards(inOrder.db)
    await saveReviews(inOrder.db, ME, [early, late], minutesLater(4))
    expect(await db.review.count()).toBe(2)
    expect(toMemory((await findCard(db, ME, id))!)).toEqual(toMemory((await findCard(inOrder.db, ME, id))!))
  })

  test('ratings sent at the same moment are all kept, and memory can be rebuilt from them', async () => {
    const { db } = await openDb()
    await withCards(db)
    const { id } = (await startSession(db, ME, {}, NOON)).cards[0]!
    const inputs = Array.from({ length: 8 }, (_, i) => rating(`r${i}`, id, 'good', minutesLater(i * 15)))
    const outcomes = await Promise.all(inputs.map(input => saveReviews(db, ME, [input], daysLater(1))))
    expect(outcomes.flat().every(outcome => outcome.ok)).toBe(true)
    const row = (await findCard(db, ME, id))!
    expect(await db.review.count()).toBe(8)
    expect(toMemory(row)).toEqual(await rebuildMemory(db, ME, row))
    expect(row.reps).toBe(8)
  })

  test('after a change of settings old reviews are replayed with the parameters they were made with', async () => {
    const { db } = await openDb()
    await withCards(db)
    const { id } = (await startSession(db, ME, {}, NOON)).cards[0]!
    await saveReviews(db, ME, [rating('r1', id, 'easy', NOON)], NOON)
    await writeSettings(db, ME, { ...(await readSettings(db, ME)), desiredRetention: 0.95 })
    await saveReviews(db, ME, [rating('r2', id, 'good', daysLater(9))], daysLater(9))
    const row = (await findCard(db, ME, id))!
    expect(await db.parameterSet.count()).toBe(2)
    expect(await rebuildMemory(db, ME, row)).toEqual(toMemory(row))
  })

  test('a rating of a deleted, an unknown or another person’s card is refused and kept nowhere', async () => {
    const { db } = await openDb()
    await withCards(db)
    const card = (await startSession(db, ME, {}, NOON)).cards[0]!
    await db.user.create({
      data: {
        id: 'other',
        name: 'other',
        createdAt: NOON,
        settings: { create: { ...FIRST_SETTINGS, timeZone: 'UTC' } },
      },
    })
    const refused = await saveReviews(db, 'other', [rating('r1', card.id, 'good', NOON)], NOON)
    await deleteNotes(db, ME, [card.noteId], NOON)
    refused.push(
      ...(await saveReviews(
        db,
        ME,
        [rating('r2', card.id, 'good', NOON), rating('r3', 'nowhere', 'good', NOON)],
        NOON,
      )),
    )
    expect(refused.map(outcome => !outcome.ok && outcome.code)).toEqual([
      'card-not-found',
      'card-deleted',
      'card-not-found',
    ])
    expect(await db.review.count()).toBe(0)
  })

  test('a clock that runs ahead counts as the moment of arrival', async () => {
    const { db } = await openDb()
    await withCards(db)
    const { id } = (await startSession(db, ME, {}, NOON)).cards[0]!
    await saveReviews(db, ME, [rating('r1', id, 'good', daysLater(400))], NOON)
    expect((await findCard(db, ME, id))?.lastReviewAt).toEqual(NOON)
  })

  test('a long queue comes as a few cards and the ids of the rest, whose cards are fetched in that order', async () => {
    const { db } = await openDb()
    await withCards(db)
    const all = (await startSession(db, ME, {}, NOON)).cards
    const session = await startSession(db, ME, { first: 1 }, NOON)
    expect([...session.cards.map(({ id }) => id), ...session.rest]).toEqual(all.map(({ id }) => id))
    expect(session.rest.length).toBeGreaterThan(1)
    const more = await moreCards(db, ME, { ids: session.rest, turn: 'due' }, NOON)
    expect(more).toEqual(all.slice(1))
    const settings = { create: { ...FIRST_SETTINGS, timeZone: 'UTC' } }
    await db.user.create({ data: { id: 'stranger', name: 'stranger', createdAt: NOON, settings } })
    expect(await moreCards(db, 'stranger', { ids: session.rest, turn: 'due' }, NOON)).toEqual([])
  })

  test('cards suspended, buried or rated since the session began are not fetched', async () => {
    const { db } = await openDb()
    await withCards(db)
    const ids = (await startSession(db, ME, {}, NOON)).cards.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(2)
    const at = { now: NOON, newId: () => crypto.randomUUID() }
    await changeCards(db, ME, { act: { kind: 'suspend' }, cardIds: [ids[0]!] }, at)
    await changeCards(db, ME, { act: { kind: 'bury' }, cardIds: [ids[1]!] }, at)
    await saveReviews(db, ME, [rating('r1', ids[2]!, 'easy', NOON)], NOON)
    const fetched = await moreCards(db, ME, { ids, turn: 'due' }, minutesLater(1))
    expect(fetched.map(({ id }) => id)).toEqual(ids.slice(3))
  })

  test('the end of a session knows when the next card is due', async () => {
    const { db } = await openDb()
    await withCards(db)
    const { cards } = await startSession(db, ME, {}, NOON)
    const outcomes = await saveReviews(
      db,
      ME,
      cards.map((card, i) => rating(`r${i}`, card.id, 'easy', NOON)),
      NOON,
    )
    const dues = outcomes.map(outcome => (outcome.ok ? outcome.card.due : 0))
    expect((await startSession(db, ME, {}, minutesLater(1))).nextDueAt).toBe(Math.min(...dues))
  })

  test('a session with nothing to show knows cards that are only waiting from no cards at all', async () => {
    const { db } = await openDb()
    await furnish(db)
    expect(await startSession(db, ME, {}, NOON)).toMatchObject({ cards: [], hasCards: false })
    const { id: termId } = TERMS[0]!
    await keepTerms(db, ME, { documentId: 'first', termIds: [termId] }, { now: NOON, newId: counter('id') })
    const { cards } = await startSession(db, ME, {}, NOON)
    await saveReviews(db, ME, [rating('r', cards[0]!.id, 'good', NOON)], NOON)
    const after = await startSession(db, ME, {}, minutesLater(1))
    expect(after).toMatchObject({ cards: [], nextDueAt: null, hasCards: true })
    expect(after.nextLearningAt).toBe(minutesLater(10).getTime())
  })
})
