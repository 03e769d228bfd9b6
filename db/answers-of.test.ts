import { expect, test } from 'vitest'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { answersOf } from './answers-of.ts'
import { inTransaction } from './transaction.ts'

describeOnBothDatabases('several queries', openDb => {
  /** Two queries of a function that tells when they begin and end. */
  function watched(ask: (text: string) => Promise<string>) {
    const told: string[] = []
    const query = (name: string) => async () => {
      told.push(`${name} begins`)
      const answer = await ask(name)
      told.push(`${name} ends`)
      return answer
    }
    return { told, queries: [query('one'), query('two')] as const }
  }
  type Asking = { $queryRaw<T>(text: TemplateStringsArray, ...values: string[]): PromiseLike<T> }
  const said = (db: Asking) => async (text: string) => {
    const [row] = await db.$queryRaw<{ text: string }[]>`SELECT UPPER(${text}) AS "text"`
    return row?.text ?? ''
  }

  test('are asked at once of the database', async () => {
    const { db } = await openDb()
    const { told, queries } = watched(said(db))
    expect(await answersOf(db, queries)).toEqual(['ONE', 'TWO'])
    expect(told.slice(0, 2)).toEqual(['one begins', 'two begins'])
  })

  test('are asked one after the other within a transaction, which has one connection', async () => {
    const { db } = await openDb()
    const told = await inTransaction(db, async tx => {
      const { told, queries } = watched(said(tx))
      expect(await answersOf(tx, queries)).toEqual(['ONE', 'TWO'])
      return told
    })
    expect(told).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  })
})
