// `npm start`: brings the clone up to date and serves it. `--dev` serves the sources. Runs on Node 20.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { endWithParent, onEnd, stopCommands } from './command.mjs'
import { launcherMessages } from './messages.mjs'
import { checkPort } from './port.mjs'
import { explain, refuse, setUp } from './set-up.mjs'
import { readSettings } from './settings.mjs'
import { build } from './steps.mjs'

/** What a request leaves outlives one collection of the young heap: a small one keeps each pause to a few ms (ADR 008). */
const SERVER_FLAGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8']
/** Two pools of memory, not eight a processor: what the threads free is used again. For glibc; others do not look at it. */
const MALLOC = { MALLOC_ARENA_MAX: '2' }
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }

const root = join(import.meta.dirname, '..')
const dev = process.argv.includes('--dev')
const t = launcherMessages(root, process.env)

/** @type {import('node:child_process').ChildProcess | undefined} */
let server // once it runs, it ends by itself when told; until then the step under way is ended
const end = (/** @type {keyof typeof SIGNAL_NUMBERS} */ signal) => {
  if (server) return server.kill(signal)
  stopCommands()
  process.exit(128 + SIGNAL_NUMBERS[signal])
}
onEnd(end)
if (process.env.npm_lifecycle_event) endWithParent(() => end('SIGTERM'))

try {
  process.exitCode = await start()
} catch (error) {
  explain(error, t)
  process.exitCode = 1
}

/** The exit code. */
async function start() {
  const read = readSettings(process.env, root, process.env.INIT_CWD ?? process.cwd())
  if (!read.ok) return refuse(read, t)
  const { host, port, data, databaseUrl } = read.settings
  const free = await checkPort(host, port)
  if (!free.ok) return refuse(free, t)
  const { node, env } = await setUp(root, t, dev ? [] : [build])
  const settings = { DUIZHAO_HOST: host, PORT: String(port), DUIZHAO_DATA: data, DATABASE_URL: databaseUrl }
  return serve(node, { ...env, ...settings })
}

/** Runs the server to its end. Should this process be killed, the server notices and ends too. */
async function serve(/** @type {string} */ node, /** @type {NodeJS.ProcessEnv} */ env) {
  const args = [...SERVER_FLAGS, 'scripts/serve.mjs', ...(dev ? ['--dev'] : [])]
  const options = { cwd: root, env: { ...MALLOC, ...env } }
  server = spawn(node, args, { ...options, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const [code] = await once(server, 'exit')
  return code ?? 1
}
