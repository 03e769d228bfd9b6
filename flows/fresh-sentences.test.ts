import { expect, test } from 'vitest'
import type { ReviewInput, SessionCard } from '#core/cards/session.ts'
import type { Database } from '#db/client.ts'
import { deckIdFor } from '#db/decks.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, daysLater, furnish, ME, NOON } from '#tests/support/furnish.ts'
import { ownDocument } from '#tests/support/own-document.ts'
import { keepTerms } from './keep-term.ts'
import { setTemplate } from './note-kinds.ts'
import { saveReviews } from './save-reviews.ts'
import { startSession } from './start-session.ts'

const TERM = 'glossary:两不愁三保障'
const zh = '落实两不愁三保障政策。'
const en = 'Deliver the Two Assurances and Three Guarantees.'

/** A document whose pair `id/1` has the term on both sides. */
async function another(db: Database, id: string, createdAt: Date): Promise<void> {
  await ownDocument(
    db,
    [
      { zh: ['标题'], en: ['Title'] },
      { zh: [zh], en: [en] },
    ],
    { id, title: id },
  )
  await db.document.update({ where: { id }, data: { createdAt } })
  const spans = { zhSentence: 0, zhStart: 2, zhEnd: 8, enSentence: 0, enStart: 12, enEnd: 47 }
  await db.occurrence.create({
    data: { id: `${id}/1/o0`, documentId: id, pairId: `${id}/1`, termId: TERM, ...spans },
  })
}

/** Keeps the term; its `recognise` card is past learning. */
async function begun(db: Database): Promise<void> {
  await furnish(db)
  await keepTerms(db, ME, { documentId: 'first', termIds: [TERM] }, { now: NOON, newId: counter('id') })
  await db.card.updateMany({ where: { NOT: { kind: 'recognise' } }, data: { suspended: true } })
  const [card] = (await startSession(db, ME, {}, NOON)).cards
  expect(card?.source).toMatchObject({ pairId: 'first/1', own: true })
  await rate(db, card!, 0)
}

async function rate(db: Database, card: SessionCard, day: number): Promise<void> {
  const pairId = card.source?.own === false ? { pairId: card.source.pairId } : {}
  const at = daysLater(day).getTime()
  const id = `review${String(day).padStart(4, '0')}`
  const input: ReviewInput = {
    id,
    cardId: card.id,
    kind: 'rating',
    rating: 'easy',
    at,
    durationMs: 1,
    ...pairId,
  }
  const [outcome] = await saveReviews(db, ME, [input], daysLater(day))
  expect(outcome).toMatchObject({ ok: true })
}

const askedOn = async (db: Database, day: number): Promise<SessionCard> => {
  await db.card.updateMany({ where: { state: 'review' }, data: { due: daysLater(day - 1) } })
  return (await startSession(db, ME, {}, daysLater(day))).cards[0]!
}

describeOnBothDatabases('review in new sentences', openDb => {
  test('shows a sentence not seen yet, of the newest document first, then the one seen longest ago', async () => {
    const { db } = await openDb()
    await begun(db)
    await another(db, 'old', daysLater(1))
    await another(db, 'new', daysLater(2))
    const shown: string[] = []
    for (const day of [10, 20, 30, 40]) {
      const card = await askedOn(db, day)
      shown.push(card.source!.pairId)
      await rate(db, card, day)
    }
    expect(shown).toEqual(['new/1', 'old/1', 'first/1', 'new/1'])
    expect(await db.review.findUnique({ where: { id: 'review0010' } })).toMatchObject({ pairId: 'new/1' })
  })

  test('says of the other sentence where it is from, and asks in it', async () => {
    const { db } = await openDb()
    await begun(db)
    await another(db, 'new', daysLater(2))
    const card = await askedOn(db, 10)
    expect(card.question).toEqual({
      kind: 'recognise',
      zh: '两不愁三保障',
      context: { zh, termStart: 2, termEnd: 8 },
    })
    expect(card.answer.sentence).toMatchObject({ zh, en, enStart: 12, enEnd: 47 })
    const title = { zh: 'new', en: 'new' }
    expect(card.source).toEqual({ documentId: 'new', title, passage: 1, pairId: 'new/1', own: false })
  })

  test('finds a rare term in an old document of a large library', async () => {
    const { db } = await openDb()
    await begun(db)
    await another(db, 'old', daysLater(1))
    for (let number = 0; number < 12; number++) {
      const id = `newer${number}`
      await ownDocument(db, [{ zh: ['标题'], en: ['Title'] }], { id, title: id })
      await db.document.update({ where: { id }, data: { createdAt: daysLater(3) } })
    }
    expect((await askedOn(db, 10)).source).toMatchObject({ pairId: 'old/1' })
    await another(db, 'new', daysLater(4))
    expect((await askedOn(db, 10)).source).toMatchObject({ pairId: 'new/1' })
  })

  test('never shows what the person may not read, and nothing new where the deck does not want it', async () => {
    const { db } = await openDb()
    await begun(db)
    await another(db, 'deleted', daysLater(1))
    await another(db, 'theirs', daysLater(1))
    await db.document.update({ where: { id: 'deleted' }, data: { deletedAt: daysLater(2) } })
    await db.user.create({ data: { id: 'somebody', name: 'somebody', createdAt: NOON } })
    await db.document.update({ where: { id: 'theirs' }, data: { userId: 'somebody' } })
    expect((await askedOn(db, 10)).source).toMatchObject({ own: true })
    await another(db, 'mine', daysLater(1))
    expect((await askedOn(db, 10)).source).toMatchObject({ pairId: 'mine/1' })
    await setTemplate(db, ME, deckIdFor(ME, 'first'), { cardKinds: null, freshSentences: false })
    expect((await askedOn(db, 10)).source).toMatchObject({ own: true })
  })
})
