import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { LONGEST_ANSWER } from '#core/cards/session.ts'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { keepTerms } from '#flows/keep-term.ts'
import { cleanDesk } from '../support/clean-desk.ts'

const open = () => openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)

test.beforeEach(async ({ context, baseURL }) => {
  await cleanDesk()
  await context.addCookies([{ name: 'duizhao-typing', value: 'on', url: baseURL ?? '' }])
  const db = open()
  const documentId = 'chengdu-2018'
  const { termId } = await db.occurrence.findFirstOrThrow({ where: { documentId } })
  const making = { now: new Date(), newId: () => crypto.randomUUID() }
  await keepTerms(db, LOCAL_USER_ID, { documentId, termIds: [termId] }, making)
  await db.$disconnect()
})

test('a rating is kept however much was typed @once', async ({ page }) => {
  await page.goto('/en/review', { waitUntil: 'networkidle' })
  await page.getByRole('textbox').fill('on and on '.repeat(1000))
  await page.keyboard.press('Enter')
  await expect(page.locator('.told')).toBeVisible()
  const sent = page.waitForResponse('**/api/reviews')
  await page.keyboard.press('1')
  expect((await sent).status()).toBe(200)
  expect(await answers()).toEqual(['on and on '.repeat(1000).slice(0, LONGEST_ANSWER).trim()])
})

test('more than a request may hold that outlives its page is sent all the same @once', async ({ page }) => {
  const { id: cardId } = await firstCard()
  await page.goto('/en/library')
  const answer = '字'.repeat(LONGEST_ANSWER)
  await page.evaluate(
    ({ cardId, answer }) => {
      for (let nth = 10; nth < 40; nth++) {
        const id = `long-answer-${nth}`
        const review = { id, cardId, kind: 'rating', rating: 'good', at: nth, durationMs: 1, answer }
        localStorage.setItem(`duizhao.review.${id}`, JSON.stringify(review))
      }
    },
    { cardId, answer },
  )
  await page.goto('/en')
  await expect.poll(async () => (await answers()).length).toBe(30)
})

async function firstCard() {
  const db = open()
  const card = await db.card.findFirstOrThrow({ where: { userId: LOCAL_USER_ID } })
  await db.$disconnect()
  return card
}

async function answers(): Promise<(string | null)[]> {
  const db = open()
  const reviews = await db.review.findMany({ where: { userId: LOCAL_USER_ID } })
  await db.$disconnect()
  return reviews.map(({ answer }) => answer)
}
