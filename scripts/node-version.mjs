// Finds or gets a Node that everything of ours runs on. Runs on Node 20.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command.mjs'
import { toolEnvironment } from './environment.mjs'
import { showProgress } from './progress.mjs'
import { StepFailed } from './step-failed.mjs'

/** On Node 20 better-sqlite3 crashes and vitest refuses; before 22.19 Node does not run TypeScript. */
const NEEDED = { major: 22, minor: 19 }
const PACKAGES = { node: '^24.0.0', npm: '^11.0.0' }

/** Is a version such as v22.17.1 new enough? */
export function isNewEnough(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)
}

/**
 * A Node of at least 22.19: the one that runs this, else the npm package node@24, which is put with npm@11 in
 * .tools/ of the clone once. `env` is the environment in which `node` and `npm` mean these.
 * @param {string} root the clone
 * @param {import('./messages.mjs').Translate} t
 * @returns {Promise<{ node: string, env: Record<string, string | undefined> }>}
 */
export async function newEnoughNode(root, t) {
  if (isNewEnough(process.version)) {
    return { node: process.execPath, env: toolEnvironment(root, process.env, [join(process.execPath, '..')]) }
  }
  const folder = join(root, '.tools')
  const programs = join(folder, 'node_modules/.bin')
  const node = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!works(node)) await getNode(root, folder, t)
  if (!works(node)) throw new StepFailed('node', t('launcher:no-node', { found: process.version }))
  return { node, env: toolEnvironment(root, process.env, [programs]) }
}

function works(/** @type {string} */ node) {
  if (!existsSync(node)) return false
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 && isNewEnough(stdout.trim())
}

async function getNode(
  /** @type {string} */ root,
  /** @type {string} */ folder,
  /** @type {import('./messages.mjs').Translate} */ t,
) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }))
  const done = showProgress(t('launcher:step-node', { found: process.version }))
  const { code, output } = await runCommand(
    'npm',
    ['install', '--prefix', '.', '--no-audit', '--no-fund', '--ignore-scripts=false'],
    { cwd: folder, env: toolEnvironment(root, process.env, []) },
  )
  done(code === 0 ? '✓' : '✗')
  if (code !== 0) throw new StepFailed('node', t('launcher:no-node', { found: process.version }), output)
}
