import { expect, test } from 'vitest'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { copyDocument } from '#tests/support/copy-document.ts'
import { counter, furnish, ME, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { keepTerms, setKnown } from './keep-term.ts'
import { lookUp } from './look-up.ts'

const knowledge = smallKnowledge()
const BATTLE = { documentId: 'first', pairId: 'first/0', sentence: 0, start: 2, end: 7 }
const FORMULA = { documentId: 'first', pairId: 'first/1', sentence: 0, start: 2, end: 8 }

describeOnBothDatabases('looking a term up', openDb => {
  test('tells its places in all that one may read, the first six with what is around them', async () => {
    const { db } = await openDb()
    await furnish(db)
    await copyDocument(db, { from: 'first', id: 'mine', userId: ME, copies: 9 })
    const { here, library, list } = (await lookUp(db, knowledge, ME, FORMULA))!.occurrences
    expect({ here, library }).toEqual({ here: 1, library: 10 })
    expect(list).toHaveLength(6)
    expect(list[0]).toMatchObject({ documentId: 'mine', before: '实现', text: '两不愁三保障', after: '。' })
    expect(new Set(list.map(({ pairId }) => pairId)).size).toBe(6)

    const other = await lookUp(db, knowledge, 'other', FORMULA)
    expect(other!.occurrences).toEqual({ here: 1, library: 1, list: [] })
    const theirs = { ...FORMULA, documentId: 'mine', pairId: list[0]!.pairId }
    expect(await lookUp(db, knowledge, ME, theirs)).toMatchObject({ occurrences: { here: 9 } })
    expect(await lookUp(db, knowledge, 'other', theirs)).toBeNull()
  })

  test('tells what this person has kept of it, and what they know', async () => {
    const { db } = await openDb()
    await furnish(db)
    expect(await lookUp(db, knowledge, ME, BATTLE)).toMatchObject({ state: 'new', noteId: null })
    const terms = { documentId: 'first', termIds: ['glossary:脱贫攻坚战'] }
    const kept = await keepTerms(db, ME, terms, { now: NOON, newId: counter('id') })
    if (!kept.ok) throw new Error(kept.code)
    expect(await lookUp(db, knowledge, ME, BATTLE)).toMatchObject({
      state: 'learning',
      noteId: kept.noteIds[0],
    })
    await db.card.updateMany({ data: { state: 'review', scheduledDays: 21 } })
    expect(await lookUp(db, knowledge, ME, BATTLE)).toMatchObject({ state: 'known' })
    await db.card.updateMany({ data: { scheduledDays: 20 } })
    await setKnown(db, ME, '脱贫攻坚战', true, NOON)
    expect(await lookUp(db, knowledge, ME, BATTLE)).toMatchObject({ state: 'known' })
    expect(await lookUp(db, knowledge, 'other', BATTLE)).toMatchObject({ state: 'new', noteId: null })
  })
  test('tells a rendering as people read it, whatever notation it is written in', async () => {
    const { db } = await openDb()
    await furnish(db)
    await db.rendering.updateMany({ data: { text: '(the) {battle|fight} against poverty' } })
    const { term } = (await lookUp(db, knowledge, ME, BATTLE))!
    expect(new Set(term?.renderings.map(({ text }) => text))).toEqual(
      new Set(['(the) battle against poverty']),
    )
  })
})
