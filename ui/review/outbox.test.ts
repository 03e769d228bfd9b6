import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { ReviewInput, ReviewOutcome } from '#core/cards/session.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { OutboxStore } from './outbox-store.ts'

/** A Storage in memory, as the browser's in everything the outbox uses. */
class MemoryStore implements OutboxStore {
  readonly items = new Map<string, string>()
  get length() {
    return this.items.size
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null
  }
  getItem(key: string) {
    return this.items.get(key) ?? null
  }
  setItem(key: string, value: string) {
    this.items.set(key, value)
  }
  removeItem(key: string) {
    this.items.delete(key)
  }
}

type Respond = (reviews: ReviewInput[]) => { status: number; outcomes?: ReviewOutcome[] }

const preview = { due: 0, interval: { unit: 'day' as const, count: 1 } }
const previews = { again: preview, hard: preview, good: preview, easy: preview }
const accept: Respond = reviews => ({
  status: 200,
  outcomes: reviews.map(({ id }) => ({
    id,
    ok: true,
    duplicate: false,
    card: { state: 'review', due: 0, previews },
  })),
})

const open: { server?: Server; outboxes: Outbox[] } = { outboxes: [] }

afterEach(async () => {
  for (const outbox of open.outboxes.splice(0)) outbox.retire()
  open.server?.closeAllConnections()
  open.server?.close()
})

/** A server of reviews; `batches` is what it has been sent, ids by request. */
async function serve(respond: Respond, port = 0) {
  const batches: string[][] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body: { version: number; reviews: ReviewInput[] } = JSON.parse(Buffer.concat(chunks).toString())
    expect(body.version).toBe(1)
    batches.push(body.reviews.map(({ id }) => id))
    const { status, outcomes } = respond(body.reviews)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ outcomes }))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  open.server = server
  const address = server.address() as AddressInfo
  return { batches, port: address.port, url: `http://127.0.0.1:${address.port}/api/reviews` }
}

function review(id: string, at = 0): ReviewInput {
  return { id, cardId: `card ${id}`, kind: 'rating', rating: 'good', at, durationMs: 5 }
}

function outboxTo(url: string, store: OutboxStore | null = new MemoryStore()) {
  const heard: string[] = []
  const waits: string[] = []
  const outbox = createOutbox({
    addresses: { reviews: url, acts: url, undos: url },
    store,
    retryMs: 5,
    onHeard: (input, outcome) => heard.push(outcome.ok ? input.id : `${input.id} ${outcome.code}`),
    onWaiting: (count, away) => waits.push(away ? `${count} away` : `${count}`),
  })
  open.outboxes.push(outbox)
  return { outbox, heard, waits }
}

const until = (condition: () => boolean) => expect.poll(condition, { interval: 5, timeout: 5000 }).toBe(true)

test('ratings go in order, those made in one moment in one request', async () => {
  const { url, batches } = await serve(accept)
  const { outbox, heard } = outboxTo(url)
  for (const id of ['one', 'two', 'three']) outbox.put(review(id))
  await until(() => heard.length === 3)
  expect(batches).toEqual([['one', 'two', 'three']])
  expect(heard).toEqual(['one', 'two', 'three'])
  expect(outbox.pending()).toEqual([])
})

test('a rating made while another is under way follows it', async () => {
  const { url, batches } = await serve(accept)
  const { outbox, heard } = outboxTo(url)
  outbox.put(review('one'))
  await until(() => heard.length === 1)
  outbox.put(review('two'))
  await until(() => heard.length === 2)
  expect(batches).toEqual([['one'], ['two']])
})

test('while the server is away ratings wait, and go when it is back', async () => {
  const first = await serve(accept)
  open.server?.close()
  await once(open.server as Server, 'close')
  const store = new MemoryStore()
  const { outbox, heard, waits } = outboxTo(first.url, store)
  outbox.put(review('one', 1))
  outbox.put(review('two', 2))
  await until(() => waits.includes('2 away'))
  expect(store.length).toBe(2)
  const second = await serve(accept, first.port)
  await until(() => heard.length === 2)
  expect(second.batches.flat()).toEqual(['one', 'two'])
  expect(waits.at(-1)).toBe('0')
  expect(store.length).toBe(0)
})

test('a server in trouble is asked again with the same ids', async () => {
  let troubles = 2
  const { url, batches } = await serve(reviews => (troubles-- > 0 ? { status: 503 } : accept(reviews)))
  const { outbox, heard } = outboxTo(url)
  outbox.put(review('one'))
  await until(() => heard.length === 1)
  expect(batches).toEqual([['one'], ['one'], ['one']])
})

test('what a crash left behind is sent at the next start, oldest first', async () => {
  const store = new MemoryStore()
  const crashed = outboxTo('http://127.0.0.1:9/nobody', store)
  for (const [id, at] of [
    ['late', 20],
    ['early', 3],
  ] as const)
    crashed.outbox.put(review(id, at))
  crashed.outbox.retire()
  const { url, batches } = await serve(accept)
  const { outbox, heard } = outboxTo(url, store)
  expect(outbox.pending().map(({ id }) => id)).toEqual(['early', 'late'])
  await until(() => heard.length === 2)
  expect(batches).toEqual([['early', 'late']])
  expect(store.length).toBe(0)
})

test('a rating refused by the server is told and not sent again', async () => {
  const { url, batches } = await serve(reviews => ({
    status: 200,
    outcomes: reviews.map(({ id }) => ({ id, ok: false, code: 'card-deleted' })),
  }))
  const { outbox, heard } = outboxTo(url)
  outbox.put(review('one'))
  await until(() => heard.length === 1)
  expect(heard).toEqual(['one card-deleted'])
  expect(outbox.pending()).toEqual([])
  expect(batches.length).toBe(1)
})

test('one that cannot be read does not hold up the others', async () => {
  const { url } = await serve(reviews =>
    reviews.some(({ id }) => id === 'bad') ? { status: 400 } : accept(reviews),
  )
  const { outbox, heard } = outboxTo(url)
  for (const id of ['one', 'two', 'bad', 'four', 'five']) outbox.put(review(id))
  await until(() => heard.length === 5)
  expect(heard).toEqual(['one', 'two', 'bad malformed', 'four', 'five'])
})

test('an outcome that is missing from the answer is asked for again', async () => {
  const { url, batches } = await serve(reviews => accept(reviews.slice(0, 1)))
  const { outbox, heard } = outboxTo(url)
  outbox.put(review('one'))
  outbox.put(review('two'))
  await until(() => heard.length === 2)
  expect(batches).toEqual([['one', 'two'], ['two']])
})

test('leaving sends what waits at once, and keeps it until it is answered for', async () => {
  const { url, batches } = await serve(accept)
  const store = new MemoryStore()
  const { outbox } = outboxTo(url, store)
  outbox.put(review('one'))
  outbox.leave()
  outbox.retire()
  await until(() => batches.length > 0)
  expect(batches[0]).toEqual(['one'])
})

test('without a store ratings are sent all the same', async () => {
  const { url } = await serve(accept)
  const { outbox, heard } = outboxTo(url, null)
  outbox.put(review('one'))
  await until(() => heard.length === 1)
})

test('a full store does not stop a rating, and foreign entries in it stay', async () => {
  const { url } = await serve(accept)
  const store = new MemoryStore()
  store.setItem('duizhao.review.torn', '{"id":')
  store.setItem('theme', 'dark')
  store.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const { outbox, heard } = outboxTo(url, store)
  outbox.put(review('one'))
  await until(() => heard.length === 1)
  expect([...store.items.keys()]).toEqual(['duizhao.review.torn', 'theme'])
})

test('acts to cards go by themselves, in their place among the ratings', async () => {
  const sent: { path: string; body: Record<string, unknown> }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = JSON.parse(Buffer.concat(chunks).toString())
    sent.push({ path: request.url ?? '', body })
    const outcomes = accept(body.reviews ?? []).outcomes
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(body.reviews ? { outcomes } : { ok: false, code: 'card-not-found' }))
  })
  open.server = server
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const refused: string[] = []
  const outbox = createOutbox({
    addresses: { reviews: `${root}/reviews`, acts: `${root}/acts`, undos: `${root}/undos` },
    store: new MemoryStore(),
    onHeard: () => {},
    onRefused: (input, code) => refused.push(`${input.id} ${code}`),
  })
  open.outboxes.push(outbox)
  const rated = { cardId: 'c', kind: 'rating', rating: 'good', durationMs: 1 } as const
  outbox.put({ ...rated, id: 'r1', at: 1 })
  outbox.put({ ...rated, id: 'r2', at: 2 })
  outbox.put({ id: 'a1', cardId: 'c', kind: 'act', act: { kind: 'bury' }, siblings: true, at: 3 })
  outbox.put({ id: 'u1', cardId: 'c', kind: 'undo-act', targetId: 'a1', at: 4 })
  outbox.put({ ...rated, id: 'r3', at: 5 })
  await expect.poll(() => outbox.pending().length).toBe(0)
  expect(sent.map(({ path }) => path)).toEqual(['/reviews', '/acts', '/undos', '/reviews'])
  expect(sent[1]?.body).toEqual({ id: 'a1', act: { kind: 'bury' }, cardIds: ['c'], siblings: true })
  expect(sent[2]?.body).toEqual({ changeId: 'a1' })
  expect(refused).toEqual(['a1 card-not-found', 'u1 card-not-found'])
})
