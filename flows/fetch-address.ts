import type { LookupFunction } from 'node:net'
import { isIPv6 } from 'node:net'
import { Agent, fetch, type Response } from 'undici'
import { GUARD, type Guard, type GuardFailure, guardAddress } from './fetch-guard.ts'

export type FetchFailure =
  | GuardFailure
  | 'address-unreachable'
  | 'address-slow'
  | 'address-redirects'
  | 'address-not-found'
  | 'address-forbidden'
  | 'address-failed'
  | 'address-type'
  | 'address-too-big'
  | 'address-empty'

export type Fetched =
  | {
      ok: true
      bytes: Uint8Array<ArrayBuffer>
      /** Without parameters, in lower case; null where the server said none. */
      contentType: string | null
      /** As the server said it. */
      charset: string | null
      /** Where the redirects ended. */
      finalAddress: string
    }
  | { ok: false; code: FetchFailure }

/** `ms` in all; `bytes` after decompression. */
export type FetchLimits = { ms: number; bytes: number; redirects: number }

export const FETCH_LIMITS: FetchLimits = { ms: 10_000, bytes: 10 * 1024 * 1024, redirects: 5 }

const READABLE = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'application/epub+zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/x-subrip',
  'application/x-tmx+xml',
])
/** What a server says that does not know: the name's ending decides then. */
const UNSAID = new Set(['application/octet-stream', 'binary/octet-stream', 'application/xml', 'text/xml'])
const READABLE_ENDING = /\.(txt|md|html?|xhtml|docx|epub|pdf|srt|tmx)$/i

const HEADERS = {
  'User-Agent': 'Mozilla/5.0 (compatible; Duizhao)',
  Accept: 'text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9,*/*;q=0.5',
  'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.5',
}

/**
 * Fetches what somebody wants to import, and nothing that only this machine or its network can reach: the host of every hop is
 * resolved here, checked, and connected to by exactly the addresses that were checked. Throws only what `signal` was aborted
 * with. `guard` is another only in tests.
 */
export async function fetchAddress(
  address: string,
  {
    signal,
    limits = FETCH_LIMITS,
    guard = GUARD,
  }: { signal: AbortSignal; limits?: FetchLimits; guard?: Guard },
): Promise<Fetched> {
  const late = AbortSignal.timeout(limits.ms)
  try {
    return await follow(address, { signal: AbortSignal.any([signal, late]), limits, guard })
  } catch (error) {
    signal.throwIfAborted()
    if (late.aborted) return failed('address-slow')
    if (error instanceof Error) return failed('address-unreachable')
    throw error
  }
}

type Options = { signal: AbortSignal; limits: FetchLimits; guard: Guard }

async function follow(address: string, { signal, limits, guard }: Options): Promise<Fetched> {
  let next = address.trim()
  for (let hop = 0; hop <= limits.redirects; hop++) {
    if (!URL.canParse(next)) return failed('address-malformed')
    const url = new URL(next)
    const guarded = await orAborted(guardAddress(url, guard), signal)
    if (!guarded.ok) return guarded
    const agent = new Agent({ connect: { lookup: lookupOf(guarded.ips) } })
    try {
      const response = await fetch(url, { dispatcher: agent, redirect: 'manual', signal, headers: HEADERS })
      const target = redirectOf(response, url)
      if (target === null) return await read(response, url, limits)
      await response.body?.cancel()
      next = target
    } finally {
      void agent.destroy().catch(() => {})
    }
  }
  return failed('address-redirects')
}

const failed = (code: FetchFailure) => ({ ok: false, code }) as const

/** Resolving a name cannot be called off: it is no longer waited for. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}

/** Answers with what was checked, whatever the name says by now. Hosts that are IP addresses themselves do not ask. */
const lookupOf =
  (ips: readonly string[]): LookupFunction =>
  (_host, options, callback) => {
    const addresses = ips.map(address => ({ address, family: isIPv6(address) ? 6 : 4 }))
    const [first] = addresses
    if (options.all) callback(null, addresses)
    else callback(null, first?.address ?? '', first?.family)
  }

function redirectOf({ status, headers }: Response, from: URL): string | null {
  const location = headers.get('location')
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return null
  return URL.canParse(location, from.href) ? new URL(location, from.href).href : location
}

async function read(response: Response, url: URL, limits: FetchLimits): Promise<Fetched> {
  const refused = refusalOf(response.status)
  const { contentType, charset } = typeOf(response.headers.get('content-type'))
  const isReadable =
    contentType === null || UNSAID.has(contentType)
      ? READABLE_ENDING.test(url.pathname) || contentType === null
      : READABLE.has(contentType)
  const said = Number(response.headers.get('content-length'))
  const failure =
    refused ?? (isReadable ? null : 'address-type') ?? (said > limits.bytes ? 'address-too-big' : null)
  if (failure) {
    await response.body?.cancel()
    return failed(failure)
  }
  const bytes = await readBytes(response, limits.bytes)
  if (!bytes) return failed('address-too-big')
  if (bytes.length === 0) return failed('address-empty')
  return { ok: true, bytes, contentType, charset, finalAddress: url.href }
}

function refusalOf(status: number): FetchFailure | null {
  if (status >= 200 && status < 300) return null
  if (status === 404 || status === 410) return 'address-not-found'
  return [401, 402, 403, 407, 412, 429, 451].includes(status) ? 'address-forbidden' : 'address-failed'
}

function typeOf(header: string | null): { contentType: string | null; charset: string | null } {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';')
  const charset = parameters.map(parameter => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/.exec(parameter)?.[1])
  return { contentType: type.trim() || null, charset: charset.find(name => name !== undefined) ?? null }
}

/** Null as soon as there are more than `most`, as they are once decompressed. */
async function readBytes(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > most) return null
    pieces.push(piece)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
