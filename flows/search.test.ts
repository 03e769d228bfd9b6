import { expect, test } from 'vitest'
import type { MarkedSentence } from '#core/search/results.ts'
import type { Database } from '#db/client.ts'
import { indexMissing } from '#db/search-index.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { furnish, ME } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { concord } from './concordance.ts'
import { search } from './search.ts'

const knowledge = smallKnowledge(
  '脫貧 脱贫 [tuo1 pin2] /to lift oneself out of poverty/',
  '打贏 打赢 [da3 ying2] /to win/',
  '實現 实现 [shi2 xian4] /to secure/to achieve/',
)

/** What was found in brackets. */
const marked = ({ text, matches }: MarkedSentence) =>
  matches.reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  )

describeOnBothDatabases('searching the library', openDb => {
  async function opened(): Promise<Database> {
    const { db } = await openDb()
    await furnish(db)
    await indexMissing(db)
    return db
  }

  test('a hit comes with both sides, what matches marked, and where it is', async () => {
    const db = await opened()
    const found = await search(db, ME, '攻坚 OR guarantee')
    expect(found.hits.map(hit => [hit.passage, ...hit.zh.map(marked), ...hit.en.map(marked)])).toEqual([
      [1, '实现两不愁三保障。', 'Secure the Two Assurances and Three [Guarantees].'],
      [0, '打赢脱贫[攻坚]战', 'Win the battle against poverty'],
    ])
    expect(found).toMatchObject({ total: 2, more: false })
    expect(found.documents).toEqual([
      { id: 'first', title: { zh: '脱贫', en: 'Poverty' }, date: '2018-02-14', count: 2 },
    ])
  })

  test('an empty search finds nothing', async () => {
    expect(await search(await opened(), ME, ' 　')).toMatchObject({ hits: [], total: 0 })
  })

  test('a concordance shows the place of a term in both languages', async () => {
    const db = await opened()
    const { lines, renderings, language } = await concord(db, knowledge, ME, '脱贫攻坚战')
    expect(language).toBe('zh')
    expect(lines).toMatchObject([
      {
        zh: { before: '打赢', key: '脱贫攻坚战', after: '' },
        en: { before: 'Win ', key: 'the battle against poverty', after: '' },
      },
    ])
    expect(renderings.years).toEqual([2018])
    expect(renderings.rows).toEqual([
      { text: 'the battle against poverty', counts: [1], undated: 0, total: 1 },
    ])
  })

  test('a concordance of English shows the Chinese that it stands for', async () => {
    const db = await opened()
    const { lines, language } = await concord(db, knowledge, ME, '"two assurances"')
    expect(language).toBe('en')
    expect(lines).toMatchObject([
      {
        en: { before: 'Secure the ', key: 'Two Assurances', after: ' and Three Guarantees.' },
        zh: { before: '实现', key: '两不愁三保障', after: '。' },
      },
    ])
  })

  test('what stands beside an expression is counted in all that may be read', async () => {
    const db = await opened()
    for (const pair of ['first/0', 'first/1'])
      await db.sentence.update({
        where: { id: `${pair}/zh0` },
        data: {
          text: '推进攻坚工作',
          tokens: [
            [0, 2, ''],
            [2, 4, ''],
            [4, 6, ''],
          ],
        },
      })
    await db.document.update({ where: { id: 'first' }, data: { revision: '2' } })
    await indexMissing(db)
    const { collocations } = await concord(db, knowledge, ME, '攻坚')
    expect(collocations).toEqual({
      left: [{ word: '推进', count: 2, score: 14 }],
      right: [{ word: '工作', count: 2, score: 14 }],
    })
  })
})
