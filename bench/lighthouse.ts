// Lighthouse's scores of every page: npm --prefix bench/lighthouse install, then node bench/lighthouse.ts.
import { createRequire } from 'node:module'
import { reportAtLeast } from './print.ts'
import { serve } from './server.ts'

const PAGES = [
  '',
  '/library',
  '/library/chengdu-2018',
  '/terms',
  '/cards',
  '/cards/browse',
  '/review',
  '/quiz',
  '/drills',
  '/drills/cloze',
  '/search',
  '/library/new',
  '/stats',
  '/settings',
]
const BAR = 0.95

type Result = { lhr: { categories: Record<string, { score: number | null }> } }
type Lighthouse = {
  default: (url: string, flags: object, config: object) => Promise<Result | undefined>
  desktopConfig: object
}
type Launcher = { launch: (options: object) => Promise<{ port: number; kill: () => void }> }

const own = createRequire(new URL('lighthouse/package.json', import.meta.url))
const load = async <T>(name: string): Promise<T> => {
  try {
    return await import(own.resolve(name))
  } catch {
    console.error(`${name} is not installed: npm --prefix bench/lighthouse install`)
    process.exit(1)
  }
}

const { default: lighthouse, desktopConfig } = await load<Lighthouse>('lighthouse')
const { launch } = await load<Launcher>('chrome-launcher')
const server = await serve()
const chrome = await launch({
  chromePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-background-networking', '--disable-sync'],
})
try {
  for (const page of PAGES) {
    const flags = { port: chrome.port, onlyCategories: ['performance', 'accessibility'], logLevel: 'error' }
    const result = await lighthouse(`${server.url}/en${page}`, flags, desktopConfig)
    for (const [name, { score }] of Object.entries(result?.lhr.categories ?? {}))
      reportAtLeast(`/en${page} ${name}`, score ?? 0, BAR)
  }
} finally {
  chrome.kill()
  await server.stop()
}
