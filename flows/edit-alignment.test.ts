import { expect, test } from 'vitest'
import {
  applyChange,
  cutSentence,
  type EditedPair,
  inverseOf,
  markChecked,
  mergeWithNext,
  moveSide,
  type PairsChange,
  separateSide,
  shiftSentences,
  splitPair,
} from '#core/alignment/edit.ts'
import type { Database } from '#db/client.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { ownDocument } from '#tests/support/own-document.ts'
import { readAlignment, realignPairs, replacePairs } from './edit-alignment.ts'
import { readDocument } from './read-document.ts'

const knowledge = smallKnowledge(
  '打贏 打赢 [da3 ying2] /to win/',
  '脫貧 脱贫 [tuo1 pin2] /to lift out of poverty/',
  '攻堅戰 攻坚战 [gong1 jian1 zhan4] /battle/',
)
const newId = counter('made')
const newPairId = counter('pair')

const PAIRS = [
  { zh: ['标题'], en: ['Title.'] },
  { zh: ['打赢脱贫攻坚战。', '一。'], en: ['Win the battle against poverty.'], passage: 1 },
  { zh: ['二。'], en: ['One.', 'Two.'], passage: 2 },
  { zh: ['三。'], en: ['Three.'], passage: 2 },
]

async function desk(openDb: () => Promise<{ db: Database }>) {
  const { db } = await openDb()
  await furnish(db)
  await ownDocument(db, PAIRS, { revision: 'first' })
  return db
}

const load = async (db: Database) => (await readAlignment(db, ME, 'own'))!

/** Saves a change as the editor does, and answers what the database then has. */
async function save(db: Database, change: PairsChange | null): Promise<string> {
  expect(await replace(db, change!)).toEqual({ ok: true })
  return written(await load(db))
}

const replace = (db: Database, { before, after }: Pick<PairsChange, 'before' | 'after'>, userId = ME) =>
  replacePairs(db, knowledge, userId, { documentId: 'own', before, after }, newId)

const written = (pairs: readonly EditedPair[]) =>
  pairs
    .map((pair, at) => {
      const border = at === 0 ? '' : pair.passage === pairs[at - 1]!.passage ? ' / ' : ' // '
      return `${border}${pair.checked ? '✓' : ''}${pair.zh.join(' ')}|${pair.en.join(' ')}`
    })
    .join('')

const START =
  '标题|Title. // 打赢脱贫攻坚战。 一。|Win the battle against poverty. // 二。|One. Two. / 三。|Three.'

describeOnBothDatabases('an alignment that a person edits', openDb => {
  test('is saved operation by operation, and undone', async () => {
    const db = await desk(openDb)
    expect(written(await load(db))).toBe(START)
    const shifted = shiftSentences(await load(db), 2, 'en', 'up')!
    expect(await save(db, shifted)).toBe(START.replace('poverty. // 二。|One. ', 'poverty. One. // 二。|'))
    const split = splitPair(await load(db), 1, 'zh', 1, newPairId)!
    expect(await save(db, split)).toBe(
      '标题|Title. // 打赢脱贫攻坚战。|Win the battle against poverty. / 一。|One. // 二。|Two. / 三。|Three.',
    )
    const checked = markChecked(await load(db), 2, true)!
    expect(await save(db, checked)).toContain('✓一。|One.')
    const merged = mergeWithNext(await load(db), 0)!
    expect(await save(db, merged)).toMatch(/^标题 打赢脱贫攻坚战。\|Title. Win.*poverty. \/\/ ✓一。/)
    for (const change of [merged, checked, split, shifted]) await save(db, inverseOf(change))
    expect(written(await load(db))).toBe(START)
    const positions = (
      await db.sentencePair.findMany({ where: { documentId: 'own' }, orderBy: { position: 'asc' } })
    ).map(({ position }) => position)
    expect(positions).toEqual([0, 1, 2, 3])
  })

  test('loses a passage whose pairs are merged away, and has it back where that is undone', async () => {
    const db = await desk(openDb)
    const merged = mergeWithNext(await load(db), 1)!
    await save(db, merged)
    expect((await readDocument(db, knowledge, ME, 'own'))?.passages.map(({ number }) => number)).toEqual([
      0, 1, 2,
    ])
    const again = mergeWithNext(await load(db), 1)!
    await save(db, again)
    expect((await readDocument(db, knowledge, ME, 'own'))?.passages.map(({ number }) => number)).toEqual([
      0, 1,
    ])
    await save(db, inverseOf(again))
    await save(db, inverseOf(merged))
    expect(written(await load(db))).toBe(START)
    expect((await readDocument(db, knowledge, ME, 'own'))?.passages.map(({ kind }) => kind)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
    ])
  })

  test('moves a whole side and sets a sentence apart; a cut keeps the text', async () => {
    const db = await desk(openDb)
    expect(await save(db, moveSide(await load(db), 1, 'en', 'down', newPairId))).toBe(
      '标题|Title. // 打赢脱贫攻坚战。 一。| // 二。|Win the battle against poverty. / 三。|One. Two. / |Three.',
    )
    expect(await save(db, separateSide(await load(db), 2, 'zh', newPairId))).toContain(
      ' // |Win the battle against poverty. / 二。| / 三。',
    )
    expect(await save(db, cutSentence(await load(db), 1, 'zh', 0, 2))).toContain('打赢 脱贫攻坚战。 一。|')
  })

  test('has its words, terms and revision made anew for the pairs that changed', async () => {
    const db = await desk(openDb)
    await save(db, cutSentence(await load(db), 1, 'zh', 0, 2))
    const document = (await readDocument(db, knowledge, ME, 'own'))!
    const pair = document.passages[1]!.pairs[0]!
    expect(pair.zh[1]).toEqual({
      text: '脱贫攻坚战。',
      words: [
        [0, 2, 'tuo1 pin2'],
        [2, 5, 'gong1 jian1 zhan4'],
        [5, 6, ''],
      ],
    })
    expect(pair.marks.map(({ zh, en }) => [zh, en?.start])).toContainEqual([
      { sentence: 1, start: 0, end: 5 },
      8,
    ])
    const row = await db.document.findUniqueOrThrow({ where: { id: 'own' } })
    expect(row.revision).not.toBe('first')
    await save(db, markChecked(await load(db), 1, true))
    expect((await db.document.findUniqueOrThrow({ where: { id: 'own' } })).revision).toBe(row.revision)
  })

  test('takes notes, versions and the place of reading along to the pair that stays', async () => {
    const db = await desk(openDb)
    await db.note.create({
      data: {
        id: 'note',
        userId: ME,
        pairId: 'own/2',
        zh: '二',
        pinyin: 'èr',
        english: 'two',
        createdAt: NOON,
      },
    })
    await db.englishVersion.create({
      data: {
        id: 'version',
        userId: ME,
        documentId: 'own',
        pairId: 'own/2',
        text: 'Once.',
        origin: 'machine',
        replacedAt: NOON,
      },
    })
    await db.readingPlace.create({
      data: { userId: ME, documentId: 'own', pairId: 'own/2', progress: 0.5, readAt: NOON },
    })
    await db.sentencePair.update({ where: { id: 'own/3' }, data: { enOrigin: 'person', enAt: NOON } })
    await save(db, mergeWithNext(await load(db), 1))
    const rows = [
      await db.note.findUniqueOrThrow({ where: { id: 'note' } }),
      await db.englishVersion.findUniqueOrThrow({ where: { id: 'version' } }),
      await db.readingPlace.findFirstOrThrow(),
    ]
    expect(rows.map(({ pairId }) => pairId)).toEqual(['own/1', 'own/1', 'own/1'])
    await save(db, splitPair(await load(db), 1, 'en', 2, newPairId))
    await save(db, mergeWithNext(await load(db), 2))
    const origins = await db.sentencePair.findMany({
      where: { documentId: 'own' },
      orderBy: { position: 'asc' },
    })
    expect(origins.map(({ enOrigin }) => enOrigin)).toEqual([null, null, null])
  })

  test('says so when it was changed elsewhere, and takes an answer that got lost for what it was', async () => {
    const db = await desk(openDb)
    const pairs = await load(db)
    const mine = mergeWithNext(pairs, 1)!
    await save(db, shiftSentences(pairs, 2, 'en', 'up'))
    expect(await replace(db, mine)).toEqual({ ok: false, code: 'changed-elsewhere' })
    const now = await load(db)
    const checked = markChecked(now, 0, true)!
    await save(db, checked)
    expect(await replace(db, checked)).toEqual({ ok: true })
    expect(written(await load(db))).toContain('✓标题')
  })

  test('refuses what would change the text, tear a passage, or take an id that is taken', async () => {
    const db = await desk(openDb)
    const [title, first, second, third] = (await load(db)) as [EditedPair, EditedPair, EditedPair, EditedPair]
    const malformed = { ok: false, code: 'malformed' }
    expect(await replace(db, { before: [first], after: [{ ...first, zh: ['别的。'] }] })).toEqual(malformed)
    expect(await replace(db, { before: [first], after: [] })).toEqual(malformed)
    expect(await replace(db, { before: [second], after: [{ ...second, passage: 'own/p0' }] })).toEqual(
      malformed,
    )
    expect(await replace(db, { before: [third], after: [{ ...third, id: 'first/0' }] })).toEqual(malformed)
    expect(await replace(db, { before: [third], after: [{ ...third, passage: 'first/p1' }] })).toEqual(
      malformed,
    )
    expect(await replace(db, { before: [title, second], after: [title, second] })).toEqual({
      ok: false,
      code: 'changed-elsewhere',
    })
    expect(written(await load(db))).toBe(START)
  })

  test('is only its owner’s; the library’s is read only', async () => {
    const db = await desk(openDb)
    await db.user.create({ data: { id: 'other', name: 'other', createdAt: NOON } })
    const change = mergeWithNext(await load(db), 1)!
    expect(await replace(db, change, 'other')).toEqual({ ok: false, code: 'document-not-found' })
    expect(await replacePairs(db, knowledge, ME, { documentId: 'first', ...change }, newId)).toEqual({
      ok: false,
      code: 'read-only',
    })
    expect(await readAlignment(db, ME, 'first')).toBeNull()
    expect(await readAlignment(db, 'other', 'own')).toBeNull()
  })

  test('is aligned anew by the words of the dictionary, and saved as one change', async () => {
    const db = await desk(openDb)
    const pairs = await load(db)
    const answer = await realignPairs(db, knowledge, ME, pairs, newPairId)
    if (!answer.ok) throw new Error(answer.code)
    const change = { before: pairs, after: answer.pairs }
    expect(await save(db, change)).toBe(written(applyChange(pairs, change)!))
    expect(await save(db, inverseOf(change))).toBe(START)
  })
})
