import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFold } from '#core/search/fold.ts'
import { parseQuery } from '#core/search/query.ts'
import type { Word } from '#core/text/analyse.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { ME, NOON } from '#tests/support/furnish.ts'
import type { Database } from './client.ts'
import { ensureLocalUser } from './people.ts'
import { findPairs, wordFrequencies } from './search-hits.ts'
import { indexDocument, indexMissing, reindexPairs, unindexDocument } from './search-index.ts'
import { inTransaction } from './transaction.ts'

const fold = await openFold()
/** Any code point, half of a pair too. */
const anyUnit = fc.integer({ min: 0, max: 0x10ffff }).map(code => String.fromCodePoint(code))

/** `打赢 脱贫 攻坚战 | Win the battle`: words with a space between; a pair a line. */
async function write(db: Database, id: string, lines: string[], userId: string | null = ME): Promise<void> {
  const title = { title: id, titleEn: id, shortTitle: id, shortTitleEn: id }
  await db.document.create({
    data: {
      id,
      userId,
      ...title,
      translationOrigin: 'person',
      textAsSaved: '',
      engineVersion: '',
      revision: '1',
      createdAt: NOON,
    },
  })
  await db.passage.create({ data: { id, documentId: id, position: 0, kind: 'paragraph' } })
  for (const [position, line] of lines.entries()) await writePair(db, id, position, line)
}

async function writePair(db: Database, documentId: string, position: number, line: string): Promise<void> {
  const pairId = `${documentId}${position}`
  const [zh = '', en = ''] = line.split(' | ')
  let end = 0
  const tokens = zh.split(' ').map((word): Word => {
    end += word.length
    return [end - word.length, end, '']
  })
  const sentence = { documentId, pairId, position: 0 }
  await db.sentencePair.create({
    data: { id: pairId, documentId, passageId: documentId, position, score: 1, checked: false },
  })
  await db.sentence.create({
    data: { ...sentence, id: `${pairId}z`, language: 'zh', text: zh.replaceAll(' ', ''), tokens },
  })
  await db.sentence.create({ data: { ...sentence, id: `${pairId}e`, language: 'en', text: en } })
}

/** So many pairs of one sentence; every three hundredth says 千 within a word. */
async function fillWith(db: Database, documentId: string, count: number): Promise<void> {
  const pairs = [...Array(count).keys()].map(position => ({ id: `${documentId}${position}`, position }))
  await db.sentencePair.createMany({
    data: pairs.map(pair => ({ ...pair, documentId, passageId: documentId, score: 1, checked: false })),
  })
  await db.sentence.createMany({
    data: pairs.map(({ id, position }) => ({
      id: `${id}z`,
      documentId,
      pairId: id,
      position: 0,
      language: 'zh',
      text: position % 300 === 0 ? '增长三千' : '增长三成',
      tokens: [
        [0, 2, ''],
        [2, 4, ''],
      ],
    })),
  })
}

const LINES = [
  '打赢 脱贫 攻坚战 ， 决战 | Win the battle against poverty.',
  '推进 攻坚 克难 | Battles were won; poverty alleviation goes on.',
  '脱贫 ， 攻坚 者 也 | The poor people’s café.',
  '精准 “ 脱贫 ” 攻坚 | GDP grew by 1,000.',
  'GDP 增长 三 成 | well-off society, 𠮷',
]

/** What a query finds, as `a0 a2`; behind a bar what only cuts words. */
async function found(db: Database, query: string, limit = 100, documentIds?: string[]): Promise<string> {
  const hits = await findPairs(db, ME, parseQuery(query, fold), limit, documentIds)
  const ids = (whole: boolean) => hits.filter(hit => hit.whole === whole).map(({ pairId }) => pairId)
  return [ids(true).join(' '), ...(ids(false).length > 0 ? [ids(false).join(' ')] : [])].join(' | ').trim()
}

describeOnBothDatabases('searching', openDb => {
  async function opened(): Promise<Database> {
    const { db } = await openDb()
    await ensureLocalUser(db, NOON, 'UTC')
    await write(db, 'a', LINES)
    await indexMissing(db)
    return db
  }

  test('finds the same in the same order', async () => {
    const db = await opened()
    await write(db, 'b', ['攻坚 | battle', '脱贫攻坚 | the fight'])
    await indexMissing(db)
    const answers: Record<string, string> = {}
    for (const query of [
      '攻坚',
      '攻堅',
      '脱贫攻坚',
      '脱贫 攻坚',
      '脱贫攻坚 -打赢',
      '攻坚 OR 增长',
      '“脱贫，攻坚”',
      'win',
      '"win"',
      'battle',
      '"poverty alleviation"',
      'the -battle',
      'gdp',
      'people café',
      '1000',
      'well-off',
      '-脱贫',
      '无此',
      '…',
    ])
      answers[query] = await found(db, query)
    expect(answers).toEqual({
      攻坚: 'b0 a1 a2 a3 | b1 a0',
      攻堅: 'b0 a1 a2 a3 | b1 a0',
      脱贫攻坚: 'b1 a3 | a0',
      '脱贫 攻坚': 'a2 a3 | b1 a0',
      '脱贫攻坚 -打赢': 'b1 a3',
      '攻坚 OR 增长': 'b0 a1 a2 a3 a4 | b1 a0',
      '“脱贫，攻坚”': 'a2',
      win: 'a0 a1',
      '"win"': 'a0',
      battle: 'b0 a0 a1',
      '"poverty alleviation"': 'a1',
      'the -battle': 'b1 a2',
      gdp: 'a3 a4',
      'people café': 'a2',
      1000: 'a3',
      'well-off': 'a4',
      '-脱贫': '',
      无此: '',
      '…': '',
    })
    expect(await found(db, '攻坚', 3)).toBe('b0 a1 a2')
    expect(await found(db, '攻坚', 100, ['b'])).toBe('b0 | b1')
  })

  test('finds the same far behind what is read first', async () => {
    const db = await opened()
    await write(db, 'z', [])
    await fillWith(db, 'z', 1500)
    await indexMissing(db)
    expect(await found(db, '攻坚')).toBe('a1 a2 a3 | a0')
    expect(await found(db, '攻坚 -克难')).toBe('a2 a3 | a0')
    expect(await found(db, '“脱贫，攻坚”')).toBe('a2')
    expect(await found(db, '"poverty alleviation" OR "the poor people’s"')).toBe('a1 a2')
    expect(await found(db, '"poverty goes"')).toBe('')
    expect(await found(db, 'win -增长', 2)).toBe('a0 a1')
    expect(await found(db, '千 OR 攻坚', 9)).toBe('a1 a2 a3 | z0 z300 z600 z900 z1200 a0')
    expect(await found(db, '增长', 100, ['a'])).toBe('a4')
    const frequent = await findPairs(db, ME, parseQuery('增长', fold), 1501)
    expect(frequent.map(({ pairId }) => pairId)).toEqual(
      [...Array(1500).keys()].map(at => `z${at}`).concat('a4'),
    )
  })

  test('never shows what another has, what is deleted, or what is not ready', async () => {
    const db = await opened()
    await db.user.create({ data: { id: 'you', name: 'you', createdAt: NOON } })
    await write(db, 'b', ['攻坚 | yours'], 'you')
    await write(db, 'c', ['攻坚 | shared'], null)
    await write(db, 'd', ['攻坚 | deleted'])
    await write(db, 'e', ['攻坚 | being written'])
    await indexMissing(db)
    expect(await found(db, '攻坚')).toBe('e0 d0 c0 a1 a2 a3 | a0')
    await db.document.update({ where: { id: 'd' }, data: { deletedAt: NOON } })
    await db.document.update({ where: { id: 'e' }, data: { ready: false } })
    expect(await found(db, '攻坚')).toBe('c0 a1 a2 a3 | a0')
    expect(await found(db, '攻坚', 100, ['b'])).toBe('')
    await db.document.delete({ where: { id: 'a' } })
    await indexMissing(db)
    expect(await found(db, '攻坚')).toBe('c0')
    await db.document.update({ where: { id: 'd' }, data: { deletedAt: null } })
    expect(await found(db, '攻坚')).toBe('d0 c0')
  })

  test('follows the pairs that change', async () => {
    const db = await opened()
    await inTransaction(db, async tx => {
      await tx.sentence.update({ where: { id: 'a0z' }, data: { text: '实施扶贫' } })
      await tx.sentencePair.delete({ where: { id: 'a1' } })
      await tx.document.update({ where: { id: 'a' }, data: { revision: '2' } })
      await reindexPairs(tx, 'a', ['a0', 'a1'])
    })
    expect(await found(db, '攻坚')).toBe('a2 a3')
    expect(await found(db, '扶贫 OR 脱贫')).toBe('a0 a2 a3')
    await db.sentence.update({ where: { id: 'a2z' }, data: { text: '攻坚在即' } })
    await indexMissing(db) // it is as it should be: reindexPairs has said so
    expect(await found(db, '在即')).toBe('')
    await db.document.update({ where: { id: 'a' }, data: { revision: '3' } })
    await indexMissing(db)
    expect(await found(db, '在即')).toBe('a2')
  })

  test('goes on where it was stopped, and forgets what it is told to', async () => {
    const db = await opened()
    await db.$executeRaw`UPDATE "SearchDocument" SET "revision" = ''`
    await inTransaction(db, tx => reindexPairs(tx, 'a', ['a0']))
    await db.$executeRaw`DELETE FROM "SearchPair" WHERE "pairId" = 'a1'`
    if (await isSqlite(db))
      await db.$executeRaw`DELETE FROM "SearchText" WHERE rowid NOT IN (SELECT "key" FROM "SearchPair")`
    await indexMissing(db)
    await indexDocument(db, 'a')
    expect(await found(db, '攻坚')).toBe('a1 a2 a3 | a0')
    await inTransaction(db, tx => unindexDocument(tx, 'a'))
    expect(await found(db, '攻坚')).toBe('')
  })

  test('does nothing to a database that is not prepared', async () => {
    const { db } = await openDb()
    await ensureLocalUser(db, NOON, 'UTC')
    await write(db, 'a', LINES)
    await inTransaction(db, tx => reindexPairs(tx, 'a', ['a0']))
    await inTransaction(db, tx => unindexDocument(tx, 'a'))
    await indexMissing(db)
    expect(await found(db, '增长')).toBe('a4')
  })

  test('counts words in what may be read', async () => {
    const db = await opened()
    await write(db, 'b', ['攻坚 攻坚 | twice'])
    await indexMissing(db)
    const words = ['攻坚', '脱贫', '攻坚战', '无']
    expect(await wordFrequencies(db, ME, words)).toEqual(
      new Map([
        ['攻坚', 5],
        ['脱贫', 3],
        ['攻坚战', 1],
      ]),
    )
    expect(await wordFrequencies(db, ME, words, ['b'])).toEqual(new Map([['攻坚', 2]]))
  })

  test('takes whatever is typed', async () => {
    const db = await opened()
    const hostile = [
      'NEAR(a b)',
      '"',
      '*',
      '^a',
      'zh:攻',
      '{zh words}:攻坚',
      "'; DROP TABLE x",
      'a AND NOT',
      '(a',
      '-"',
      '\\',
      '%_',
      '\u0000',
    ]
    for (const query of hostile) await found(db, query)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyUnit, maxLength: 40 }), async query => {
        await found(db, `${query} 攻坚`)
      }),
      { numRuns: 60 },
    )
  })
})

const isSqlite = async (db: Database) =>
  (db as unknown as { _activeProvider: string })._activeProvider === 'sqlite'
