import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { FETCH_LIMITS, type FetchLimits, fetchAddress } from './fetch-address.ts'
import { GUARD, isPublic } from './fetch-guard.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
})

/** A real server on this machine; the guard of the test lets through this port and no other. */
async function serve(listener: RequestListener, names: Record<string, string[]> = {}) {
  const server = createServer(listener)
  servers.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const asked: string[] = []
  const resolve = async (host: string) => {
    asked.push(host)
    const ips = names[host]
    if (!ips) throw new Error('ENOTFOUND')
    return ips
  }
  const guard = { resolve, allow: (ip: string, at: number) => ip === '127.0.0.1' && at === port }
  const get = (address: string, limits: Partial<FetchLimits> = {}) =>
    fetchAddress(address.replace('PORT', String(port)), {
      signal: new AbortController().signal,
      limits: { ...FETCH_LIMITS, ...limits },
      guard,
    })
  return { get, asked, port }
}

const code = async (fetched: Promise<Awaited<ReturnType<typeof fetchAddress>>>) => {
  const answer = await fetched
  return answer.ok ? 'ok' : answer.code
}

const HTML = { 'Content-Type': 'text/html; charset="GB18030"' }

test('a page comes with its type, its charset and where it was found', async () => {
  const { get, port } = await serve(
    (request, response) => {
      if (request.url === '/a') response.writeHead(302, { Location: 'b?x=1' }).end()
      else response.writeHead(200, HTML).end('<p>hello')
    },
    { 'news.example': ['127.0.0.1'] },
  )
  expect(await get('http://news.example:PORT/a')).toEqual({
    ok: true,
    bytes: new TextEncoder().encode('<p>hello'),
    contentType: 'text/html',
    charset: 'gb18030',
    finalAddress: `http://news.example:${port}/b?x=1`,
  })
})

describe('What would reach this machine or its network is refused', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://100.100.100.200/latest/meta-data',
    'http://169.254.169.254/latest/meta-data',
    'http://192.0.0.192/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::808:808]/',
    'http://[2002:7f00:1::]/',
    'http://[2002:c0a8:101::1]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://localhost/',
    'http://localhost./',
    'http://LOCALHOST:8080/',
    'http://loopback.example/',
    'http://mixed.example/',
    'http://six.example/',
  ])('%s', async address => {
    const names: Record<string, string[]> = {
      localhost: ['127.0.0.1', '::1'],
      'localhost.': ['127.0.0.1'],
      'loopback.example': ['127.0.0.1'],
      'mixed.example': ['93.184.215.14', '10.0.0.1'],
      'six.example': ['fd12::1'],
    }
    const { get } = await serve((_request, response) => void response.end('reached'), names)
    expect(await code(get(address))).toBe('address-private')
  })

  test('also by the resolver of this machine', async () => {
    const asked = fetchAddress('http://localhost/', { signal: new AbortController().signal, guard: GUARD })
    expect(await code(asked)).toBe('address-private')
  })

  test.each(['http://127.0.0.1:1025/', 'http://[::ffff:7f00:1]/', 'http://inside.example/', '//10.0.0.1/'])(
    'a redirect to %s',
    async location => {
      const { get } = await serve(
        (_request, response) => void response.writeHead(302, { Location: location }).end(),
        { 'inside.example': ['192.168.0.1'] },
      )
      expect(await code(get('http://127.0.0.1:PORT/'))).toBe('address-private')
    },
  )

  test('a name that points elsewhere the second time is asked once', async () => {
    let times = 0
    const { port } = await serve((_request, response) => void response.writeHead(200, HTML).end('x'))
    const resolve = async () => (times++ === 0 ? ['127.0.0.1'] : ['127.0.0.2'])
    const guard = { resolve, allow: (ip: string, at: number) => ip === '127.0.0.1' && at === port }
    const signal = new AbortController().signal
    expect(await code(fetchAddress(`http://rebind.example:${port}/`, { signal, guard }))).toBe('ok')
    expect(times).toBe(1)
  })
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['::ffff:8.8.8.8', true],
  ['64:ff9b::808:808', true],
  ['2002:808:808::1', true],
  ['192.88.99.1', false],
  ['no address', false],
])('%s is public: %s', (ip, expected) => {
  expect(isPublic(ip)).toBe(expected)
})

describe('Is refused before anybody is asked:', () => {
  test.each([
    ['no address', 'address-malformed'],
    ['file:///etc/passwd', 'address-scheme'],
    ['gopher://example.com/', 'address-scheme'],
    ['http://me:secret@example.com/', 'address-credentials'],
    ['http://example.com:25/', 'address-port'],
    ['http://example.com:22/', 'address-port'],
  ])('%s', async (address, expected) => {
    const { get, asked } = await serve((_request, response) => void response.end())
    expect(await code(get(address))).toBe(expected)
    expect(asked).toEqual([])
  })
})

describe('Told by its code:', () => {
  const answers: [string, RequestListener, string][] = [
    [
      'a page that is not there',
      (_, response) => void response.writeHead(404, HTML).end(),
      'address-not-found',
    ],
    ['one that is forbidden', (_, response) => void response.writeHead(403, HTML).end(), 'address-forbidden'],
    ['a server in trouble', (_, response) => void response.writeHead(500, HTML).end('x'), 'address-failed'],
    [
      'a picture',
      (_, response) => void response.writeHead(200, { 'Content-Type': 'image/png' }).end('x'),
      'address-type',
    ],
    ['nothing', (_, response) => void response.writeHead(200, HTML).end(), 'address-empty'],
    ['a circle', (_, response) => void response.writeHead(302, { Location: '/' }).end(), 'address-redirects'],
    [
      'a redirect to a file',
      (_, response) => void response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
      'address-scheme',
    ],
    ['a connection that breaks off', request => void request.socket.destroy(), 'address-unreachable'],
    ['a server that says nothing', () => {}, 'address-slow'],
    ['a page that drips', (_, response) => void response.writeHead(200, HTML).write('x'), 'address-slow'],
    [
      'a page that says that it is large',
      (_, response) => void response.writeHead(200, { ...HTML, 'Content-Length': '5000' }).end('x'),
      'address-too-big',
    ],
    ['a page that has no end', endless, 'address-too-big'],
    ['a page that inflates', bomb, 'address-too-big'],
  ]
  test.each(answers)('%s', async (_, listener, expected) => {
    const { get } = await serve(listener)
    expect(await code(get('http://127.0.0.1:PORT/', { ms: 600, bytes: 4000 }))).toBe(expected)
  })

  test('a name that nobody has', async () => {
    const { get } = await serve(() => {})
    expect(await code(get('http://nowhere.example:PORT/'))).toBe('address-unknown')
  })
})

test('a file without a type is known by its ending', async () => {
  const { get } = await serve(
    (_request, response) =>
      void response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end('x'),
  )
  expect(await code(get('http://127.0.0.1:PORT/a.srt'))).toBe('ok')
  expect(await code(get('http://127.0.0.1:PORT/a.exe'))).toBe('address-type')
})

test('being called off is no failure of the address', async () => {
  const { port } = await serve(() => {})
  const off = new AbortController()
  const guard = { ...GUARD, allow: () => true }
  const fetching = fetchAddress(`http://127.0.0.1:${port}/`, { signal: off.signal, guard })
  setTimeout(() => off.abort(new Error('off')), 50)
  await expect(fetching).rejects.toThrow('off')
})

function endless(_request: unknown, response: Parameters<RequestListener>[1]): void {
  response.writeHead(200, HTML)
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(1000)));
  }
  response.on('drain', more)
  more()
}

function bomb(_request: unknown, response: Parameters<RequestListener>[1]): void {
  response.writeHead(200, { ...HTML, 'Content-Encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000)))
}
