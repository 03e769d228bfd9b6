import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ReviewInput, ReviewOutcome } from '#core/cards/session.ts'
import { toMemory } from '#db/cards.ts'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { keepTerms } from '#flows/keep-term.ts'
import { rebuildMemory } from '#flows/save-reviews.ts'

const PORT = 3900 + (process.pid % 90)
const URL_ = `http://127.0.0.1:${PORT}`

const KILLS = 20
const LONGEST_LIFE_MS = 250

test('every rating acknowledged before the server is killed is there once, after twenty kills in the middle of a session', async ({
  request,
}, info) => {
  test.skip(info.project.name !== 'desktop', 'the server is the same for both')
  test.setTimeout(600_000)
  const data = mkdtempSync(join(tmpdir(), 'duizhao-killed-'))
  let server = await start(data)
  const cards = await keepSome(data)
  const acknowledged: string[] = []
  let waiting: Rating[] = []
  const send = async (ratings: Rating[]) => {
    const response = await request.post(`${URL_}/api/reviews`, { data: { version: 1, reviews: ratings } })
    expect(response.ok()).toBe(true)
    const { outcomes }: { outcomes: ReviewOutcome[] } = await response.json()
    expect(outcomes.map(({ id, ok }) => ({ id, ok }))).toEqual(ratings.map(({ id }) => ({ id, ok: true })))
    acknowledged.push(...ratings.map(({ id }) => id))
    waiting = []
  }
  for (let round = 0; round < KILLS; round++) {
    if (waiting.length > 0) await send(waiting) // as the page does, which has heard nothing of it
    const killed = once(server, 'exit')
    setTimeout(() => server.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS)
    for (let i = 0; server.signalCode === null; i++) {
      const cardId = cards[i % cards.length] ?? ''
      waiting = [
        { id: `review-${round}-${i}`, cardId, kind: 'rating', rating: 'good', at: Date.now(), durationMs: 1 },
      ]
      try {
        await send(waiting)
      } catch (error) {
        if (!isBrokenOff(error)) throw error
        break
      }
    }
    await killed
    server = await start(data)
  }
  if (waiting.length > 0) await send(waiting)
  const db = openDatabase(`file:${join(data, 'duizhao.db')}`)
  const kept = (await db.review.findMany({ select: { id: true } })).map(({ id }) => id)
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS)
  expect(kept.sort()).toEqual(acknowledged.sort())
  for (const card of await db.card.findMany()) {
    expect(toMemory(card)).toEqual(await rebuildMemory(db, LOCAL_USER_ID, card))
  }
  await db.$disconnect()
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(data, { recursive: true, force: true })
})

type Rating = Extract<ReviewInput, { kind: 'rating' }>

/** The server went away under the request. */
const isBrokenOff = (error: unknown) => /ECONNRE|socket hang up|EPIPE/.test(String(error))

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
