// One set-up at a time in a clone. Runs on Node 20.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MS = 300

/**
 * Does `work` while this process alone holds .build/lock; `onWait` is called once when another holds it. A lock
 * whose holder no longer runs does not count.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @param {() => void} onWait
 * @returns {Promise<T>}
 */
export async function withLock(root, work, onWait) {
  mkdirSync(join(root, '.build'), { recursive: true })
  const file = join(root, '.build/lock')
  for (let waited = false; !take(file); waited = true) {
    if (!waited) onWait()
    await wait(POLL_MS)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}

/** @returns {boolean} */
function take(/** @type {string} */ file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (runs(holderOf(file))) return false
    rmSync(file, { force: true })
    return take(file)
  }
}

function holderOf(/** @type {string} */ file) {
  try {
    return Number(readFileSync(file, 'utf8')) || process.pid // being written just now
  } catch {
    return process.pid // released just now
  }
}

function runs(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
