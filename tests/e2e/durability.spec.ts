import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { toMemory } from '#db/cards.ts'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { keepTerms } from '#flows/keep-term.ts'
import { rebuildMemory } from '#flows/save-reviews.ts'

const PORT = 3900 + (process.pid % 90)
const URL_ = `http://127.0.0.1:${PORT}`

test('ratings acknowledged before the server is killed are there after it starts again', async ({
  request,
}, info) => {
  test.skip(info.project.name !== 'desktop', 'the server is the same for both')
  test.setTimeout(300_000)
  const data = mkdtempSync(join(tmpdir(), 'duizhao-killed-'))
  let server = await start(data)
  const cards = await keepSome(data)
  const acknowledged: string[] = []
  for (let round = 0; round < 3; round++) {
    let killed: NodeJS.Timeout | undefined
    try {
      for (let i = 0; ; i++) {
        const id = `review-${round}-${i}`
        const review = {
          id,
          cardId: cards[i % cards.length],
          kind: 'rating',
          rating: 'good',
          at: Date.now(),
          durationMs: 1,
        }
        const response = await request.post(`${URL_}/api/reviews`, {
          data: { version: 1, reviews: [review] },
        })
        if (response.ok()) acknowledged.push(id)
        killed ??= setTimeout(() => server.kill('SIGKILL'), 100 + round * 70)
      }
    } catch {
      clearTimeout(killed) // the connection broke: the server is gone
    }
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
    server = await start(data)
  }
  const db = openDatabase(`file:${join(data, 'duizhao.db')}`)
  const kept = new Set((await db.review.findMany({ select: { id: true } })).map(({ id }) => id))
  expect(acknowledged.length).toBeGreaterThan(3)
  expect(acknowledged.filter(id => !kept.has(id))).toEqual([])
  for (const card of await db.card.findMany()) {
    expect(toMemory(card)).toEqual(await rebuildMemory(db, LOCAL_USER_ID, card))
  }
  await db.$disconnect()
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(data, { recursive: true, force: true })
})

async function start(data: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...process.env, PORT: String(PORT), DUIZHAO_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', chunk => String(chunk).includes(URL_) && resolve())
    server.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  return server
}

async function keepSome(data: string): Promise<string[]> {
  const db = openDatabase(`file:${join(data, 'duizhao.db')}`)
  const termIds = ['glossary:脱贫攻坚战', 'glossary:两不愁三保障', 'glossary:三大攻坚战', 'glossary:建档立卡']
  await keepTerms(
    db,
    LOCAL_USER_ID,
    { documentId: 'chengdu-2018', termIds },
    { now: new Date(), newId: () => crypto.randomUUID() },
  )
  const cards = await db.card.findMany({ select: { id: true } })
  await db.$disconnect()
  return cards.map(({ id }) => id)
}
