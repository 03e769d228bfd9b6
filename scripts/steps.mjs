// What a clone needs before it can serve, each step only when what it is made from has changed. Runs on Node 20.
import { runCommand } from './command.mjs'
import { isInstalled } from './installed.mjs'
import { showProgress } from './progress.mjs'
import { stampOf } from './stamp.mjs'
import { StepFailed } from './step-failed.mjs'

/**
 * @typedef {{
 *   root: string,
 *   node: string,
 *   env: Record<string, string | undefined>,
 *   t: import('./messages.mjs').Translate,
 * }} Clone `node` is the program, `env` what tools run in
 * @typedef {{
 *   name: string,
 *   label: string,
 *   advice: string,
 *   stamp: { holds(): boolean, clear(): void, set(): void },
 *   commands: { program: string, args: string[], env?: Record<string, string> }[],
 * }} Step `advice` says what to do when it fails
 */

/** @returns {Step} */
export function install(/** @type {Clone} */ { root, t }) {
  return {
    name: 'install',
    label: t('launcher:step-install'),
    advice: t('launcher:install-failed'),
    stamp: { holds: () => isInstalled(root), clear() {}, set() {} },
    // No package needs its install scripts, and some harm: from a lock file npm compiles better-sqlite3, which
    // brings its binaries with it, and Prisma's fetches an engine that is never used.
    commands: [
      { program: 'npm', args: ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'] },
    ],
  }
}

/** @returns {Step} */
export function generate(/** @type {Clone} */ { root, node, t }) {
  return {
    name: 'generate',
    label: t('launcher:step-generate'),
    advice: t('launcher:generate-failed'),
    stamp: stampOf(root, 'generate', {
      inputs: ['package-lock.json', 'prisma.config.ts', 'prisma/models'],
      outputs: ['db/generated/sqlite/client.ts', 'db/generated/postgresql/client.ts'],
    }),
    commands: ['sqlite', 'postgresql'].map(provider => ({
      program: node,
      args: ['node_modules/prisma/build/index.js', 'generate'],
      // generate never calls the schema engine: it only wants the name of a program that exists
      env: { DUIZHAO_PROVIDER: provider, PRISMA_SCHEMA_ENGINE_BINARY: node },
    })),
  }
}

/** @returns {Step} */
export function dictionary(/** @type {Clone} */ { root, node, t }) {
  return {
    name: 'dictionary',
    label: t('launcher:step-dictionary'),
    advice: t('launcher:dictionary-failed'),
    stamp: stampOf(root, 'dictionary', {
      inputs: [
        ...['package-lock.json', 'scripts/build-dictionary.ts', 'scripts/build-lexicon.ts'],
        ...['core/dictionary', 'core/text/build-lexicon.ts', 'core/text/lexicon-file.ts'],
      ],
      outputs: ['.build/dictionary.bin', '.build/lexicon.bin'],
    }),
    commands: ['scripts/build-dictionary.ts', 'scripts/build-lexicon.ts'].map(script => ({
      program: node,
      args: [script],
    })),
  }
}

/** @returns {Step} */
export function build(/** @type {Clone} */ { root, node, t }) {
  return {
    name: 'build',
    label: t('launcher:step-build'),
    advice: t('launcher:build-failed'),
    stamp: stampOf(root, 'build', {
      inputs: [
        ...['package-lock.json', 'package.json', 'tsconfig.json', 'next.config.ts', 'postcss.config.mjs'],
        ...['instrumentation.ts', 'proxy.ts', 'prisma.config.ts', 'prisma/models'],
        ...['app', 'content', 'core', 'db', 'flows', 'i18n', 'messages', 'public', 'ui'],
      ],
      outputs: ['.next/BUILD_ID'],
    }),
    commands: [
      { program: node, args: ['node_modules/next/dist/bin/next', 'build'], env: { NODE_ENV: 'production' } },
    ],
  }
}

/**
 * Does a step unless its stamp holds, showing that it goes on. Throws a StepFailed.
 * @param {Step} step
 * @param {Clone} clone
 */
export async function doStep({ name, label, advice, stamp, commands }, { root, env }) {
  if (stamp.holds()) return
  stamp.clear()
  const done = showProgress(label)
  for (const command of commands) {
    const options = { cwd: root, env: { ...env, ...command.env } }
    const { code, output } = await runCommand(command.program, command.args, options)
    if (code === 0) continue
    done('✗')
    throw new StepFailed(name, advice, output)
  }
  stamp.set()
  done('✓')
}
