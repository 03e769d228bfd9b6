// Serves the built app (`--dev`: the sources) in this process. Needs a clone that is set up, and Node ≥ 22.19.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { onEnd } from './command.mjs'
import { makeFolder, migrateDatabase } from './data.mjs'
import { launcherMessages } from './messages.mjs'
import { listen } from './port.mjs'
import { refuse } from './set-up.mjs'
import { addressOf, readSettings } from './settings.mjs'
import { startWorker } from './worker.mjs'

/** How long a request under way may still take when we are told to end. */
const GRACE_MS = 3_000

const root = join(import.meta.dirname, '..')
const dev = process.argv.includes('--dev')
const t = launcherMessages(root, process.env)

const read = readSettings(process.env, root, process.cwd())
const refused = read.ok ? await serve(read.settings) : read
if (refused) process.exit(refuse(refused, t))

/**
 * Resolves once the app has answered a request, or with the reason why it cannot.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<import('./settings.mjs').Refusal | undefined>}
 */
async function serve({ host, port, data, databaseUrl }) {
  process.chdir(root)
  const folder = makeFolder(data)
  if (!folder.ok) return folder

  /** @type {PromiseWithResolvers<import('node:http').RequestListener>} */
  const app = Promise.withResolvers()
  const server = createServer(async (request, response) => {
    sparePackingOnThisMachine(request)
    if (await answersDirectly(request, response)) return
    ;(await app.promise)(request, response)
  })
  const listening = await listen(server, host, port)
  if (!listening.ok) return listening
  tellTheApp({ host, port: listening.port, data, databaseUrl })

  const database = await migrateDatabase(databaseUrl)
  if (!database.ok) return database
  const { default: next } = await import('next')
  const nextApp = next({ dev, dir: root, hostname: host, port: listening.port, httpServer: server })
  await nextApp.prepare()
  app.resolve(nextApp.getRequestHandler())

  const address = addressOf(host, listening.port)
  const { status } = await fetch(address) // wakes the app: instrumentation.ts runs before its first request
  const worker = startWorker(root, databaseUrl, async () => (await heldByApp()?.jobsWait()) ?? false)
  Object.assign(globalThis, { duizhaoWorker: worker })
  endWhenTold(server, nextApp, worker)
  if (status >= 500 && !dev) return { ok: false, code: 'no-answer', values: { status } }
  process.stdout.write(`${t('launcher:ready', { address, data: database.place })}\n`)
}

/** Packing a page takes a quarter of its time, and nothing is saved by it within one machine; a proxy here packs itself. */
function sparePackingOnThisMachine(
  /** @type {import('node:http').IncomingMessage} */ { headers, socket, url },
) {
  const fromHere = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
  if (fromHere && !url?.startsWith('/_next/static/')) delete headers['accept-encoding']
}

/** The settings as the app finds them in its environment: no default left out, no path relative. */
function tellTheApp(/** @type {import('./settings.mjs').Settings} */ { host, port, data, databaseUrl }) {
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    DUIZHAO_HOST: host,
    PORT: String(port),
    DUIZHAO_DATA: data,
    DATABASE_URL: databaseUrl,
  })
}

function endWhenTold(
  /** @type {import('node:http').Server} */ server,
  /** @type {{ close(): Promise<void> }} */ app,
  /** @type {{ end(): Promise<void> }} */ worker,
) {
  const end = async () => {
    const closed = new Promise(resolve => server.close(resolve))
    server.closeIdleConnections()
    await Promise.race([closed, wait(GRACE_MS)])
    await Promise.race([app.close(), wait(GRACE_MS)])
    await Promise.race([worker.end(), wait(GRACE_MS)])
    await heldByApp()?.db.$disconnect()
    process.exit(0)
  }
  onEnd(end)
  process.once('disconnect', end) // the launcher is gone
}

/**
 * Whether app/direct.ts has answered by itself; it does, once the app is open.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answersDirectly(request, response) {
  return (await /** @type {any} */ (globalThis).duizhaoDirect?.(request, response)) === true
}

/**
 * What app/process.ts holds for the whole process.
 * @returns {{ db: { $disconnect(): Promise<void> }, jobsWait(): Promise<boolean> } | undefined}
 */
const heldByApp = () => /** @type {any} */ (globalThis).duizhao
