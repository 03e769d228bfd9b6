import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** A server of a test's own, from the production build. `end` resolves with its exit code, null after SIGKILL. */
export type StartedServer = { address: string; end(signal: NodeJS.Signals): Promise<number | null> }

/**
 * Starts scripts/serve.mjs, the server of `npm start`, on `data` and on a free port, and waits until it is ready.
 * Rejects with what it said when it ends instead.
 */
export async function startServer(data: string, env: Record<string, string> = {}): Promise<StartedServer> {
  const { child, exit, said } = spawnServer(data, env)
  const ready = new Promise<string>(resolve =>
    child.stdout?.on('data', () => {
      const address = /http:\/\/\S+:\d+/.exec(said())?.[0]
      if (address) resolve(address)
    }),
  )
  const address = await Promise.race([
    ready,
    exit.then(code => {
      throw new Error(`the server ended with ${code}:\n${said()}`)
    }),
  ])
  return {
    address,
    end: signal => {
      child.kill(signal)
      return exit
    },
  }
}

/** Starts one that is meant to refuse: its exit code and what it said. */
export async function refusedServer(
  data: string,
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const { child, exit, said } = spawnServer(data, env)
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
  const code = await exit
  clearTimeout(timer)
  return { code, said: said() }
}

function spawnServer(data: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/serve.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DUIZHAO_DATA: data, DATABASE_URL: '', LC_ALL: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // the channel: should the test be killed, the server ends
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (text += chunk))
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  return { child, exit, said: () => text }
}
