import { expect, test } from 'vitest'
import type { CardAct } from '#core/cards/card-acts.ts'
import { newMemory } from '#core/scheduling/memory.ts'
import { toMemory } from '#db/cards.ts'
import type { Database } from '#db/client.ts'
import { createDeck, deleteDeck } from '#db/decks.ts'
import { createNote } from '#db/notes.ts'
import { ensureLocalUser } from '#db/people.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, daysLater, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { changeCards, lastChange, undoChange } from './change-cards.ts'
import { rebuildMemory, saveReviews } from './save-reviews.ts'

/** Three notes of two cards each, n0a n0b …; of those the first card of each was rated twice. */
async function furnishCards(db: Database): Promise<void> {
  await ensureLocalUser(db, NOON, 'UTC')
  await createDeck(db, ME, { id: 'deck', name: 'Deck' }, NOON)
  await createDeck(db, ME, { id: 'other', name: 'Other' }, NOON)
  for (const n of [0, 1, 2]) await addNote(db, `n${n}`, 'deck')
  for (const cardId of ['n0a', 'n1a', 'n2a'])
    for (const days of [0, 3])
      await saveReviews(db, ME, [rating(`${cardId}-${days}`, cardId, daysLater(days))], daysLater(days))
}

const note = { termId: null, pairId: null, zh: '攻坚', pinyin: 'gōngjiān', english: 'tackle hard problems' }
const addNote = (db: Database, id: string, deckId: string, userId = ME) =>
  createNote(
    db,
    userId,
    deckId,
    { id, ...note, formula: null, sentence: null },
    [
      { id: `${id}a`, kind: 'recognise', position: 0 },
      { id: `${id}b`, kind: 'produce', position: 1 },
    ],
    NOON,
  )

const rating = (id: string, cardId: string, at: Date) => ({
  ...({ id: id.padEnd(8, '.'), cardId, kind: 'rating', rating: 'easy', durationMs: 900 } as const),
  at: at.getTime(),
})

const LATER = daysLater(5)
const newId = counter('made')
const change = (db: Database, act: CardAct, cardIds: string[], siblings = false, now = LATER) =>
  changeCards(db, ME, { act, cardIds, siblings }, { now, newId })
const takeBack = (db: Database, changeId: string, now = LATER) => undoChange(db, ME, changeId, { now, newId })

async function changed(
  db: Database,
  act: CardAct,
  cardIds: string[],
  siblings = false,
  now = LATER,
): Promise<string> {
  const outcome = await change(db, act, cardIds, siblings, now)
  if (!outcome.ok || !outcome.changeId) throw new Error(JSON.stringify(outcome))
  return outcome.changeId
}

/** All that acts may change. */
const everything = async (db: Database) => ({
  cards: await db.card.findMany({ orderBy: { id: 'asc' } }),
  notes: await db.note.findMany({ orderBy: { id: 'asc' }, include: { tags: true } }),
})

async function expectReplayed(db: Database): Promise<void> {
  for (const card of await db.card.findMany())
    expect(toMemory(card), card.id).toEqual(await rebuildMemory(db, ME, card))
}

const ACTS: CardAct[] = [
  { kind: 'flag', flag: 3 },
  { kind: 'suspend' },
  { kind: 'bury' },
  { kind: 'reset' },
  { kind: 'set-due', days: 7 },
  { kind: 'move', deckId: 'other' },
  { kind: 'tag', name: ' 经济  Economy ' },
  { kind: 'delete' },
  { kind: 'leech', leech: true },
]

describeOnBothDatabases('acts on cards', openDb => {
  test.each(ACTS)('$kind changes what it says, and taking it back leaves all as it was', async act => {
    const { db } = await openDb()
    await furnishCards(db)
    const before = await everything(db)
    const changeId = await changed(db, act, ['n0a', 'n1a', 'n1b'])
    const after = await everything(db)
    expect(after).not.toEqual(before)
    expect(after.cards.filter(card => card.noteId === 'n2')).toEqual(
      before.cards.filter(card => card.noteId === 'n2'),
    )
    expect(await change(db, act, ['n0a', 'n1a', 'n1b'])).toMatchObject(
      act.kind === 'delete' ? { ok: false, code: 'card-not-found' } : { ok: true, changeId: null, count: 0 },
    )
    await expectReplayed(db)
    expect(await takeBack(db, changeId)).toMatchObject({ ok: true })
    expect(await everything(db)).toEqual(before)
    await expectReplayed(db)
    expect(await takeBack(db, changeId)).toEqual({ ok: false, code: 'target-not-found' })
  })

  test('a card is buried until its study day ends, and due at the start of the day that is set', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    await change(db, { kind: 'bury' }, ['n0a'])
    expect(await change(db, { kind: 'set-due', days: 2 }, ['n0a', 'n0b'])).toMatchObject({
      count: 1,
      left: 1,
    })
    const card = await db.card.findUniqueOrThrow({ where: { id: 'n0a' } })
    expect(card.buriedUntil).toEqual(new Date('2026-11-30T04:00:00Z'))
    expect(card.due).toEqual(new Date('2026-12-01T04:00:00Z'))
    const fresh = await db.card.findUniqueOrThrow({ where: { id: 'n0b' } })
    expect([fresh.state, fresh.due]).toEqual(['new', NOON])
    await change(db, { kind: 'unbury' }, ['n0a'])
    expect((await db.card.findUniqueOrThrow({ where: { id: 'n0a' } })).buriedUntil).toBeNull()
  })

  test('a due date says how many new cards it leaves as they are', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const said = await change(db, { kind: 'set-due', days: 2 }, ['n0b', 'n1b'])
    expect(said).toEqual({ ok: true, changeId: null, count: 0, left: 2 })
  })

  test('with its siblings, one card stands for all of its note', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    await change(db, { kind: 'suspend' }, ['n0b'], true)
    const suspended = await db.card.findMany({ where: { suspended: true }, orderBy: { id: 'asc' } })
    expect(suspended.map(({ id }) => id)).toEqual(['n0a', 'n0b'])
  })

  test('deleting one card of a note leaves the other, and the last one takes the note along', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    await change(db, { kind: 'delete' }, ['n0a'])
    expect((await db.note.findUniqueOrThrow({ where: { id: 'n0' } })).deletedAt).toBeNull()
    const last = await changed(db, { kind: 'delete' }, ['n0b'])
    expect((await db.note.findUniqueOrThrow({ where: { id: 'n0' } })).deletedAt).toEqual(LATER)
    await takeBack(db, last)
    expect((await db.note.findUniqueOrThrow({ where: { id: 'n0' } })).deletedAt).toBeNull()
    expect((await db.card.findUniqueOrThrow({ where: { id: 'n0a' } })).deletedAt).toEqual(LATER)
  })

  test('a deck that was deleted since comes back with the cards that move back into it', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const moved = await changed(db, { kind: 'move', deckId: 'other' }, ['n0a'])
    await deleteDeck(db, ME, 'deck', minutesLater(9000))
    await takeBack(db, moved)
    expect((await db.deck.findUniqueOrThrow({ where: { id: 'deck' } })).deletedAt).toBeNull()
    expect((await db.card.findUniqueOrThrow({ where: { id: 'n0a' } })).deckId).toBe('deck')
    expect(await change(db, { kind: 'move', deckId: 'nowhere' }, ['n0a'])).toEqual({
      ok: false,
      code: 'deck-not-found',
    })
  })

  test('ratings made after a reset are kept when it is taken back, and counted anew', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const reset = await changed(db, { kind: 'reset' }, ['n0a', 'n1a'])
    expect(toMemory(await db.card.findUniqueOrThrow({ where: { id: 'n0a' } }))).toEqual(
      newMemory(LATER.getTime()),
    )
    await saveReviews(db, ME, [rating('since', 'n0a', daysLater(6))], daysLater(6))
    const begun = async () => (await db.studyFigures.aggregate({ _sum: { begun: true } }))._sum.begun
    expect(await begun()).toBe(4)
    await takeBack(db, reset, daysLater(7))
    expect(await begun()).toBe(3)
    expect((await db.card.findUniqueOrThrow({ where: { id: 'n0a' } })).reps).toBe(3)
    await expectReplayed(db)
  })

  test('an act in the very moment of a rating, or before one, takes its place in time', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const early = daysLater(2)
    await change(db, { kind: 'reset' }, ['n0a'], false, early)
    await change(db, { kind: 'set-due', days: 1 }, ['n1a'], false, daysLater(3))
    await expectReplayed(db)
    expect((await db.card.findUniqueOrThrow({ where: { id: 'n0a' } })).reps).toBe(1)
  })

  test('nobody changes the cards of another, nor takes their changes back', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    await db.user.create({ data: { id: 'other-person', name: 'other', createdAt: NOON } })
    await createDeck(db, 'other-person', { id: 'theirs', name: 'Theirs' }, NOON)
    await addNote(db, 'their', 'theirs', 'other-person')
    const before = await everything(db)
    for (const act of ACTS)
      expect(await change(db, act, ['theira'], true)).toEqual({ ok: false, code: 'card-not-found' })
    expect(await change(db, { kind: 'move', deckId: 'theirs' }, ['n0a'])).toMatchObject({ ok: false })
    expect(await everything(db)).toEqual(before)
    const mine = await changed(db, { kind: 'suspend' }, ['n0a'])
    await db.settings.create({
      data: { ...(await db.settings.findFirstOrThrow()), options: {}, weights: [], userId: 'other-person' },
    })
    expect(await undoChange(db, 'other-person', mine, { now: LATER, newId })).toEqual({
      ok: false,
      code: 'target-not-found',
    })
  })

  test('for a day the last act that stands is offered to its owner, then the one before it', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const last = async (now = daysLater(5.5), userId = ME) => lastChange(db, userId, now)
    expect(await last()).toBeNull()
    const first = await changed(db, { kind: 'suspend' }, ['n0a', 'n1a'])
    const second = await changed(db, { kind: 'tag', name: '经济' }, ['n2a'], false, daysLater(5.25))
    expect(await last()).toEqual({ id: second, kind: 'tag', count: 1 })
    expect(await last(daysLater(5.5), 'other-person')).toBeNull()
    await takeBack(db, second, daysLater(5.5))
    expect(await last()).toEqual({ id: first, kind: 'suspend', count: 2 })
    expect(await last(daysLater(6.01))).toBeNull()
  })

  test('a tag is found in what the search of cards reads, until it is taken off', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const folded = async () => (await db.note.findUniqueOrThrow({ where: { id: 'n0' } })).folded
    await db.note.update({ where: { id: 'n0' }, data: { folded: '\n攻坚\n' } })
    await change(db, { kind: 'tag', name: 'Économie' }, ['n0a'])
    await change(db, { kind: 'tag', name: '經濟' }, ['n0a'])
    expect(await folded()).toBe('\n攻坚\n#economie\n#经济\n')
    await change(db, { kind: 'untag', name: 'Économie' }, ['n0a'])
    expect(await folded()).toBe('\n攻坚\n#经济\n')
    expect(await change(db, { kind: 'tag', name: '  ' }, ['n0a'])).toEqual({ ok: false, code: 'name-empty' })
  })

  test('five thousand cards are changed at once and taken back', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const ids = Array.from({ length: 5000 }, (_, i) => `bulk${i}`)
    const made = { userId: ME, createdAt: NOON }
    await db.note.createMany({ data: ids.map(id => ({ id, ...note, ...made })) })
    const memory = {
      stability: 3.173,
      difficulty: 5.28243,
      reps: 1,
      lapses: 0,
      learningStep: 0,
      scheduledDays: 3,
    }
    const card = { kind: 'recognise', deckId: 'deck', position: 0, state: 'review', due: NOON, ...memory }
    await db.card.createMany({ data: ids.map(id => ({ id, noteId: id, ...made, ...card })) })
    const most = ACTS.filter(({ kind }) => ['reset', 'tag', 'delete'].includes(kind))
    for (const [i, act] of most.entries()) {
      const before = await everything(db)
      const changeId = await changed(db, act, ids, false, daysLater(5 + i))
      expect(await takeBack(db, changeId, daysLater(5 + i))).toEqual({ ok: true, count: 5000 })
      expect(await everything(db)).toEqual(before)
    }
  }, 60_000)

  test('the same id sent twice is one change, and sent again after it was taken back it changes nothing', async () => {
    const { db } = await openDb()
    await furnishCards(db)
    const at = { now: daysLater(4), newId: counter('x') }
    const input = { id: 'change-1', act: { kind: 'suspend' } as const, cardIds: ['n0a'] }
    expect(await changeCards(db, ME, input, at)).toEqual({ ok: true, changeId: 'change-1', count: 1 })
    expect(await changeCards(db, ME, input, at)).toEqual({ ok: true, changeId: 'change-1', count: 0 })
    expect(await undoChange(db, ME, 'change-1', at)).toEqual({ ok: true, count: 1 })
    await changeCards(db, ME, input, at)
    expect(await db.card.count({ where: { suspended: true } })).toBe(0)
  })
})
