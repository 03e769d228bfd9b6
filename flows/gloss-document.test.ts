import { expect, test } from 'vitest'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { furnish, ME } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { glossDocument, glossPairs } from './gloss-document.ts'

const KNOWLEDGE = smallKnowledge('打贏 打赢 [da3 ying2] /to win/', '實現 实现 [shi2 xian4] /to achieve/')

describeOnBothDatabases('A document word by word', openDb => {
  test('has the glossary’s English for its terms and the dictionary’s for other words', async () => {
    const { db } = await openDb()
    await furnish(db)
    const glossed = await glossDocument(db, KNOWLEDGE, ME, 'first')
    const lines = glossed?.passages.map(({ number, sentences }) =>
      [number, ...sentences.flatMap(({ words }) => words.map(({ en }) => en))].join(' | '),
    )
    expect(lines).toEqual([
      '0 | to win | the battle against poverty',
      '1 | to achieve | Two Assurances and Three Guarantees | ',
    ])
  })

  test('begins at any pair', async () => {
    const { db } = await openDb()
    await furnish(db)
    expect(await glossDocument(db, KNOWLEDGE, ME, 'first', 1)).toMatchObject({
      from: 1,
      total: 2,
      passages: [{ number: 1 }],
    })
  })

  test('comes pair by pair', async () => {
    const { db } = await openDb()
    await furnish(db)
    const pairs = await glossPairs(db, KNOWLEDGE, ME, 'first', { from: 0, to: 1 })
    expect(
      pairs?.map(({ id, sentences }) => [id, ...sentences.flatMap(({ words }) => words.map(({ en }) => en))]),
    ).toEqual([['first/0', 'to win', 'the battle against poverty']])
  })

  test('is only for who may read it', async () => {
    const { db } = await openDb()
    await furnish(db)
    await db.document.update({ where: { id: 'first' }, data: { userId: ME } })
    expect(await glossDocument(db, KNOWLEDGE, 'somebody else', 'first')).toBeNull()
    expect(await glossPairs(db, KNOWLEDGE, 'somebody else', 'first', { from: 0, to: 9 })).toBeNull()
  })
})
