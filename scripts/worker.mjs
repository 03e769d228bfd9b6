// The thread of worker/main.ts, beside the server. Needs Node ≥ 22.19.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** How long a worker that has broken down stays away, in milliseconds. */
const PAUSE_MS = 2_000

/**
 * Starts it, and starts it again when it breaks down: a file that nobody could foresee may exhaust its memory, and the
 * server must not care. The job that it held is taken up again.
 * @param {string} root the clone
 * @param {string} databaseUrl
 * @returns {{ wake(): void, end(): Promise<void> }}
 */
export function startWorker(root, databaseUrl) {
  let ending = false
  const start = () => {
    const started = new Worker(join(root, 'worker/main.ts'), {
      workerData: { root, databaseUrl },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      execArgv: [],
    })
    started.on('error', error => console.error(error))
    started.on('exit', () => {
      if (!ending) setTimeout(() => (worker = start()), PAUSE_MS).unref()
    })
    started.unref()
    return started
  }
  let worker = start()
  return {
    wake: () => worker.postMessage('wake'),
    end: async () => {
      ending = true
      worker.postMessage('stop')
      await new Promise(resolve => worker.once('exit', resolve))
    },
  }
}
