import { expect, test } from 'vitest'
import { ENGINE_VERSION } from '#core/text/engine-version.ts'
import type { Database } from '#db/client.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { analyseStale } from './analyse-documents.ts'
import { correctWords, undoCorrection } from './correct-words.ts'
import { lookUp } from './look-up.ts'
import { readDocument } from './read-document.ts'

const knowledge = smallKnowledge(
  '打贏 打赢 [da3 ying2] /to win/',
  '脫貧 脱贫 [tuo1 pin2] /to lift out of poverty/',
  '攻堅戰 攻坚战 [gong1 jian1 zhan4] /battle/',
  '攻堅 攻坚 [gong1 jian1] /to assault a fortified position/',
  '實現 实现 [shi2 xian4] /to achieve/',
)
const headline = { documentId: 'first', pairId: 'first/0', sentence: 0 }
const battle = { ...headline, start: 2, end: 7, words: ['脱贫', '攻坚战'], everywhere: false }
const newId = counter('correction')
const at = (minutes: number) => ({ now: minutesLater(minutes), newId })

/** The words of the headline as `userId` reads them: `打赢(da3 ying2) …`. */
async function headlineOf(db: Database, userId = ME): Promise<string> {
  const document = await readDocument(db, knowledge, userId, 'first')
  const sentence = document?.passages[0]?.pairs[0]?.zh[0]
  return (sentence?.words ?? [])
    .map(([start, end, pinyin]) => `${sentence?.text.slice(start, end)}(${pinyin})`)
    .join(' ')
}

describeOnBothDatabases('words that a person corrects', openDb => {
  test('are split, looked up as they are now, and undone in one step', async () => {
    const { db } = await openDb()
    await furnish(db)
    const before = await headlineOf(db)
    expect(before).toBe('打赢(da3 ying2) 脱贫攻坚战(tuo1 pin2 gong1 jian1 zhan4)')
    const corrected = await correctWords(db, ME, battle, at(0))
    expect(await headlineOf(db)).toBe('打赢(da3 ying2) 脱贫(tuo1 pin2) 攻坚战(gong1 jian1 zhan4)')
    expect(await lookUp(db, knowledge, ME, { ...headline, start: 2, end: 4 })).toMatchObject({
      pinyin: 'tuō pín',
    })
    if (!corrected.ok) throw new Error('not corrected')
    expect(await undoCorrection(db, ME, corrected.id, NOON)).toEqual({ ok: true })
    expect(await headlineOf(db)).toBe(before)
    expect(await undoCorrection(db, ME, corrected.id, NOON)).toEqual({
      ok: false,
      code: 'correction-not-found',
    })
  })

  test('are joined; undoing brings back what the correction had replaced', async () => {
    const { db } = await openDb()
    await furnish(db)
    await correctWords(db, ME, battle, at(0))
    const again = await correctWords(db, ME, { ...battle, words: ['脱贫攻坚', '战'] }, at(1))
    expect(await headlineOf(db)).toBe('打赢(da3 ying2) 脱贫攻坚(tuo1 pin2 gong1 jian1) 战(?)')
    if (!again.ok) throw new Error('not corrected')
    await undoCorrection(db, ME, again.id, minutesLater(2))
    expect(await headlineOf(db)).toContain('脱贫(tuo1 pin2) 攻坚战(gong1 jian1 zhan4)')
  })

  test('stay their own: nobody else sees them or undoes them', async () => {
    const { db } = await openDb()
    await furnish(db)
    await db.user.create({ data: { id: 'other', name: 'other', createdAt: NOON } })
    const corrected = await correctWords(db, ME, { ...battle, everywhere: true }, at(0))
    expect(await headlineOf(db, 'other')).toContain('脱贫攻坚战(')
    if (!corrected.ok) throw new Error('not corrected')
    expect(await undoCorrection(db, 'other', corrected.id, NOON)).toMatchObject({ ok: false })
    expect(await headlineOf(db)).toContain('脱贫(')
  })

  test('survive a new engine, which reads everything else anew', async () => {
    const { db } = await openDb()
    await furnish(db)
    await correctWords(db, ME, { ...battle, words: ['脱贫攻坚', '战'] }, at(0))
    const seen: number[] = []
    await analyseStale(db, knowledge, ({ done, total }) => seen.push(done / total))
    expect(seen).toEqual([0, 1])
    expect(await headlineOf(db, 'other')).toBe('打赢(da3 ying2) 脱贫(tuo1 pin2) 攻坚战(gong1 jian1 zhan4)')
    expect(await headlineOf(db)).toContain('脱贫攻坚(')
    expect(await db.document.findFirst({ select: { engineVersion: true } })).toEqual({
      engineVersion: ENGINE_VERSION,
    })
    await analyseStale(db, knowledge, () => expect.unreachable('read by this engine already'))
  })

  test('must be words of the sentence, in a document that one may read', async () => {
    const { db } = await openDb()
    await furnish(db)
    const malformed = { ok: false, code: 'malformed' }
    expect(await correctWords(db, ME, { ...battle, words: ['脱贫'] }, at(0))).toEqual(malformed)
    expect(await correctWords(db, ME, { ...battle, words: ['脱贫', '', '攻坚战'] }, at(0))).toEqual(malformed)
    expect(await correctWords(db, ME, { ...battle, pairId: 'x' }, at(0))).toMatchObject({
      code: 'document-not-found',
    })
  })
})
