// The reading page of the first text: node bench/reading.ts. Peers' figures: the same text, two cores, medians.
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { median, report, time } from './print.ts'
import { serve } from './server.ts'

const DOCUMENT = '/en/library/chengdu-2018'
const TIMES = 30

const server = await serve()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
try {
  await measureServer()
  await measurePage(browser)
  await measurePopover(browser)
  report('server memory', server.memoryMb(), 'MB', 350, { name: 'the Next.js peers', value: 450 })
} finally {
  await browser.close()
  await server.stop()
}

async function measureServer(): Promise<void> {
  const url = server.url + DOCUMENT
  report(
    'server, first to last byte',
    median(await time(TIMES, 15, async () => (await fetch(url)).text())),
    'ms',
    25,
  )
  const html = await (await fetch(url)).text()
  report('HTML with flight data', html.length / 1000, 'kB')
  report('HTML with flight data, gzip', gzipSync(html).length / 1000, 'kB', 100)
}

/** Vitals by the browser's own observers, each load in a context of its own: nothing cached. */
async function measurePage(browser: Browser): Promise<void> {
  const paints: number[] = []
  const shifts: number[] = []
  const blocked: number[] = []
  let nodes = 0
  let script = 0
  for (let i = -2; i < TIMES; i++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    const scripts: Promise<number>[] = []
    page.on('response', response => {
      if (response.request().resourceType() === 'script')
        scripts.push(response.body().then(body => gzipSync(body).length))
    })
    await observe(page)
    await page.goto(server.url + DOCUMENT, { waitUntil: 'load' })
    await page.waitForTimeout(500)
    const vitals = await page.evaluate(
      () => (window as unknown as { vitals: { paint: number; shift: number; blocked: number } }).vitals,
    )
    if (i >= 0) {
      paints.push(vitals.paint)
      shifts.push(vitals.shift)
      blocked.push(vitals.blocked)
    }
    nodes = await page.evaluate(() => document.querySelectorAll('*').length)
    script = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
    await context.close()
  }
  report('largest paint', median(paints), 'ms', 400, { name: 'LWT', value: 1180 })
  report('layout shift', Math.max(...shifts), '', 0.001, { name: 'Lute', value: 0.57 })
  report('blocking time', median(blocked), 'ms', 50)
  report('JavaScript, gzip', script / 1000, 'kB', 195)
  report('DOM elements', nodes, '', undefined, { name: 'LWT', value: 6637 })
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

/** From the tap on a term to the popover with its meaning painted; the entry is not in the cache. */
async function measurePopover(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(server.url + DOCUMENT, { waitUntil: 'networkidle' })
  const taken = await page.evaluate(async times => {
    const taken: number[] = []
    const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    const terms = [...document.querySelectorAll<HTMLElement>('[lang="zh-Hans"] .term')].slice(0, times + 5)
    for (const term of terms) {
      term.scrollIntoView({ block: 'center' })
      await new Promise(resolve => setTimeout(resolve, 60))
      const start = performance.now()
      term.click()
      while (!document.querySelector('[role="dialog"] [lang="en"]')) await painted()
      await painted()
      taken.push(performance.now() - start)
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      while (document.querySelector('[role="dialog"] [lang="en"]')) await painted()
    }
    return taken.slice(5)
  }, TIMES)
  report('tap to popover with its meaning', median(taken), 'ms', 50, { name: 'Lute', value: 254 })
  await page.close()
}
