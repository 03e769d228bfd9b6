import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** Keeps two terms of the glossary, so that there are cards. */
async function keepTerms(page: Page): Promise<void> {
  for (const term of ['攻坚战', '脱贫攻坚战']) {
    await page.goto(`/en/terms/glossary:${term}`, { waitUntil: 'networkidle' })
    const keep = page.getByRole('button', { name: /^Keep/ })
    if (!(await keep.isVisible())) continue // by a test before
    await keep.click()
    await expect(keep).toHaveCount(0)
  }
}

const rows = (page: Page) => page.locator('.rows [role="row"]')

test('cards are found, changed together by keyboard, and changed back', async ({ page }) => {
  await keepTerms(page)
  await page.goto('/en/cards', { waitUntil: 'networkidle' })
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/cards\/browse/)
  await page.keyboard.press('/')
  await page.keyboard.type('gongjian kind:recognise')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=gongjian/)
  await expect(rows(page).first()).toContainText('攻坚')

  const table = page.getByRole('grid')
  await table.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('@')
  await expect(rows(page).first()).toContainText('suspended')
  await expect(page.locator('.toast')).toContainText('Suspended')
  await page.keyboard.press('Control+z')
  await expect(rows(page).first()).not.toContainText('suspended')

  const address = page.url()
  await page.keyboard.press('@')
  await expect(page.locator('.last-act')).toContainText('Suspended')
  await page.goto('/en', { waitUntil: 'networkidle' })
  await page.goto(address, { waitUntil: 'networkidle' })
  await expect(page.locator('.toast')).toHaveCount(0)
  await expect(rows(page).first()).toContainText('suspended')
  await page.locator('.last-act').getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.locator('.toast')).toContainText('Taken back')
  await expect(rows(page).first()).not.toContainText('suspended')

  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('flags have colours and names, and a due date says which cards it leaves alone', async ({ page }) => {
  await keepTerms(page)
  await page.goto('/en/cards/browse?q=gongjian', { waitUntil: 'networkidle' })
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+3')
  await expect(rows(page).first().locator('[data-flag="green"]')).toBeVisible()
  await page.goto('/en/cards/browse?q=flag:green', { waitUntil: 'networkidle' })
  await expect(rows(page).first()).toContainText('攻坚')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Set due' }).click()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await expect(page.locator('.toast')).toContainText(/new cards? keeps? (its|their) place/)
})

test('a note is edited beside the table, and a wrong search is told', async ({ page }) => {
  await keepTerms(page)
  await page.goto('/en/cards/browse?q=gongjian', { waitUntil: 'networkidle' })
  await rows(page).first().click()
  const panel = page.getByRole('complementary')
  await panel.getByLabel('Remark').fill('嵯峨')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.toast')).toContainText('Note saved')
  await page.goto('/en/cards/browse?q=嵯峨')
  await expect(rows(page).first()).toContainText('攻坚')
  await page.goto('/zh/cards/browse?q=is:old')
  await expect(page.getByRole('alert').first()).toContainText('is:old')
})

test('on a phone the cards are a list, within the width of the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await keepTerms(page)
  await page.goto('/zh/cards/browse', { waitUntil: 'networkidle' })
  await rows(page).first().locator('.pick').click()
  await expect(page.getByRole('toolbar')).toContainText('已选 1 张')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
