// What `npm test` checks, each by a program of its own. Needs a clone that is set up.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command.mjs'

/**
 * @typedef {{ passed: number, failed: number, output: string }} Result how many checks or tests, and what was said
 * @typedef {{ label: string, run: (clone: import('./steps.mjs').Clone) => Promise<Result> }} Check
 */

const IMPORTING = [
  'app',
  'bench',
  'cli',
  'core',
  'db',
  'flows',
  'i18n',
  'prisma',
  'scripts',
  'tests',
  'ui',
  'worker',
]

/** Those that need neither a database nor a browser. @returns {Check[]} */
export const fastChecks = (/** @type {import('./messages.mjs').Translate} */ t) => [
  { label: t('launcher:check-format'), run: program('@biomejs/biome/bin/biome', ['check']) },
  { label: t('launcher:check-types'), run: types },
  {
    label: t('launcher:check-imports'),
    run: program('dependency-cruiser/bin/dependency-cruiser.mjs', ['--output-type', 'err', ...IMPORTING]),
  },
  { label: t('launcher:check-unit'), run: vitest('unit') },
]

/** @returns {Check} */
export const databaseTests = (/** @type {import('./messages.mjs').Translate} */ t) => ({
  label: t('launcher:check-database'),
  run: vitest('database'),
})

/**
 * @param {import('./messages.mjs').Translate} t
 * @param {{ browser: string, port: number, data: string }} place
 * @returns {Check}
 */
export const browserTests = (t, { browser, port, data }) => ({
  label: t('launcher:check-browser'),
  run: counted('@playwright/test/cli.js', ['test', '--reporter=list,json'], 'browser', file => ({
    CHROMIUM_PATH: browser,
    PORT: String(port),
    DUIZHAO_DATA: data,
    DATABASE_URL: '',
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    NO_COLOR: undefined, // its workers set FORCE_COLOR, and Node warns where both are
  })),
})

/** With the types of the routes as they are now: those that the last build or `npm run dev` left may name lost pages. */
async function types(/** @type {import('./steps.mjs').Clone} */ clone) {
  rmSync(join(clone.root, '.next/dev/types'), { recursive: true, force: true })
  const routes = await program('next/dist/bin/next', ['typegen'])(clone)
  return routes.failed ? routes : program('typescript/bin/tsc', ['--noEmit', '--project', '.'])(clone)
}

/** One check: it passed when the program ended with 0. */
function program(/** @type {string} */ script, /** @type {string[]} */ args) {
  return async (/** @type {import('./steps.mjs').Clone} */ { root, node, env }) => {
    const { code, output } = await runCommand(node, [join('node_modules', script), ...args], {
      cwd: root,
      env,
    })
    return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
  }
}

function vitest(/** @type {string} */ project) {
  return counted(
    'vitest/vitest.mjs',
    ['run', '--project', project, '--reporter=default', '--reporter=json'],
    project,
  )
}

/**
 * Many tests: how many passed stands in the JSON that the program writes. One that ends badly without a failed test
 * counts as one failed.
 * @param {string} script
 * @param {string[]} args
 * @param {string} name of the file in .build/test-results
 * @param {(file: string) => Record<string, string | undefined>} environment
 */
function counted(script, args, name, environment = () => ({})) {
  return async (/** @type {import('./steps.mjs').Clone} */ { root, node, env }) => {
    const folder = join(root, '.build/test-results')
    const file = join(folder, `${name}.json`)
    mkdirSync(folder, { recursive: true })
    rmSync(file, { force: true })
    const all = [
      join('node_modules', script),
      ...args,
      ...(script.startsWith('vitest') ? [`--outputFile=${file}`] : []),
    ]
    const { code, output } = await runCommand(node, all, { cwd: root, env: { ...env, ...environment(file) } })
    const { passed, failed } = existsSync(file) ? countTests(JSON.parse(readFileSync(file, 'utf8'))) : NONE
    return { passed, failed: failed || (code === 0 ? 0 : 1), output }
  }
}

const NONE = { passed: 0, failed: 0 }

/** Reads the JSON of Vitest ({ testResults, … }) or of Playwright ({ stats }). A file that cannot be loaded has failed. */
export function countTests(/** @type {any} */ { numPassedTests, numFailedTests, testResults, stats }) {
  // in CI a browser test is tried twice: on a machine that is busy a first failure may be a time that ran out
  if (stats) return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
  const broken = testResults.filter(
    (/** @type {any} */ { status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}
