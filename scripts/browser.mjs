// Finds or gets a Chromium for the tests, and a Chinese font for it. Needs the packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from './command.mjs'
import { showProgress } from './progress.mjs'
import { StepFailed } from './step-failed.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of a Chromium: $CHROMIUM_PATH, else one on this machine, else Playwright's own, else Debian's, which
 * root may install. Throws a StepFailed that names the package where there is none.
 * @param {import('./steps.mjs').Clone} clone
 * @returns {Promise<string>}
 */
export async function browserFor(clone) {
  const { env, t } = clone
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new StepFailed('browser', t('launcher:no-such-browser', { path: env.CHROMIUM_PATH }))
  }
  const found = onThisMachine(env.PATH ?? '') ?? (await playwrightsOwn())
  if (found) return found
  if (!mayInstall()) throw new StepFailed('browser', t('launcher:no-browser'))
  await aptInstall('chromium', clone, t('launcher:step-browser'))
  const installed = onThisMachine(env.PATH ?? '')
  if (!installed) throw new StepFailed('browser', t('launcher:no-browser'))
  return installed
}

/** Without a Chinese font a page is all boxes: installs one where root may, else says so and goes on. */
export async function fontFor(/** @type {import('./steps.mjs').Clone} */ clone) {
  if (process.platform !== 'linux') return
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  if (status === 0 && stdout.trim()) return
  if (mayInstall()) await aptInstall('fonts-noto-cjk', clone, clone.t('launcher:step-font'))
  else process.stderr.write(`${clone.t('launcher:no-font')}\n`)
}

function onThisMachine(/** @type {string} */ path) {
  const candidates = path.split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)))
  return [...candidates, ...APPLICATIONS].find(existsSync)
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function aptInstall(
  /** @type {string} */ name,
  /** @type {import('./steps.mjs').Clone} */ { root, env, t },
  /** @type {string} */ label,
) {
  const done = showProgress(label)
  const options = { cwd: root, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }
  await runCommand('apt-get', ['update'], options) // the lists at hand may do even if this fails
  const { code, output } = await runCommand(
    'apt-get',
    ['install', '-y', '--no-install-recommends', name],
    options,
  )
  done(code === 0 ? '✓' : '✗')
  if (code !== 0) throw new StepFailed('browser', t('launcher:apt-failed', { name }), output)
}
