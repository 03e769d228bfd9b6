import { expect, test } from 'vitest'
import { readSettings } from '#db/people.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, NOON } from '#tests/support/furnish.ts'
import { addDeck } from './decks.ts'
import { deckOptions, saveDeckOptions, saveOptions } from './study-options.ts'

describeOnBothDatabases('options of study', openDb => {
  test('a deck has its own where it differs, and follows the settings in all else', async () => {
    const { db } = await openDb()
    await furnish(db)
    const made = await addDeck(db, ME, '考试', { now: NOON, newId: counter('deck') })
    const deckId = made.ok ? made.deckId : ''
    expect(await saveDeckOptions(db, ME, deckId, { newCardsPerDay: 3, cardKinds: null })).toEqual({
      ok: true,
    })
    await saveOptions(db, ME, { newCardsPerDay: 7, newOrder: 'random', learningSteps: ['2m'] })
    const { base, own } = (await deckOptions(db, ME, deckId))!
    expect(own).toEqual({ newCardsPerDay: 3, cardKinds: null })
    expect(base).toMatchObject({ newCardsPerDay: 7, newOrder: 'random', learningSteps: ['2m'], fuzz: true })
    await saveDeckOptions(db, ME, deckId, {})
    expect((await deckOptions(db, ME, deckId))!.own).toEqual({})
  })

  test('what cannot be kept is refused whole, with the option that is wrong', async () => {
    const { db } = await openDb()
    await furnish(db)
    const refused = { ok: false, code: 'out-of-range', field: 'learningSteps', fault: 'steps' }
    expect(await saveOptions(db, ME, { newCardsPerDay: 1, learningSteps: ['soon'] })).toEqual(refused)
    expect((await readSettings(db, ME)).newCardsPerDay).toBe(20)
  })

  test('nobody opens or changes a deck of another', async () => {
    const { db } = await openDb()
    await furnish(db)
    const made = await addDeck(db, ME, '我的', { now: NOON, newId: counter('deck') })
    const deckId = made.ok ? made.deckId : ''
    expect(await deckOptions(db, 'other', deckId)).toBeNull()
    expect(await saveDeckOptions(db, 'other', deckId, { fuzz: false })).toEqual({
      ok: false,
      code: 'deck-not-found',
    })
  })
})
