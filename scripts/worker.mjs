// The thread of worker/main.ts, beside the server. Needs Node ≥ 22.19.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** How long a worker that has broken down stays away, in milliseconds. */
const PAUSE_MS = 2_000
/** How often it is looked whether another process has left work, or work has waited long enough. */
const LOOK_MS = 3_000

/**
 * Starts it when there is work, and again when it breaks down: a file that nobody could foresee may exhaust its memory, and
 * the server must not care. The job that it held is taken up again. A worker without work ends, and its memory is free.
 * @param {string} root the clone
 * @param {string} databaseUrl
 * @param {() => Promise<boolean>} jobsWait whether there is work that nobody does
 * @returns {{ wake(): void, end(): Promise<void> }}
 */
export function startWorker(root, databaseUrl, jobsWait) {
  let ending = false
  /** @type {Worker | null} */
  let worker = null
  const start = () => {
    worker = new Worker(join(root, 'worker/main.ts'), {
      workerData: { root, databaseUrl },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      execArgv: [],
    })
    worker.on('error', error => console.error(error))
    worker.on('exit', code => {
      worker = null
      setTimeout(look, code === 0 ? 0 : PAUSE_MS).unref() // it may have been woken while it ended
    })
    worker.unref()
  }
  const look = async () => {
    const waits = !worker && (await jobsWait().catch(() => false))
    if (waits && !worker && !ending) start()
  }
  setInterval(look, LOOK_MS).unref()
  look()
  return {
    wake: () => (worker ? worker.postMessage('wake') : ending || start()),
    end: async () => {
      ending = true
      worker?.postMessage('stop')
      await new Promise(resolve => (worker ? worker.once('exit', resolve) : resolve(undefined)))
    },
  }
}
