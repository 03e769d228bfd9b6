// The reading page of the first text: node bench/reading.ts. Peers' figures: the same text, two cores, medians.
import { Agent, request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { median, report, time } from './print.ts'
import { serve } from './server.ts'

type Vitals = { paint: number; shift: number; blocked: number }

const DOCUMENT = '/en/library/chengdu-2018'
const TIMES = 30
/** So many pages are drawn before the server's code is compiled as it stays. */
const WARM_UP = 150

const server = await serve()
await measureServer()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
try {
  await measurePage(browser)
  await measurePopover(browser)
  report('server memory', server.memoryMb(), 'MB', undefined, { name: 'the Next.js peers', value: 450 })
} finally {
  await browser.close()
  await server.stop()
}

/**
 * First byte: the page is drawn. Last byte: the page and its flight data, which the browser reads as it comes. Over one kept
 * connection, as a browser has it; node:http, since fetch takes some milliseconds itself.
 */
async function measureServer(): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const first: number[] = []
  const load = () =>
    new Promise<string>((resolve, reject) => {
      const start = performance.now()
      const sent = request(server.url + DOCUMENT, { agent }, response => {
        let html = ''
        response.setEncoding('utf8').once('data', () => first.push(performance.now() - start))
        response.on('data', chunk => (html += chunk)).once('end', () => resolve(html))
      })
      sent.once('error', reject).end()
    })
  const last = await time(TIMES, WARM_UP, load)
  report('server, first byte', median(first.slice(-TIMES)), 'ms', 25)
  report('server, last byte', median(last), 'ms', 25)
  const html = await load()
  report('HTML with flight data', Buffer.byteLength(html) / 1000, 'kB', 100)
  report('HTML with flight data, gzip', gzipSync(html).length / 1000, 'kB')
  agent.destroy()
}

/**
 * Vitals by the browser's own observers. All loads are in one page, its cache off: Chromium's own window, which a new
 * context opens, loads some hundred scripts of its own meanwhile.
 */
async function measurePage(browser: Browser): Promise<void> {
  const taken: Vitals[] = []
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await observe(page)
  const scripts = new Map<string, number>()
  page.on('response', async response => {
    if (response.request().resourceType() !== 'script') return
    const body = await response.body().catch(() => null)
    if (body) scripts.set(response.url(), gzipSync(body).length)
  })
  for (let i = -5; i < TIMES; i++) {
    await page.goto('about:blank')
    await page.goto(server.url + DOCUMENT, { waitUntil: 'load' })
    await page.waitForTimeout(700)
    const vitals = await page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals)
    if (i >= 0) taken.push(vitals)
  }
  report('largest paint', median(taken.map(({ paint }) => paint)), 'ms', 400, { name: 'LWT', value: 1180 })
  report('layout shift', Math.max(...taken.map(({ shift }) => shift)), '', 0.001, {
    name: 'Lute',
    value: 0.57,
  })
  report('blocking time', median(taken.map(({ blocked }) => blocked)), 'ms', 50)
  report('JavaScript, gzip', [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1000, 'kB', 195)
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  report('DOM elements', nodes, '', undefined, { name: 'LWT', value: 6637 })
  await page.close()
}

async function observe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const vitals = { paint: 0, shift: 0, blocked: 0 }
    Object.assign(window, { vitals })
    const on = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void) =>
      new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true })
    on('largest-contentful-paint', entry => {
      vitals.paint = entry.startTime
    })
    on('layout-shift', entry => {
      vitals.shift += entry.value ?? 0
    })
    on('longtask', entry => {
      vitals.blocked += Math.max(0, entry.duration - 50)
    })
  })
}

/** From the press on a term to the popover with its meaning painted; each term is asked for the first time. */
async function measurePopover(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(server.url + DOCUMENT, { waitUntil: 'networkidle' })
  const taken: number[] = []
  const terms = page.locator('article .zh .s > u:not([data-quiet])')
  for (let i = 0; i < TIMES + 5; i++) {
    const term = await terms.nth(i).elementHandle()
    await page.mouse.move(5, 5)
    taken.push(await page.evaluate(openAndWait, term))
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('.pop'))
  }
  report('tap to popover with its meaning', median(taken.slice(5)), 'ms', 50, { name: 'Lute', value: 254 })
  await page.close()
}

/**
 * Runs in the page. The popover is seen as it is put in, not asked for by timers, which would take turns with its own
 * work; the frame that shows it is over when a message sent from within it comes.
 */
async function openAndWait(term: Element | null): Promise<number> {
  term?.scrollIntoView({ block: 'center' })
  await new Promise(resolve => setTimeout(resolve, 100))
  const box = term?.getClientRects()[0]
  const at = { clientX: (box?.left ?? 0) + 4, clientY: (box?.top ?? 0) + 12, bubbles: true, button: 0 }
  const shown = new Promise<void>(resolve => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.pop .renderings')) return
      watch.disconnect()
      resolve()
    })
    watch.observe(document.body, { childList: true, subtree: true })
  })
  const { port1, port2 } = new MessageChannel()
  const painted = new Promise(resolve => {
    port1.onmessage = resolve
  })
  const start = performance.now()
  for (const type of ['pointerdown', 'pointerup', 'click']) term?.dispatchEvent(new PointerEvent(type, at))
  await shown
  requestAnimationFrame(() => port2.postMessage(null))
  await painted
  return performance.now() - start
}
