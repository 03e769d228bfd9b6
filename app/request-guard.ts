/**
 * A server without a password on one's own machine is still attacked from the browser: by pages of other sites that
 * post to it, and by names that are made to point at it (DNS rebinding). These two checks stop both.
 */
export type GuardedRequest = {
  method: string
  host: string | null
  origin: string | null
  fetchSite: string | null
}

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']
const READING_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** `allowedHosts` are names without a port (DUIZHAO_HOSTS, by commas), beside those of the loopback. */
export function refusal(
  request: GuardedRequest,
  allowedHosts: readonly string[],
): 'host' | 'cross-site' | null {
  if (!request.host || ![...LOOPBACK_HOSTS, ...allowedHosts].includes(withoutPort(request.host)))
    return 'host'
  if (READING_METHODS.includes(request.method)) return null
  if (request.fetchSite !== null && request.fetchSite !== 'same-origin' && request.fetchSite !== 'none')
    return 'cross-site'
  if (request.origin !== null && hostOf(request.origin) !== request.host) return 'cross-site'
  // A browser always says where a change comes from; what says nothing is a program of the user's own.
  return null
}

/** Why this request is refused, by its headers and DUIZHAO_HOSTS (names by commas); null if it is not. */
export function refusalOf(
  request: Pick<Request, 'method'> & { headers: Pick<Headers, 'get'> },
): ReturnType<typeof refusal> {
  const { method, headers } = request
  const asked = {
    method,
    host: headers.get('host'),
    origin: headers.get('origin'),
    fetchSite: headers.get('sec-fetch-site'),
  }
  return refusal(asked, (process.env.DUIZHAO_HOSTS ?? '').toLowerCase().split(',').filter(Boolean))
}

const withoutPort = (host: string) => host.replace(/:\d+$/, '').toLowerCase()

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null
}
