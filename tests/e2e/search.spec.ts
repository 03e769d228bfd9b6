import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

test('a reader finds an expression, its places in both languages, and the way to the text', async ({
  page,
}) => {
  await page.goto('/en/search', { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  await page.keyboard.type('攻堅')
  await page.keyboard.press('Enter')
  await expect(page.locator('.hits mark').first()).toHaveText('攻坚')
  await expect(page.getByRole('status').first()).toContainText('sentence pairs')

  await page.getByRole('link', { name: 'Concordance' }).click()
  await expect(page.locator('.kwic .after').first()).toBeVisible()
  await page.getByRole('link', { name: 'Word before' }).click()
  await expect(page).toHaveURL(/sort=left/)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBeLessThanOrEqual(screen!)

  await page.locator('.lines .place a').first().click()
  await expect(page).toHaveURL(/library\/chengdu-2018#p\d+/)
})

test('searching goes without script', { tag: '@once' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/zh/search')
  await page.getByRole('searchbox').fill('poverty -扶贫')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.locator('.hits .en mark').first()).toContainText(/poverty/i)
  await page.goto('/zh/search?q=%E4%B8%8D%E5%9C%A8%E6%AD%A4%E5%A4%84')
  await expect(page.locator('.nothing')).toContainText('不在此处')
  await context.close()
})
