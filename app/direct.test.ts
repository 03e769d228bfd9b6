import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDirectly } from './direct.ts'

const server = createServer(async (request, response) => {
  if (!(await answerDirectly(request, response))) response.writeHead(299).end()
})
let base = ''
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/api/reviews`, { method: 'POST', body, headers })

test('what is not asked directly is left to the pages', async () => {
  expect((await fetch(`${base}/en`)).status).toBe(299)
  expect((await fetch(`${base}/api/reviews`)).status).toBe(299)
  expect((await fetch(`${base}/api/lookupmore`)).status).toBe(299)
})

test('foreign origins, malformed bodies and those without end are refused', async () => {
  const foreign = await post('{}', { origin: 'https://elsewhere.example' })
  expect([foreign.status, await foreign.json()]).toEqual([403, { ok: false, code: 'refused-cross-site' }])
  for (const body of ['', '{', '{"version":1,"reviews":[]}', 'null']) {
    const answer = await post(body)
    expect([answer.status, await answer.json()]).toEqual([400, { ok: false, code: 'malformed' }])
  }
  expect((await post('x'.repeat(3_000_000))).status).toBe(413)
  expect((await fetch(`${base}/api/lookup?document=a`)).status).toBe(400)
})
