// May we listen here? Runs on Node 20.
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Listens on an address; a host name, port 0 included. A port in use, one reserved for root and an address that
 * this machine does not have are refusals.
 * @param {import('node:net').Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<{ ok: true, port: number } | import('./settings.mjs').Refusal>} the port, chosen where 0 was asked for
 */
export async function listen(server, host, port) {
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return { ok: true, port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }
  } catch (error) {
    const code = REFUSALS[/** @type {NodeJS.ErrnoException} */ (error).code ?? '']
    if (!code) throw error
    return { ok: false, code, values: { host, port, next: port + 1 } }
  }
}

/** @type {Record<string, string>} */
const REFUSALS = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'no-such-address',
  ENOTFOUND: 'no-such-address',
}

/** The same question without staying there. */
export async function checkPort(/** @type {string} */ host, /** @type {number} */ port) {
  const server = createServer()
  const answer = await listen(server, host, port)
  if (answer.ok) await new Promise(closed => server.close(closed))
  return answer
}
