// The alignment editor on 2,000 pairs: node bench/alignment-editor.ts (after npm start has built the app).
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { ownDocument } from '#tests/support/own-document.ts'
import { median, quantile, report } from './print.ts'
import { serve } from './server.ts'

const ZH = '会议强调，要坚持精准扶贫、精准脱贫基本方略，把提高脱贫质量放在首位。'
const EN = 'The meeting stressed that the basic strategy of targeted poverty alleviation must be upheld.'
const TIMES = 20

const server = await serve()
const db = openDatabase(`file:${join(server.data, 'duizhao.db')}`)
for (const count of [2_000, 30_000]) await ownDocument(db, made(count), { id: `pairs-${count}` })
await db.$disconnect()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  report('2,000 pairs, opened', await open(page, 2_000), 'ms')
  await measureScrolling(page)
  await measureMerging(page)
  report('30,000 pairs, opened', await open(page, 30_000), 'ms')
} finally {
  await browser.close()
  await server.stop()
}

/** Pairs of one to three sentences a side, no two alike. */
function made(count: number) {
  return Array.from({ length: count }, (_, n) => ({
    zh: Array.from({ length: 1 + (n % 3) }, (_, k) => `${n}-${k}：${ZH}`),
    en: Array.from({ length: 1 + (n % 2) }, (_, k) => `${n}-${k}. ${EN}`),
    score: (n % 100) / 100,
    passage: Math.floor(n / 4),
  }))
}

/** From the request until the keys work. */
async function open(page: Page, count: number): Promise<number> {
  const start = performance.now()
  await page.goto(`${server.url}/en/library/pairs-${count}/alignment`, { waitUntil: 'commit' })
  await page.locator('[role="grid"] [data-here]').waitFor()
  return performance.now() - start
}

/** Intervals between frames while the page scrolls evenly, as a wheel turned without pause would. */
async function measureScrolling(page: Page): Promise<void> {
  const intervals = await page.evaluate(async () => {
    const taken: number[] = []
    let last = await new Promise<number>(requestAnimationFrame)
    for (let n = 0; n < 600; n++) {
      window.scrollBy(0, 90)
      const now = await new Promise<number>(requestAnimationFrame)
      taken.push(now - last)
      last = now
    }
    return taken
  })
  report('scrolling, frame interval, median', median(intervals), 'ms', 17)
  report('scrolling, frame interval, 95 of 100', quantile(intervals, 0.95), 'ms', 17.5)
  report('scrolling, frame interval, longest', Math.max(...intervals), 'ms')
  report('scrolling, frames late', (100 * intervals.filter(ms => ms > 25).length) / intervals.length, '%', 1)
}

/** From the key to the paint that follows. */
async function measureMerging(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0))
  const taken: number[] = []
  for (let n = 0; n < TIMES + 3; n++) {
    const ms = await page.evaluate(async () => {
      const rows = () => Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount'))
      const before = rows()
      const start = performance.now()
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true }))
      while (rows() === before) await new Promise(resolve => setTimeout(resolve))
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
      return performance.now() - start
    })
    if (n >= 3) taken.push(ms)
    await page.keyboard.press('j')
  }
  report('merge, from key to repaint, median', median(taken), 'ms', 50)
  report('merge, from key to repaint, longest', Math.max(...taken), 'ms')
}
