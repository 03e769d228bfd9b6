// The environment that every tool of ours runs in. Runs on Node 20.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * `env` for a tool: nothing is reported to anyone, an inherited HOSTNAME and NODE_ENV do not count, `node` is
 * found first, and where the home or the temporary folder cannot be written, folders in .build/ take their
 * place (the user's .npmrc is read all the same).
 * @param {string} root the clone
 * @param {Record<string, string | undefined>} env
 * @param {string[]} programs folders that are searched for programs first
 * @returns {Record<string, string | undefined>}
 */
export function toolEnvironment(root, env, programs) {
  const { HOSTNAME: _, NODE_ENV: __, ...inherited } = env
  return {
    ...inherited,
    PATH: [...programs, env.PATH].filter(Boolean).join(delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    npm_config_update_notifier: 'false',
    ...(process.stderr.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), // we hear it through a pipe
    ...(hasHome() ? {} : otherHome(root, env)),
    ...(isWritable(tmpdir()) ? {} : { TMPDIR: ownFolder(root, 'tmp') }),
  }
}

/** A home that can be written, where npm's cache was not made by root once. */
function hasHome() {
  const cache = join(homedir(), '.npm')
  return isWritable(homedir()) && (!existsSync(cache) || isWritable(cache))
}

function otherHome(/** @type {string} */ root, /** @type {Record<string, string | undefined>} */ env) {
  const home = ownFolder(root, 'home')
  return {
    HOME: home,
    npm_config_cache: join(home, '.npm'),
    npm_config_userconfig: env.npm_config_userconfig ?? join(homedir(), '.npmrc'),
  }
}

function ownFolder(/** @type {string} */ root, /** @type {string} */ name) {
  const folder = join(root, '.build', name)
  mkdirSync(folder, { recursive: true })
  return folder
}

function isWritable(/** @type {string} */ folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return folder !== ''
  } catch {
    return false
  }
}
