import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

export type GuardFailure =
  | 'address-malformed'
  | 'address-scheme'
  | 'address-credentials'
  | 'address-port'
  | 'address-unknown'
  | 'address-private'

/** The addresses that a host's name has. Rejects where it has none. */
export type Resolve = (host: string) => Promise<string[]>

/** What a guard lets through beside the public web: for tests, which talk to this machine. */
export type Allow = (ip: string, port: number) => boolean

export type Guard = { resolve: Resolve; allow: Allow }

export const GUARD: Guard = {
  resolve: async host => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  allow: () => false,
}

/** Below this only the two ports of the web: the rest belong to other protocols. Above, town halls serve pages too. */
const FIRST_FREE_PORT = 1024

/**
 * Whether an address may be fetched for somebody, and the IP addresses to connect to: exactly these, not what the name says a
 * moment later. One private address among several refuses them all.
 */
export async function guardAddress(
  address: URL,
  { resolve, allow }: Guard,
): Promise<{ ok: true; ips: string[] } | { ok: false; code: GuardFailure }> {
  if (!/^https?:$/.test(address.protocol)) return { ok: false, code: 'address-scheme' }
  if (address.username || address.password) return { ok: false, code: 'address-credentials' }
  const port = Number(address.port) || (address.protocol === 'https:' ? 443 : 80)
  if (port < FIRST_FREE_PORT && port !== 80 && port !== 443) return { ok: false, code: 'address-port' }
  const host = address.hostname.replace(/^\[|\]$/g, '')
  const ips = ipaddr.isValid(host) ? [host] : await resolve(host).catch(() => [])
  if (ips.length === 0) return { ok: false, code: 'address-unknown' }
  const isSafe = ips.every(ip => isPublic(ip) || allow(ip, port))
  return isSafe ? { ok: true, ips } : { ok: false, code: 'address-private' }
}

/**
 * Whether an IP address is one of the public internet. What carries an IPv4 address inside (mapped, NAT64, 6to4) is as public
 * as that; every other range with a purpose of its own is refused, metadata services of clouds among them.
 */
export function isPublic(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false
  const address = ipaddr.process(ip)
  if (address.kind() === 'ipv4') return address.range() === 'unicast'
  const bytes = address.toByteArray()
  const inner = (from: number) => ipaddr.fromByteArray(bytes.slice(from, from + 4)).range() === 'unicast'
  const range = address.range()
  if (range === '6to4') return inner(2)
  if (range === 'rfc6052') return isWellKnownNat64(bytes) && inner(12)
  return range === 'unicast' && isGlobalUnicast(bytes)
}

/** 2000::/3 is all that has been given out; ::7f00:1 (an old way to write 127.0.0.1) is not of it. */
const isGlobalUnicast = ([first = 0]: readonly number[]) => first >> 5 === 1

/** 64:ff9b::/96; the rest of the range translates to a network's own addresses. */
const isWellKnownNat64 = (bytes: readonly number[]) => bytes.slice(4, 12).every(byte => byte === 0)
