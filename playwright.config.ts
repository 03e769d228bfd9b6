import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'

// `npm test` chooses the port, the data folder and the browser. By hand (npx playwright test, after npm run build
// or npm start) the port is 3100 and the data folder a fresh one; workers inherit both from the first process.
process.env.PORT ||= '3100'
process.env.DUIZHAO_DATA ||= freshFolder()
const baseURL = `http://127.0.0.1:${process.env.PORT}`
const root = process.getuid?.() === 0

/** The real production server on an empty data folder, in a real Chromium. One learner's data: one test at a time. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 180_000, // a machine that does other things besides is slow, not wrong
  expect: { timeout: 20_000 },
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      chromiumSandbox: !root, // Chromium refuses its sandbox to root
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
    // what a tag @once says is the same on both layouts
    { name: 'phone', use: { ...devices['Pixel 7'] }, grepInvert: /@once/ },
  ],
  webServer: {
    command: 'node --disable-warning=ExperimentalWarning scripts/serve.mjs',
    url: baseURL,
    reuseExistingServer: false,
    stdout: 'pipe',
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})

function freshFolder(): string {
  mkdirSync(join(import.meta.dirname, '.build'), { recursive: true })
  return mkdtempSync(join(import.meta.dirname, '.build/test-data-'))
}
