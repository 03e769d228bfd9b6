// Long texts: node bench/long-texts.ts. Twenty copies of the first text as one document, and a novel of 260. LWT's figures
// are for the twenty copies; two cores, medians.
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { copyDocument } from '#tests/support/copy-document.ts'
import { median, quantile, report } from './print.ts'
import { serve } from './server.ts'

const TIMES = 10
const TEXTS = [
  { id: 'twenty-copies', copies: 20, peer: { paint: 3060, nodes: 39_770 } },
  { id: 'novel', copies: 260, peer: null },
]
const FRAME_MS = 1000 / 60
/** As fast as a wheel goes that is turned without a pause: 2,400 pixels a second. */
const PIXELS_A_FRAME = 40

const server = await serve()
for (const { id, copies } of TEXTS) {
  const db = openDatabase(`file:${join(server.data, 'duizhao.db')}`)
  const made = await copyDocument(db, { from: 'chengdu-2018', id, userId: LOCAL_USER_ID, copies })
  await db.$disconnect()
  console.log(`  ${id}: ${made.hanzi.toLocaleString('en')} Hanzi in ${made.pairs.toLocaleString('en')} pairs`)
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
try {
  for (const text of TEXTS) await measure(browser, text)
  report('server memory', server.memoryMb(), 'MB')
} finally {
  await browser.close()
  await server.stop()
}

/** Every load is of a cold page: the cache is off, and nothing is left of the load before. */
async function measure(browser: Browser, { id, peer }: (typeof TEXTS)[number]): Promise<void> {
  const address = `${server.url}/en/library/${id}`
  const first = performance.now()
  await (await fetch(address)).text()
  report(`${id}: opened for the first time`, performance.now() - first, 'ms')
  const html = await (await fetch(address)).text()
  report(`${id}: HTML with flight data`, Buffer.byteLength(html) / 1000, 'kB')

  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const paints: number[] = []
  for (let i = -2; i < TIMES; i++) {
    const paint = await paintOf(page, address)
    if (i >= 0) paints.push(paint)
  }
  const lwt = (value?: number) => (value === undefined ? undefined : { name: 'LWT', value })
  report(`${id}: largest paint`, median(paints), 'ms', 900, lwt(peer?.paint))
  report(`${id}: DOM elements`, await nodesIn(page), '', undefined, lwt(peer?.nodes))
  const frames = await page.evaluate(scroll, PIXELS_A_FRAME)
  report(`${id}: frame while scrolling, median`, median(frames), 'ms', 17)
  report(`${id}: frame while scrolling, 99th of 100`, quantile(frames, 0.99), 'ms', 34)
  const dropped = frames.reduce((sum, frame) => sum + Math.max(0, Math.round(frame / FRAME_MS) - 1), 0)
  report(`${id}: dropped frames of ${frames.length + dropped}`, dropped, '', 15)
  report(`${id}: DOM elements after scrolling`, await nodesIn(page), '')
  await page.close()
}

async function paintOf(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(1000)
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        new PerformanceObserver(list => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
}

function nodesIn(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length)
}

/** Runs in the page: scrolls for six seconds and answers how long each frame took. */
async function scroll(pixels: number): Promise<number[]> {
  const frames: number[] = []
  let last = performance.now()
  const end = last + 6000
  await new Promise<void>(resolve => {
    const frame = (now: number) => {
      frames.push(now - last)
      last = now
      scrollBy({ top: pixels, behavior: 'instant' })
      if (now < end) requestAnimationFrame(frame)
      else resolve()
    }
    requestAnimationFrame(frame)
  })
  return frames.slice(1)
}
