import { expect, test } from 'vitest'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, NOON } from '#tests/support/furnish.ts'
import { analyseStale } from './analyse-documents.ts'
import { dropNotes, keepWord, setKnown } from './keep-term.ts'
import { openKnowledge } from './knowledge.ts'
import { proposeTerms } from './propose-terms.ts'
import { startSession } from './start-session.ts'

const knowledge = openKnowledge('.')
const making = () => ({ now: NOON, newId: counter('id') })

/** A document whose second pair holds expressions that the three terms of the tests do not have. */
async function openText(db: Parameters<typeof furnish>[0]): Promise<void> {
  await furnish(db)
  await db.sentence.update({
    where: { id: 'first/1/zh0' },
    data: { text: '要践行“四个自信”，健全责任落实机制。' },
  })
  await db.sentence.update({
    where: { id: 'first/1/en0' },
    data: {
      text: 'We must embody the Four Confidences and improve the mechanism for implementing responsibilities.',
    },
  })
  await analyseStale(db, knowledge)
}

describeOnBothDatabases('expressions that look like terms', openDb => {
  test('are proposed with their reason, English and place; what the glossary has is not among them', async () => {
    const { db } = await openDb()
    await openText(db)
    const proposals = (await proposeTerms(db, knowledge, ME, 'first')) ?? []
    const own = proposals.find(({ zh }) => zh === '四个自信')
    expect(own).toMatchObject({
      reason: 'quoted',
      count: 1,
      noteId: null,
      pinyin: expect.stringContaining('zìxìn'),
    })
    expect(own?.place).toEqual({ documentId: 'first', pairId: 'first/1', sentence: 0, start: 4, end: 8 })
    expect(proposals.map(({ zh }) => zh)).not.toContain('脱贫攻坚战')
    expect(await proposeTerms(db, knowledge, ME, 'nowhere')).toBeNull()
  })

  test('are kept as cards with that English, dropped again, and left out once known', async () => {
    const { db } = await openDb()
    await openText(db)
    const find = async () =>
      (await proposeTerms(db, knowledge, ME, 'first'))?.find(({ zh }) => zh === '四个自信')
    const proposal = (await find())!
    const kept = await keepWord(db, knowledge, ME, proposal.place, making())
    expect(kept).toMatchObject({ ok: true, cards: 3 })
    const { cards } = await startSession(db, ME, {}, NOON)
    expect(cards[0]?.answer).toMatchObject({ english: proposal.english?.text, pinyin: proposal.pinyin })
    const noteId = (await find())?.noteId
    expect(noteId).toBe(kept.ok && kept.noteIds[0])
    await dropNotes(db, ME, [noteId ?? ''], NOON)
    expect((await find())?.noteId).toBeNull()
    await setKnown(db, ME, '四个自信', true, NOON)
    expect(await find()).toBeUndefined()
  })
})
