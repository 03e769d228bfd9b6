// `npm test`: every check and test there is, and one summary. `--fast`: without database and browser. Runs on Node 20.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { browserFor, fontFor } from './browser.mjs'
import { browserTests, databaseTests, fastChecks } from './checks.mjs'
import { endWithParent, onEnd, stopCommands } from './command.mjs'
import { launcherMessages } from './messages.mjs'
import { checkPort } from './port.mjs'
import { showProgress } from './progress.mjs'
import { explain, setUp } from './set-up.mjs'
import { build, doStep } from './steps.mjs'

const root = join(import.meta.dirname, '..')
const fast = process.argv.includes('--fast')
const t = launcherMessages(root, process.env)

const end = () => {
  stopCommands()
  process.exit(1)
}
onEnd(end)
if (process.env.npm_lifecycle_event) endWithParent(end)

/** @type {{ label: string, passed: number, failed: number, seconds: string }[]} */
const results = []
try {
  const clone = await setUp(root, t)
  if (fast) await runAll(fastChecks(t), clone)
  else await runEverything(clone)
} catch (error) {
  explain(error, t)
  results.push({ label: t('launcher:check-set-up'), passed: 0, failed: 1, seconds: '' })
}
summarise()

/** A browser is sought first: where there is none, that is said before minutes have gone by. */
async function runEverything(/** @type {import('./steps.mjs').Clone} */ clone) {
  const browser = await browserFor(clone)
  await fontFor(clone)
  await runAll([...fastChecks(t), databaseTests(t)], clone)
  await doStep(build(clone), clone)
  const free = await checkPort('127.0.0.1', 0)
  if (!free.ok) throw new Error(t(`launcher:${free.code}`, free.values))
  const data = mkdtempSync(join(root, '.build/test-data-'))
  await runAll([browserTests(t, { browser, port: free.port, data })], clone)
  rmSync(data, { recursive: true, force: true })
}

/** One after the other, whatever the one before has found. */
async function runAll(
  /** @type {import('./checks.mjs').Check[]} */ checks,
  /** @type {import('./steps.mjs').Clone} */ clone,
) {
  for (const { label, run } of checks) {
    const begin = Date.now()
    const done = showProgress(label)
    const { passed, failed, output } = await run(clone)
    done(failed ? '✗' : '✓')
    if (failed) process.stderr.write(`\n${output.trim()}\n\n`)
    results.push({ label, passed, failed, seconds: `${((Date.now() - begin) / 1000).toFixed(1)} s` })
  }
}

function summarise() {
  const width = Math.max(...results.map(({ label }) => label.length))
  const lines = results.map(({ label, passed, failed, seconds }) => {
    const counts = `${String(passed).padStart(5)} ${t('launcher:passed')} ${String(failed).padStart(4)} ${t('launcher:failed')}`
    return `${failed ? '✗' : '✓'} ${label.padEnd(width)} ${counts}  ${seconds}`
  })
  const total = (/** @type {'passed' | 'failed'} */ what) => results.reduce((sum, one) => sum + one[what], 0)
  process.stdout.write(`\n${lines.join('\n')}\n\n${total('passed')} passed, ${total('failed')} failed\n`)
  process.exitCode = total('failed') ? 1 : 0
}
