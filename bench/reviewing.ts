// Ratings, at the server and at the key: node bench/reviewing.ts. Peers' figures: two cores, medians.
import { mkdtempSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { LOCAL_USER_ID, readSettings, writeSettings } from '#db/people.ts'
import { listTerms } from '#db/terms.ts'
import { keepTermsAnywhere } from '#flows/keep-term.ts'
import { openKnowledge } from '#flows/knowledge.ts'
import { prepare } from '#flows/prepare.ts'
import { startSession } from '#flows/start-session.ts'
import { median, quantile, report, time } from './print.ts'
import { serve } from './server.ts'

const data = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
const cards = await fill(`file:${join(data, 'duizhao.db')}`)
const server = await serve(data)
try {
  await measureKeys()
  await measureRatings()
} finally {
  await server.stop()
}

/** Keeps the whole glossary and lets a day have as many cards as there are. Answers the cards of a session. */
async function fill(url: string): Promise<string[]> {
  await migrate(url)
  const db = openDatabase(url)
  await prepare(db, { content: 'content', knowledge: openKnowledge('.'), now: new Date(), timeZone: 'UTC' })
  const ids = (await listTerms(db, LOCAL_USER_ID)).map(({ id }) => id)
  await keepTermsAnywhere(db, LOCAL_USER_ID, ids, {
    now: new Date(),
    newId: () => crypto.randomUUID(),
    glossaryDeckName: 'Glossary',
  })
  await writeSettings(db, LOCAL_USER_ID, { ...(await readSettings(db, LOCAL_USER_ID)), newCardsPerDay: 999 })
  const { cards } = await startSession(db, LOCAL_USER_ID, {}, new Date())
  report('cards kept', await db.card.count(), '')
  report(
    'due queue with the cards of a session',
    median(await time(10, 2, () => startSession(db, LOCAL_USER_ID, {}, new Date()))),
    'ms',
  )
  await db.$disconnect()
  return cards.map(({ id }) => id)
}

/** Over one kept connection, as a browser has it; node:http, since fetch takes longer than the server. */
async function measureRatings(): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let next = 0
  const rate = () =>
    new Promise<void>((resolve, reject) => {
      const review = {
        id: crypto.randomUUID(),
        cardId: cards[next++ % cards.length],
        kind: 'rating',
        rating: 'good',
        at: Date.now(),
        durationMs: 3000,
      }
      const body = JSON.stringify({ version: 1, reviews: [review] })
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const sent = request(`${server.url}/api/reviews`, { method: 'POST', agent, headers }, response =>
        response.resume().once('end', resolve),
      )
      sent.once('error', reject).end(body)
    })
  const taken = await time(800, 200, rate)
  agent.destroy()
  report('a rating, median', median(taken), 'ms', 6, { name: 'spaced', value: 5.5 })
  report('a rating, 99th percentile', quantile(taken, 0.99), 'ms', 15, { name: 'spaced', value: 12 })
}

/** From the key that rates to the next question painted, by the page's own clock. */
async function measureKeys(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${server.url}/en/review`, { waitUntil: 'networkidle' })
  const taken: number[] = []
  for (let i = 0; i < 35; i++) {
    await page.keyboard.press(' ')
    await page.waitForTimeout(50)
    taken.push(
      await page.evaluate(async () => {
        const before = document.querySelector('h1')?.textContent
        const start = performance.now()
        document.dispatchEvent(
          new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true, cancelable: true }),
        )
        while (document.querySelector('h1')?.textContent === before) await new Promise(requestAnimationFrame)
        await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - start
      }),
    )
  }
  report('key to next card painted', median(taken.slice(5)), 'ms', 20, { name: 'spaced', value: 31 })
  await browser.close()
}
