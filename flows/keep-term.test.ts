import { expect, test } from 'vitest'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { addDeck, bringBackDeck, deckSummaries, moveNoteTo, nameDeck, openDeck, removeDeck } from './decks.ts'
import { dropNotes, keepTerms, keepWord, setKnown } from './keep-term.ts'
import { lookUp } from './look-up.ts'
import { readDocument } from './read-document.ts'
import { saveReviews } from './save-reviews.ts'
import { startSession } from './start-session.ts'

const knowledge = smallKnowledge('實現 实现 [shi2 xian4] /to achieve/to realize/')
const FORMULA = 'glossary:两不愁三保障'
const BATTLE = 'glossary:脱贫攻坚战'
const making = () => ({ now: NOON, newId: counter('id') })
const keep = (...termIds: string[]) => ({ documentId: 'first', termIds })

describeOnBothDatabases('keeping terms', openDb => {
  test('a formula makes four cards, with the sentence it was met in', async () => {
    const { db } = await openDb()
    await furnish(db)
    expect(await keepTerms(db, ME, keep(FORMULA), making())).toMatchObject({ ok: true, cards: 4 })
    const { cards } = await startSession(db, ME, {}, NOON)
    expect(cards[0]).toMatchObject({
      kind: 'recognise',
      deckName: '脱贫',
      question: { zh: '两不愁三保障', context: { zh: '实现两不愁三保障。', termStart: 2, termEnd: 8 } },
      source: { documentId: 'first', passage: 1 },
    })
  })

  test('a word that is no term is kept with the dictionary’s English, once, and can be taken back', async () => {
    const { db } = await openDb()
    await furnish(db)
    const place = { documentId: 'first', pairId: 'first/1', sentence: 0, start: 0, end: 2 }
    expect(await keepWord(db, knowledge, ME, place, making())).toMatchObject({
      ok: true,
      cards: 3,
    })
    expect(await keepWord(db, knowledge, ME, place, making())).toEqual({
      ok: true,
      noteIds: [],
      cards: 0,
    })
    const { cards } = await startSession(db, ME, {}, NOON)
    expect(cards[0]?.answer).toMatchObject({ english: 'to achieve; to realize', pinyin: 'shí xiàn' })
    const entry = await lookUp(db, knowledge, ME, place)
    expect(entry).toMatchObject({ text: '实现', state: 'learning', noteId: cards[0]?.noteId, term: null })
    await dropNotes(db, ME, [cards[0]!.noteId], NOON)
    expect(await lookUp(db, knowledge, ME, place)).toMatchObject({ state: 'new', noteId: null })
    const nowhere = { ...place, start: 0, end: 3 }
    expect(await keepWord(db, knowledge, ME, nowhere, making())).toEqual({
      ok: false,
      code: 'word-not-found',
    })
    expect(await keepWord(db, knowledge, ME, { ...place, pairId: 'x' }, making())).toEqual({
      ok: false,
      code: 'document-not-found',
    })
  })

  test('a term tells its renderings, its parts, what is inside it and around it', async () => {
    const { db } = await openDb()
    await furnish(db)
    const place = { documentId: 'first', pairId: 'first/0', sentence: 0, start: 4, end: 7 }
    expect(await lookUp(db, knowledge, ME, place)).toMatchObject({
      text: '攻坚战',
      here: 'battle',
      term: { renderings: [{ text: 'critical battle' }] },
      within: [{ text: '脱贫攻坚战', start: 2, end: 7 }],
      occurrences: { here: 1, library: 1 },
    })
    const outer = await lookUp(db, knowledge, ME, { ...place, start: 2 })
    expect(outer?.inside.map(({ text }) => text)).toEqual(['攻坚战'])
    expect(await lookUp(db, knowledge, 'other', { ...place, end: 999 })).toBeNull()
  })

  test('keeping twice keeps once', async () => {
    const { db } = await openDb()
    await furnish(db)
    await keepTerms(db, ME, keep(FORMULA), making())
    expect(await keepTerms(db, ME, keep(FORMULA, FORMULA), { now: NOON, newId: counter('x') })).toEqual({
      ok: true,
      noteIds: [],
      cards: 0,
    })
    expect(await db.note.count()).toBe(1)
  })

  test('two keeps at once make one deck and one note', async () => {
    const { db } = await openDb()
    await furnish(db)
    const kept = await Promise.allSettled([
      keepTerms(db, ME, keep(FORMULA), { now: NOON, newId: counter('a') }),
      keepTerms(db, ME, keep(FORMULA), { now: NOON, newId: counter('b') }),
    ])
    expect(kept.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect([await db.deck.count(), await db.note.count(), await db.card.count()]).toEqual([1, 1, 4])
  })

  test('a term taken back and kept again has its history', async () => {
    const { db } = await openDb()
    await furnish(db)
    await keepTerms(db, ME, keep(FORMULA), making())
    const card = (await startSession(db, ME, {}, NOON)).cards[0]!
    await saveReviews(
      db,
      ME,
      [
        {
          id: 'review-1',
          cardId: card.id,
          kind: 'rating',
          rating: 'easy',
          at: NOON.getTime(),
          durationMs: 1,
        },
      ],
      NOON,
    )
    await dropNotes(db, ME, [card.noteId], NOON)
    expect((await startSession(db, ME, {}, NOON)).cards).toEqual([])
    await keepTerms(db, ME, keep(FORMULA), making())
    expect((await db.card.findUniqueOrThrow({ where: { id: card.id } })).reps).toBe(1)
  })

  test('an unknown term or document keeps nothing at all', async () => {
    const { db } = await openDb()
    await furnish(db)
    expect(await keepTerms(db, ME, keep(FORMULA, 'glossary:无'), making())).toEqual({
      ok: false,
      code: 'term-not-found',
    })
    expect(await keepTerms(db, ME, { documentId: 'nowhere', termIds: [FORMULA] }, making())).toEqual({
      ok: false,
      code: 'document-not-found',
    })
    expect([await db.deck.count(), await db.note.count()]).toEqual([0, 0])
  })

  test('the reader shows what is new, kept and known', async () => {
    const { db } = await openDb()
    await furnish(db)
    await keepTerms(db, ME, keep(FORMULA), making())
    await setKnown(db, ME, '脱贫攻坚战', true, NOON)
    const document = (await readDocument(db, knowledge, ME, 'first'))!
    const states = Object.fromEntries(document.terms.map(({ zh, state }) => [zh, state]))
    expect(states).toEqual({ 两不愁三保障: 'learning', 脱贫攻坚战: 'known', 攻坚战: 'new' })
    expect(document.passages[0]?.pairs[0]?.marks).toHaveLength(2)
    expect(document.passages[0]?.pairs[0]?.zh[0]?.words[0]).toEqual([0, 2, 'da3 ying2'])
  })
})

describeOnBothDatabases('decks', openDb => {
  test('a deleted deck comes back within a minute with its cards, and no later', async () => {
    const { db } = await openDb()
    await furnish(db)
    await keepTerms(db, ME, keep(FORMULA, BATTLE), making())
    const [deck] = await deckSummaries(db, ME, NOON)
    expect(deck?.counts).toMatchObject({ cards: 7, new: 7, due: 2 })
    await removeDeck(db, ME, deck!.id, NOON)
    expect(await deckSummaries(db, ME, NOON)).toEqual([])
    expect((await startSession(db, ME, {}, NOON)).cards).toEqual([])
    expect(await bringBackDeck(db, ME, deck!.id, minutesLater(1))).toEqual({ ok: true })
    expect((await deckSummaries(db, ME, NOON))[0]?.counts.cards).toBe(7)
    await removeDeck(db, ME, deck!.id, NOON)
    expect(await bringBackDeck(db, ME, deck!.id, minutesLater(5))).toEqual({
      ok: false,
      code: 'deck-not-found',
    })
  })

  test('decks are added, renamed, and notes moved between them', async () => {
    const { db } = await openDb()
    await furnish(db)
    await keepTerms(db, ME, keep(FORMULA), making())
    const added = await addDeck(db, ME, '  Formulas ', { now: NOON, newId: counter('deck') })
    const deckId = added.ok ? added.deckId : ''
    const note = (await openDeck(db, ME, 'local:first', NOON))!.notes[0]!
    expect(note).toMatchObject({
      zh: '两不愁三保障',
      state: 'new',
      due: null,
      kinds: { held: ['recognise', 'produce', 'cloze', 'expand'] },
    })
    expect(await moveNoteTo(db, ME, note.id, deckId)).toEqual({ ok: true })
    expect(await nameDeck(db, ME, deckId, 'Numbers')).toEqual({ ok: true })
    expect((await openDeck(db, ME, deckId, NOON))?.deck).toMatchObject({
      name: 'Numbers',
      counts: { cards: 4 },
    })
    expect(await nameDeck(db, ME, deckId, ' ')).toEqual({ ok: false, code: 'name-empty' })
  })

  test('another person’s deck is not there', async () => {
    const { db } = await openDb()
    await furnish(db)
    await keepTerms(db, ME, keep(FORMULA), making())
    expect(await nameDeck(db, 'other', 'local:first', 'Mine')).toEqual({ ok: false, code: 'deck-not-found' })
    expect(await removeDeck(db, 'other', 'local:first', NOON)).toEqual({ ok: false, code: 'deck-not-found' })
  })
})
