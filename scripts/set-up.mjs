// Brings a fresh clone to where it can be tested or served. Runs on Node 20.
import { withLock } from './lock.mjs'
import { newEnoughNode } from './node-version.mjs'
import { dictionary, doStep, generate, install } from './steps.mjs'

/**
 * Node, packages, Prisma's clients and the dictionary, and after them the steps in `more`. Throws a StepFailed.
 * @param {string} root the clone
 * @param {import('./messages.mjs').Translate} t
 * @param {((clone: import('./steps.mjs').Clone) => import('./steps.mjs').Step)[]} more
 * @returns {Promise<import('./steps.mjs').Clone>}
 */
export function setUp(root, t, more = []) {
  const work = async () => {
    const clone = { root, t, ...(await newEnoughNode(root, t)) }
    for (const step of [install, generate, dictionary, ...more]) await doStep(step(clone), clone)
    return clone
  }
  return withLock(root, work, () => process.stderr.write(`${t('launcher:waiting')}\n`))
}

/** Says what failed and what to do, after what the program itself wrote. */
export function explain(/** @type {unknown} */ error, /** @type {import('./messages.mjs').Translate} */ t) {
  const { output = '', message, code, path } = /** @type {any} */ (error)
  const unwritable = ['EACCES', 'EROFS', 'EPERM'].includes(code) && path
  const line = unwritable ? t('launcher:clone-readonly', { path }) : message
  process.stderr.write(`${output && `\n${output.trimEnd()}\n\n`}✗ ${line}\n`)
}

/**
 * Says why it will not start. Returns the exit code. The codes, whole, so that a search finds where each is told:
 * t('launcher:bad-port') t('launcher:bad-database-url') t('launcher:host-not-loopback') t('launcher:port-in-use')
 * t('launcher:port-forbidden') t('launcher:no-such-address') t('launcher:data-folder') t('launcher:no-answer')
 * t('launcher:database-path') t('launcher:database-locked') t('launcher:database-readonly')
 * t('launcher:database-unreachable') t('launcher:database-newer') t('launcher:database-foreign')
 * t('launcher:migration-changed') t('launcher:migration-failed')
 */
export function refuse(
  /** @type {import('./settings.mjs').Refusal} */ { code, values },
  /** @type {import('./messages.mjs').Translate} */ t,
) {
  process.stderr.write(`✗ ${t(`launcher:${code}`, values)}\n`)
  return 1
}
