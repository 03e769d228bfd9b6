import { expect, test } from 'vitest'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { copyDocument } from './copy-document.ts'
import { correctWords } from './correct-words.ts'
import { readAlignment } from './edit-alignment.ts'
import { readDocument } from './read-document.ts'

const knowledge = smallKnowledge('攻堅戰 攻坚战 [gong1 jian1 zhan4] /battle/')
const deps = { now: NOON, newId: counter('copy') }

describeOnBothDatabases('a document that a person copies', openDb => {
  test('reads like the first, with words, terms and cuts, and is theirs to edit', async () => {
    const { db } = await openDb()
    await furnish(db)
    const cut = { documentId: 'first', pairId: 'first/0', sentence: 0, start: 2, end: 7 }
    await correctWords(db, ME, { ...cut, words: ['脱贫', '攻坚战'], everywhere: false }, deps)
    const copied = await copyDocument(db, ME, 'first', deps)
    if (!copied.ok) throw new Error(copied.code)
    const read = async (id: string) =>
      (await readDocument(db, knowledge, ME, id))!.passages.map(passage => ({
        ...passage,
        pairs: passage.pairs.map(({ id: _, ...pair }) => pair),
      }))
    expect(await read(copied.id)).toEqual(await read('first'))
    expect((await read(copied.id))[0]!.pairs[0]!.zh[0]!.words).toHaveLength(3)
    expect(await readAlignment(db, ME, copied.id)).toHaveLength(2)
    expect(await readAlignment(db, ME, 'first')).toBeNull()
  })

  test('opens where they read when they asked', async () => {
    const { db } = await openDb()
    await furnish(db)
    const copied = await copyDocument(db, ME, 'first', deps, { pairId: 'first/1', progress: 0.5 })
    if (!copied.ok) throw new Error(copied.code)
    const { place, passages } = (await readDocument(db, knowledge, ME, copied.id))!
    expect(place).toEqual({ pairId: passages[1]!.pairs[0]!.id, progress: 0.5 })
    expect((await readDocument(db, knowledge, ME, 'first'))!.place).toBeNull()
  })

  test('is all or nothing, and must be one that they may read', async () => {
    const { db } = await openDb()
    await furnish(db)
    expect(await copyDocument(db, ME, 'none', deps)).toEqual({ ok: false, code: 'document-not-found' })
    const ids = ['new', 'taken', 'taken']
    const newId = () => ids.shift() ?? 'taken'
    await expect(copyDocument(db, ME, 'first', { now: NOON, newId })).rejects.toThrow()
    expect(await db.document.count()).toBe(1)
    expect(await db.passage.count()).toBe(2)
  })
})
