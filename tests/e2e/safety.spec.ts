import { expect, test } from '@playwright/test'
import { cleanDesk } from '../support/clean-desk.ts'

test.beforeEach(cleanDesk)

test('a page of another site cannot change anything, and a foreign name is not answered', {
  tag: '@once',
}, async ({ request, baseURL }) => {
  const rating = {
    version: 1,
    reviews: [{ id: 'review-01', cardId: 'x', kind: 'rating', rating: 'good', at: 1, durationMs: 1 }],
  }
  const evil = await request.post('/api/reviews', {
    data: rating,
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  })
  expect(evil.status()).toBe(403)
  const action = await request.post('/en/cards', {
    headers: { origin: 'https://evil.example', 'next-action': 'x' },
    data: '[]',
  })
  expect(action.status()).toBe(403)
  const rebound = await request.get(`${baseURL}/en`, { headers: { host: 'rebound.example' } })
  expect(rebound.status()).toBe(403)
  expect((await request.post('/api/reviews', { data: rating })).ok()).toBe(true)
})

test('pages say what they may load, and no script of ours is inline', { tag: '@once' }, async ({ page }) => {
  const violations: string[] = []
  page.on(
    'console',
    message => message.text().includes('Content Security Policy') && violations.push(message.text()),
  )
  const response = await page.goto('/en/library/chengdu-2018')
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/)
  await page.waitForLoadState('networkidle')
  expect(violations).toEqual([])
})

test('malformed requests are refused with a code', { tag: '@once' }, async ({ request }) => {
  for (const data of ['{', '{}', '{"version":1,"reviews":[]}', '{"version":1,"reviews":[{"id":"short"}]}']) {
    const response = await request.post('/api/reviews', {
      headers: { 'content-type': 'application/json' },
      data: Buffer.from(data),
    })
    expect([response.status(), await response.json()]).toEqual([400, { ok: false, code: 'malformed' }])
  }
  const gone = await request.post('/api/reviews', {
    data: {
      version: 1,
      reviews: [{ id: 'review-02', cardId: 'gone', kind: 'rating', rating: 'good', at: 1, durationMs: 1 }],
    },
  })
  expect(await gone.json()).toEqual({ outcomes: [{ id: 'review-02', ok: false, code: 'card-not-found' }] })
  expect((await request.get('/api/lookup?document=nowhere&pair=x&sentence=0&start=0&end=1')).status()).toBe(
    404,
  )
  expect((await request.get('/api/lookup?document=chengdu-2018')).status()).toBe(400)
  expect(
    (
      await request.get('/api/lookup?document=chengdu-2018&pair=chengdu-2018/5&sentence=0&start=3&end=99999')
    ).status(),
  ).toBe(404)
})

test('unknown documents, decks, quizzes and terms say so in both languages', { tag: '@once' }, async ({
  page,
}) => {
  for (const [locale, sentence] of [
    ['en', /not|no /i],
    ['zh', /没有|不存在|找不到/],
  ] as const) {
    for (const path of ['library/nowhere', 'cards/nowhere', 'quiz/nowhere', 'terms/nowhere', 'nowhere']) {
      const response = await page.goto(`/${locale}/${path}`)
      expect(response?.status(), path).toBe(404)
      await expect(page.locator('main')).toContainText(sentence)
    }
  }
})
