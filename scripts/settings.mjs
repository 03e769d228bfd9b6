// What the environment says about where to listen and where the data lies. Runs on Node 20.
import { isIP } from 'node:net'
import { isAbsolute, join, resolve } from 'node:path'

/**
 * @typedef {{ host: string, port: number, data: string, databaseUrl: string }} Settings
 * `data` is an absolute folder; a file: URL is absolute too.
 * @typedef {{ ok: false, code: string, values: Record<string, string | number> }} Refusal
 */

/**
 * DUIZHAO_HOST (127.0.0.1), PORT (3000; 0 takes a free one), DUIZHAO_DATA (`root`/data) and DATABASE_URL (a
 * SQLite file in the data folder). Relative paths are taken from `folder`, where the caller stands.
 * HOSTNAME, which shells and containers set for their own ends, is not read.
 * @param {Record<string, string | undefined>} env
 * @param {string} root the clone
 * @param {string} folder
 * @returns {{ ok: true, settings: Settings } | Refusal}
 */
export function readSettings(env, root, folder) {
  const port = env.PORT || '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return refusal('bad-port', { port })
  const host = (env.DUIZHAO_HOST || '127.0.0.1').replace(/^\[(.*)\]$/, '$1')
  const listen = mayListenOn(host, { accounts: false })
  if (!listen.ok) return listen
  const data = env.DUIZHAO_DATA ? resolve(folder, env.DUIZHAO_DATA) : join(root, 'data')
  const databaseUrl = env.DATABASE_URL
    ? absoluteFileUrl(env.DATABASE_URL, folder)
    : `file:${join(data, 'duizhao.db')}`
  if (!/^(file:.|postgres(ql)?:\/\/)/.test(databaseUrl)) return refusal('bad-database-url', {})
  return { ok: true, settings: { host, port: Number(port), data, databaseUrl } }
}

/**
 * Without accounts whoever reaches the address is the learner, so only this machine may: 127.0.0.0/8, ::1 and
 * localhost. With accounts any address may be listened on.
 * @param {string} host
 * @param {{ accounts: boolean }} options
 * @returns {{ ok: true } | Refusal}
 */
export function mayListenOn(host, { accounts }) {
  const loopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
  return accounts || loopback ? { ok: true } : refusal('host-not-loopback', { host })
}

/** `http://127.0.0.1:3000`, with the brackets that an IPv6 address needs. */
export function addressOf(/** @type {string} */ host, /** @type {number} */ port) {
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`
}

function absoluteFileUrl(/** @type {string} */ url, /** @type {string} */ folder) {
  const path = /^file:(?!\/\/)(.+)$/.exec(url)?.[1]
  return path && !isAbsolute(path) ? `file:${resolve(folder, path)}` : url
}

/** @returns {Refusal} */
function refusal(/** @type {string} */ code, /** @type {Record<string, string | number>} */ values) {
  return { ok: false, code, values }
}
