import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { cleanDesk } from '../support/clean-desk.ts'
import { copyDocument } from '../support/copy-document.ts'

const LONG = 'long-text'
const PAGE = `/en/library/${LONG}`

const withDatabase = async (work: (db: ReturnType<typeof openDatabase>) => Promise<unknown>) => {
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  await work(db)
  await db.$disconnect()
}

test.beforeEach(cleanDesk)
test.beforeAll(() =>
  withDatabase(async db => {
    await db.document.deleteMany({ where: { id: LONG } })
    await copyDocument(db, { from: 'chengdu-2018', id: LONG, userId: LOCAL_USER_ID, copies: 20 })
  }),
)
test.afterAll(() => withDatabase(db => db.document.deleteMany({ where: { id: LONG } })))

const drawn = (page: Page) => page.locator('.chunk:not(:empty)').count()
const litPair = async (page: Page) => Number(await page.locator('.zh .s.lit').getAttribute('data-pair'))
/** The pair at the height at which one reads. */
const pairRead = (page: Page) =>
  page.evaluate(() => {
    const line = innerHeight / 3
    const pairs = [...document.querySelectorAll<HTMLElement>('.chunk .zh .s')]
    return Number(pairs.find(pair => pair.getBoundingClientRect().bottom > line)?.dataset.pair)
  })

test.describe.configure({ timeout: 300_000 })

test('a text of twenty copies is walked, jumped about in and gone on with, and only what is near is drawn', async ({
  page,
}, info) => {
  const wide = info.project.name === 'desktop'
  await page.goto(PAGE, { waitUntil: 'networkidle' })
  expect(await drawn(page)).toBeLessThan(10)

  if (wide) {
    for (let pairs = 0; pairs < 40; pairs++) await page.keyboard.press('j')
    await expect.poll(() => litPair(page)).toBeGreaterThan(35)
    const before = await litPair(page)
    for (let terms = 0; terms < 12; terms++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => litPair(page)).toBeGreaterThan(before)
    expect(await drawn(page)).toBeLessThan(20)
  }

  await expect(async () => {
    await page.evaluate(() => {
      location.hash = ''
      location.hash = '#p300'
    })
    await expect(page.locator('#p300')).toBeInViewport({ timeout: 3_000 })
  }).toPass() // a slow machine draws the page before it answers
  if (wide) {
    const before = await litPair(page)
    await page.keyboard.press('j') // from the pair that is lit, far above
    await expect.poll(() => litPair(page)).toBe(before + 1)
    await expect(page.locator('.zh .s.lit')).toBeInViewport()
    await page.getByRole('button', { name: /^Terms/ }).click()
    await page.locator('.panel .go', { hasText: '两不愁三保障' }).first().click()
    await expect(page.locator('.zh u.twin').filter({ hasText: '愁' })).toBeInViewport()
  }

  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.6))
  await expect.poll(() => pairRead(page)).toBeGreaterThan(600)
  await page.waitForTimeout(1_500) // what is drawn on the way takes its room
  const before = await pairRead(page)
  await page.goto('/en')
  await page.goto(PAGE, { waitUntil: 'networkidle' })
  await expect.poll(async () => Math.abs((await pairRead(page)) - before)).toBeLessThan(12) // within a screen
})

test('a word that is cut anew in a long text is so in what is drawn and in what comes later', async ({
  page,
}, info) => {
  test.skip(info.project.name !== 'desktop', 'the same on both')
  await page.goto(PAGE, { waitUntil: 'networkidle' })
  await expect(async () => {
    await page.locator('.chunk .zh u').filter({ hasText: '新华社' }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1_000 })
  }).toPass() // a slow machine draws the page before it answers
  await page.keyboard.press('x')
  await page.getByRole('button', { name: 'Between 新 and 华' }).press('Space')
  const anew = page.waitForResponse('**/passages?**')
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  expect((await anew).ok()).toBe(true)
  await expect(page.getByRole('status').filter({ hasText: '新 | 华' })).toBeVisible()
})
