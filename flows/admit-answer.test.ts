import { expect, test } from 'vitest'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { admitAnswer, withdrawAnswer } from './admit-answer.ts'
import { keepTerms } from './keep-term.ts'
import { startSession } from './start-session.ts'

const making = { now: NOON, newId: counter('id') }

describeOnBothDatabases('admitted answers', openDb => {
  test('an answer that is admitted comes with the cards of its note until it is taken back', async () => {
    const { db } = await openDb()
    await furnish(db)
    await keepTerms(db, ME, { documentId: 'first', termIds: ['glossary:攻坚战'] }, making)
    const [card] = (await startSession(db, ME, {}, NOON)).cards
    const admission = {
      noteId: card!.noteId,
      ...({ language: 'en', text: '  the  tough battle ', sourceTitle: 'China Daily' } as const),
      ...{ date: '2018-03', url: null },
    }
    const admitted = await admitAnswer(db, ME, admission, making)
    expect(admitted.ok).toBe(true)
    expect(await admitAnswer(db, ME, admission, making)).toEqual(admitted) // the same wording is one
    const admittedNow = async () => (await startSession(db, ME, {}, minutesLater(1))).cards[0]?.admitted
    expect(await admittedNow()).toEqual([
      {
        ...{ id: admitted.ok && admitted.id, language: 'en', text: 'the tough battle' },
        ...{ sourceTitle: 'China Daily', date: '2018-03', url: null },
      },
    ])
    const id = admitted.ok ? admitted.id : ''
    const notFound = { ok: false, code: 'target-not-found' }
    expect(await withdrawAnswer(db, 'somebody', id, minutesLater(2))).toEqual(notFound)
    expect(await withdrawAnswer(db, ME, id, minutesLater(2))).toEqual({ ok: true })
    expect(await admittedNow()).toEqual([])
    expect(await withdrawAnswer(db, ME, id, minutesLater(3))).toEqual(notFound)
  })

  test("nobody admits an answer to another person's note", async () => {
    const { db } = await openDb()
    await furnish(db)
    const kept = await keepTerms(db, ME, { documentId: 'first', termIds: ['glossary:攻坚战'] }, making)
    const admission = { language: 'en', text: 'x', sourceTitle: null, date: null, url: null } as const
    const noteId = kept.ok ? kept.noteIds[0]! : ''
    const refused = { ok: false, code: 'note-not-found' }
    expect(await admitAnswer(db, 'somebody', { noteId, ...admission }, making)).toEqual(refused)
    expect(await admitAnswer(db, ME, { noteId, ...admission, text: '  ' }, making)).toMatchObject({
      ok: false,
    })
  })
})
