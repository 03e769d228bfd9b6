import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { cleanDesk } from '../support/clean-desk.ts'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved.' })
const calm = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

test.beforeEach(cleanDesk)
test.afterEach(async () => {
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  await db.settings.updateMany({ data: { options: {}, timeZone: 'UTC' } })
  await db.$disconnect()
})

/** Turns the card over, as soon as the page hears keys. */
async function turnOver(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Shift+Enter')
    await expect(page.locator('.rates')).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

/** Keeps the first terms of the first text by keys, and opens their deck. */
async function keepTerms(page: Page, count: number): Promise<void> {
  await page.goto('/en/library/chengdu-2018')
  const terms = page.locator('article [lang="zh-Hans"] u')
  await expect(terms.first()).toBeVisible()
  for (let i = 0; i < count; i++) {
    await expect(async () => {
      await terms.nth(i).click() // the page may not have come to life yet
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await page.keyboard.press('c')
    await expect(page.getByRole('status').filter({ hasText: /^Kept/ }).first()).toBeVisible()
    await page.keyboard.press('Escape')
  }
}

async function openDeck(page: Page): Promise<void> {
  await page.goto('/en/cards')
  await page
    .getByRole('list')
    .getByRole('link')
    .filter({ has: page.locator('[lang]') })
    .first()
    .click()
  await page.getByRole('link', { name: 'Options' }).waitFor()
}

test('a deck has its own options where it differs, and goes back in one act', async ({ page }) => {
  await keepTerms(page, 1)
  await page.goto('/en/settings#options')
  const form = page.locator('#options')
  await form.getByLabel('Learning steps', { exact: true }).fill('soon')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('A number with m, h or d each')).toBeVisible()
  await expect(form.getByLabel('Learning steps', { exact: true })).toBeFocused()
  await form.getByLabel('Learning steps', { exact: true }).fill('2m, 15m')
  await form.getByRole('combobox', { name: 'Sun' }).selectOption('none')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(saved(page)).toBeVisible()
  await calm(page)

  await openDeck(page)
  await page.getByRole('link', { name: 'Options' }).click()
  await expect(field(page, 'Learning steps')).toHaveValue('2m 15m')
  await expect(page.getByRole('combobox', { name: 'Sun' })).toHaveValue('0')
  await field(page, 'New cards a day').fill('3')
  await field(page, 'Learning steps').fill('5m')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(field(page, 'New cards a day')).toHaveValue('3')
  await calm(page)
  await page.getByRole('button', { name: 'Follow the settings again' }).last().click() // the steps
  await expect(field(page, 'Learning steps')).toHaveValue('2m 15m')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(field(page, 'Learning steps')).toHaveValue('2m 15m')
  await expect(field(page, 'New cards a day')).toHaveValue('3')
})

test('all of a deck is practised by keys: what was forgotten comes back, and nothing is sent', async ({
  page,
}) => {
  await keepTerms(page, 2)
  await openDeck(page)
  await page.getByRole('link', { name: 'Study further' }).click()
  await calm(page)
  await page.getByRole('radio', { name: 'All of this deck' }).check()
  await page.getByRole('radio', { name: 'Do not count: the schedule stays as it is' }).check()
  let sent = 0
  page.on('request', request => {
    if (request.url().includes('/api/reviews')) sent += 1
  })
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText('ratings are not kept')).toBeVisible()
  const total = Number(/of (\d+)/.exec((await page.locator('.bar .count').textContent()) ?? '')?.[1])
  for (let i = 0; i <= total; i++) {
    await turnOver(page)
    await page.keyboard.press(i === 0 ? '1' : '3')
    await expect(page.locator('.rates')).toBeHidden()
  }
  await expect(page.getByRole('heading', { name: `${total} cards reviewed` })).toBeVisible()
  expect(sent).toBe(0)
  await openDeck(page)
  await expect(page.getByText('in review')).toHaveCount(0)
})

test('more new cards come when asked for, and their ratings count', async ({ page }) => {
  await keepTerms(page, 2)
  await page.goto('/en/review/study')
  await page.getByLabel('How many').fill('1')
  await page.getByRole('button', { name: 'Begin' }).click()
  await turnOver(page)
  const kept = page.waitForResponse('**/api/reviews')
  await page.keyboard.press('4')
  expect((await (await kept).json()).outcomes[0].ok).toBe(true)
  await expect(page.getByRole('heading', { name: 'One card reviewed' })).toBeVisible()
})

test.describe('in another zone', () => {
  test.use({ timezoneId: 'Pacific/Kiritimati' })

  test('the browser’s clocks are offered on Today, and taken in one act', async ({ page }) => {
    await page.goto('/en')
    const use = page.getByRole('button', { name: 'Use Pacific/Kiritimati' })
    await use.click()
    await expect(use).toBeHidden()
    await page.goto('/en/settings')
    await expect(page.getByLabel('Time zone')).toHaveValue('Pacific/Kiritimati')
  })
})
