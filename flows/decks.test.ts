import { expect, test } from 'vitest'
import { FIRST_SETTINGS, writeSettings } from '#db/people.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, NOON, TERMS } from '#tests/support/furnish.ts'
import { addDeck, deckSummaries, dueOfAll, moveNoteTo } from './decks.ts'
import { keepTerms } from './keep-term.ts'

describeOnBothDatabases('decks', openDb => {
  test('decks that share a limit are due by themselves, and together no more than it lets', async () => {
    const { db } = await openDb()
    await furnish(db)
    await writeSettings(db, ME, { ...FIRST_SETTINGS, newCardsPerDay: 1, timeZone: 'UTC' })
    const termIds = TERMS.map(({ id }) => id)
    const kept = await keepTerms(
      db,
      ME,
      { documentId: 'first', termIds },
      { now: NOON, newId: counter('id') },
    )
    const added = await addDeck(db, ME, 'another', { now: NOON, newId: counter('deck') })
    if (!kept.ok || !added.ok) throw new Error('never')
    await moveNoteTo(db, ME, kept.noteIds[0]!, added.deckId)
    const decks = await deckSummaries(db, ME, NOON)
    expect(decks.map(({ counts }) => counts.due)).toEqual([1, 1])
    expect(await dueOfAll(db, ME, NOON)).toBe(1)
  })
})
