import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { cleanDesk } from '../support/clean-desk.ts'

const question = (page: Page) => page.getByRole('heading', { level: 1 })
const count = (page: Page) => page.locator('.bar .count').first()

test.beforeEach(cleanDesk)

/** Keeps some terms of the text and opens a session of their cards. */
async function openSession(page: Page): Promise<void> {
  await page.goto('/en/library/chengdu-2018')
  const terms = page.locator('article [lang="zh-Hans"] u')
  for (const nth of [0, 4, 8]) {
    await expect(async () => {
      await terms.nth(nth).click() // the page may not have come to life yet
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await page.keyboard.press('c')
    await expect(page.getByRole('status').filter({ hasText: 'Kept' })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await page.goto('/en/review')
  await expect(question(page)).toBeVisible()
}

test('acts leave the desk at once, wait for the server in their place, and are taken back one by one', async ({
  page,
}) => {
  await openSession(page)
  const first = (await question(page).textContent()) ?? ''
  const total = (await count(page).textContent()) ?? ''
  await page.route('**/api/**', route => route.abort())
  await page.keyboard.press('*')
  await expect(page.locator('.card-state')).toHaveText('Marked')
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(question(page)).not.toHaveText(first)
  const second = (await question(page).textContent()) ?? ''
  await page.keyboard.press('@')
  await expect(question(page)).not.toHaveText(second)
  await page.unroute('**/api/**')
  const acts: string[] = []
  page.on('request', request => request.method() === 'POST' && acts.push(new URL(request.url()).pathname))
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => acts).toEqual(['/api/cards/acts', '/api/reviews', '/api/cards/acts'])
  await page.keyboard.press('u')
  await expect(question(page)).toHaveText(second)
  await page.keyboard.press('u')
  await expect(question(page)).toHaveText(first)
  await page.keyboard.press('u')
  await expect(page.locator('.card-state')).toHaveText('')
  await expect(count(page)).toHaveText(total)
})

test('what is known of a card, its note and the menu are accessible, and the keys close them', async ({
  page,
}) => {
  await openSession(page)
  for (const [key, name] of [
    ['i', 'About this card'],
    ['e', 'Edit the note'],
  ] as const) {
    const dialog = page.getByRole('dialog', { name })
    await expect(async () => {
      await page.keyboard.press(key) // the page may not have come to life yet
      await expect(dialog.getByRole('button').first()).toBeVisible({ timeout: 2_000 })
    }).toPass()
    expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await page.getByRole('button', { name: 'Card and session' }).click()
  await expect(page.getByRole('button', { name: 'Suspend the note' })).toBeVisible()
  expect((await new AxeBuilder({ page }).include('.card-menu').analyze()).violations).toEqual([])
})
