import { expect, test } from 'vitest'
import type { CardKind } from '#core/cards/card-kinds.ts'
import type { Database } from '#db/client.ts'
import { deckIdFor } from '#db/decks.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { dropNotes, keepTerms } from './keep-term.ts'
import { chooseKinds, noteKinds, setTemplate, templateOf } from './note-kinds.ts'
import { saveReviews } from './save-reviews.ts'

const TERM = 'glossary:两不愁三保障'
const newId = counter('id')
const making = { now: NOON, newId }

async function keep(db: Database, termId = TERM): Promise<string> {
  const kept = await keepTerms(db, ME, { documentId: 'first', termIds: [termId] }, making)
  return kept.ok ? (kept.noteIds[0] ?? '') : ''
}

const choose = (db: Database, noteId: string, kinds: CardKind[], user = ME) =>
  chooseKinds(db, user, { noteId, kinds }, { now: minutesLater(9), newId })

describeOnBothDatabases('kinds of cards', openDb => {
  test('a note has the cards that are chosen, and one that comes back has kept what was learnt of it', async () => {
    const { db } = await openDb()
    await furnish(db)
    const noteId = await keep(db)
    const card = await db.card.findFirstOrThrow({ where: { noteId, kind: 'recognise' } })
    await saveReviews(
      db,
      ME,
      [
        {
          id: 'review01',
          cardId: card.id,
          kind: 'rating',
          rating: 'easy',
          at: NOON.getTime(),
          durationMs: 1,
        },
      ],
      NOON,
    )
    const chosen = await choose(db, noteId, ['listen', 'cloze'])
    expect(chosen).toEqual({ ok: true, before: ['recognise', 'produce', 'cloze', 'expand'] })
    expect((await noteKinds(db, ME, noteId))?.held).toEqual(['listen', 'cloze'])
    const listen = await db.card.findFirstOrThrow({ where: { noteId, kind: 'listen' } })
    expect(listen).toMatchObject({ state: 'new', deckId: card.deckId, position: 4 })

    await choose(db, noteId, ['recognise', 'listen'])
    const back = await db.card.findUniqueOrThrow({ where: { id: card.id } })
    expect(back).toMatchObject({ deletedAt: null, reps: 1, state: 'review' })
    expect(await db.card.count({ where: { noteId } })).toBe(5)
  })

  test('a card that was taken away stays away when its note is dropped and kept again', async () => {
    const { db } = await openDb()
    await furnish(db)
    const noteId = await keep(db)
    await choose(db, noteId, ['produce'])
    await dropNotes(db, ME, [noteId], minutesLater(10))
    await keep(db)
    expect((await noteKinds(db, ME, noteId))?.held).toEqual(['produce'])
  })

  test('a note keeps at least one card, and only its owner chooses', async () => {
    const { db } = await openDb()
    await furnish(db)
    const noteId = await keep(db)
    expect(await choose(db, noteId, [])).toEqual({ ok: false, code: 'kinds-empty' })
    expect(await choose(db, noteId, ['order'])).toEqual({ ok: false, code: 'kinds-empty' }) // it has too few parts
    expect(await choose(db, noteId, ['produce'], 'somebody')).toEqual({ ok: false, code: 'note-not-found' })
    expect((await noteKinds(db, ME, noteId))?.held).toHaveLength(4)
  })

  test('new notes of a deck get the kinds of its template, and notes that are there stay', async () => {
    const { db } = await openDb()
    await furnish(db)
    const before = await keep(db)
    const deckId = deckIdFor(ME, 'first')
    expect(await templateOf(db, ME, deckId)).toEqual({ cardKinds: null, freshSentences: true })
    await db.deck.update({ where: { id: deckId }, data: { options: { newCardsPerDay: 7 } } })
    const template = { cardKinds: ['produce', 'cloze-english'] as CardKind[], freshSentences: false }
    expect(await setTemplate(db, ME, deckId, template)).toEqual({ ok: true })
    expect(await templateOf(db, ME, deckId)).toEqual(template)
    expect(await db.deck.findUniqueOrThrow({ where: { id: deckId } })).toMatchObject({
      options: { newCardsPerDay: 7 },
    })
    const after = await keep(db, 'glossary:脱贫攻坚战')
    expect((await noteKinds(db, ME, after))?.held).toEqual(['produce', 'cloze-english'])
    expect((await noteKinds(db, ME, before))?.held).toHaveLength(4)
    expect(await setTemplate(db, 'somebody', deckId, template)).toEqual({ ok: false, code: 'deck-not-found' })
  })
})
