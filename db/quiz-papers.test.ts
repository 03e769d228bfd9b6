import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { databasesOf, type Provider } from '#tests/support/both-databases.ts'
import { findAttempt } from './attempts.ts'
import { openDatabase } from './client.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { migrate } from './migrate.ts'

const SHIPPED = join(import.meta.dirname, '../prisma/migrations')
const PAPERS = '20261128210000_quiz_papers'

async function run(url: string, sql: string): Promise<void> {
  const address = parseDatabaseUrl(url)
  if (address.provider === 'sqlite') {
    const db = new Sqlite(address.file)
    db.exec(sql)
    db.close()
    return
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

const AT: Record<Provider, string> = { sqlite: '1795521600000', postgresql: "'2026-11-24 12:00:00'" }
const body = (kind: string) =>
  JSON.stringify({
    ...{ kind, termId: null, prompt: { en: 'critical battle' } },
    explanation: { pairId: null, zh: '攻坚战', pinyin: 'gōngjiānzhàn', en: 'critical battle', why: [] },
    ...(kind === 'type-chinese'
      ? { key: { accepted: [{ zh: '攻坚战', pinyin: 'gōngjiānzhàn' }] } }
      : {
          options: [
            { id: 'a', zh: '攻坚战' },
            { id: 'b', zh: '战役' },
          ],
          key: { optionId: 'a' },
        }),
  })

/** Two quizzes as they were stored before papers: one finished, one with a question to go. */
const old = (at: string) => `
  INSERT INTO "User" ("id", "name", "createdAt") VALUES ('me', 'Me', ${at});
  INSERT INTO "Quiz" ("id", "userId", "scope", "seed", "createdAt", "finishedAt")
    VALUES ('done', 'me', 'all', 's', ${at}, ${at}), ('open', 'me', 'kept', 's', ${at}, NULL);
  INSERT INTO "Question" ("id", "quizId", "position", "kind", "body") VALUES
    ('d0', 'done', 0, 'choose-chinese', '${body('choose-chinese')}'),
    ('d1', 'done', 1, 'type-chinese', '${body('type-chinese')}'),
    ('d2', 'done', 2, 'choose-chinese', '${body('choose-chinese')}'),
    ('o0', 'open', 0, 'choose-chinese', '${body('choose-chinese')}'),
    ('o1', 'open', 1, 'type-chinese', '${body('type-chinese')}');
  INSERT INTO "Answer" ("questionId", "response", "verdict", "answeredAt") VALUES
    ('d0', '{"optionId":"a"}', 'right', ${at}),
    ('d1', '{"text":"攻尖战"}', 'almost', ${at}),
    ('d2', '{"optionId":null}', 'wrong', ${at}),
    ('o0', '{"optionId":"b"}', 'wrong', ${at});`

describe.each<Provider>(['sqlite', 'postgresql'])('a database of before papers (%s)', provider => {
  const { fresh, removeAll } = databasesOf(provider, 'empty')
  afterEach(removeAll)

  test('keeps every quiz as a paper with one attempt, and every answer, also those still to come', async () => {
    const url = await fresh()
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-migrations-'))
    cpSync(SHIPPED, folder, { recursive: true })
    for (const name of readdirSync(join(folder, provider)))
      if (/^\d/.test(name) && name >= PAPERS) rmSync(join(folder, provider, name), { recursive: true })
    await migrate(url, folder)
    rmSync(folder, { recursive: true })
    await run(url, old(AT[provider]))
    expect((await migrate(url)).applied).toContain(PAPERS)

    const db = openDatabase(url)
    const done = (await findAttempt(db, 'me', 'done'))!
    expect(done).toMatchObject({ quizId: 'done', score: 1.5, penalty: 0, deadline: null })
    expect(done.finishedAt).toEqual(done.startedAt)
    expect(
      done.answers.map(({ questionId, verdict, share, passed }) => [questionId, verdict, share, passed]),
    ).toEqual([
      ['d0', 'right', 1, false],
      ['d1', 'almost', 0.5, false],
      ['d2', 'wrong', 0, true],
    ])
    const open = (await findAttempt(db, 'me', 'open'))!
    expect(open).toMatchObject({ finishedAt: null, score: null, quiz: { scope: 'kept', name: '' } })
    expect(open.quiz.settings).toMatchObject({ limitMs: null, feedback: 'at-once' })
    expect(open.answers.map(({ response, answeredAt }) => [response, answeredAt !== null])).toEqual([
      ['{"optionId":"b"}', true],
      [null, false],
    ])
    expect(open.answers[1]!.question.body).toMatchObject({ form: 'chinese' })
    await db.$disconnect()
  })
})
