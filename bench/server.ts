import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Served = { url: string; data: string; memoryMb: () => number; stop: () => Promise<void> }

/** As scripts/start.mjs gives them, and MALLOC_ARENA_MAX too. */
const FLAGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8']

/** The production server on a fresh data folder (or `data`), on a free port. Needs a build: run `npm start` once. */
export async function serve(
  data = mkdtempSync(join(tmpdir(), 'duizhao-bench-')),
  env: Record<string, string> = {},
): Promise<Served> {
  const port = await freePort()
  const child = spawn(process.execPath, [...FLAGS, 'scripts/serve.mjs'], {
    env: {
      MALLOC_ARENA_MAX: '2',
      ...process.env,
      PORT: String(port),
      DUIZHAO_DATA: data,
      DATABASE_URL: '',
      NODE_ENV: 'production',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', chunk => String(chunk).includes('http://') && resolve())
    child.once('exit', code =>
      reject(new Error(`the server ended with ${code}; run npm start once to build it`)),
    )
  })
  return {
    url: `http://127.0.0.1:${port}`,
    data,
    memoryMb: () => residentMb(child.pid ?? 0),
    stop: async () => {
      child.removeAllListeners('exit')
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Resident memory of a process, where /proc tells; NaN elsewhere. */
function residentMb(pid: number): number {
  try {
    const status = process.getBuiltinModule('node:fs').readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
  } catch {
    return Number.NaN
  }
}
