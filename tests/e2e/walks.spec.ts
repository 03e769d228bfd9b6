import { expect, type Page, test } from '@playwright/test'
import { cleanDesk } from '../support/clean-desk.ts'

const TEXT = 'library/chengdu-2018'
const term = (page: Page, zh: string) =>
  page.locator('article [lang="zh-Hans"] u', { hasText: new RegExp(`^${zh}$`) }).first()
const popover = (page: Page) => page.getByRole('dialog')

test.beforeEach(cleanDesk)

for (const locale of ['en', 'zh'] as const) {
  test(`a learner reads, keeps a term, reviews it and is quizzed (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/${TEXT}`)
    await expect(page.locator('h1').first()).toContainText('提高脱贫质量')

    await page.locator('article').getByText('两不愁').first().click()
    await expect(popover(page)).toContainText('Two Assurances and Three Guarantees')
    await expect(popover(page)).toContainText('不愁吃')
    await expect(popover(page)).toContainText('China Keywords')
    await page.keyboard.press('c')
    await expect(page.getByRole('status').filter({ hasText: '两不愁三保障' })).toBeVisible()

    await page.goto(`/${locale}/cards`)
    await expect(page.getByText('提高脱贫质量聚焦深贫地区').first()).toBeVisible()

    await page.goto(`/${locale}/review`)
    await expect(page.locator('h1')).toContainText('两不愁三保障')
    await page.keyboard.press('Space')
    const saved = page.waitForResponse(response => response.url().endsWith('/api/reviews') && response.ok())
    await page.keyboard.press('4')
    await saved
    await expect(page.locator('h1')).not.toContainText('两不愁三保障')

    await page.goto(`/${locale}/quiz`)
    await page.locator('form button[type="submit"], form button').last().click()
    await page.waitForURL(/quiz\/.+/)
    for (let question = 1; question <= 10; question++) await answer(page)
    await expect(page.locator('h1')).toContainText(/\d+/)
    await page.goto(`/${locale}`)
    await expect(page.getByText(/\d+ of 10|\d+\s*\/\s*10|10 题/).first()).toBeVisible()
  })
}

/** Answers the question on the page with whatever comes first, and goes on. */
async function answer(page: Page): Promise<void> {
  const field = page.getByRole('textbox')
  await page.locator('h1').waitFor()
  if (await field.isVisible()) {
    await field.fill('tuo1 pin2')
    await page.keyboard.press('Enter')
  } else {
    await page.keyboard.press('1')
  }
  await expect(page.locator('blockquote, .recto h2').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForTimeout(200)
}

test('a review is there after a reload, and undo takes it back', async ({ page }) => {
  await page.goto(`/en/${TEXT}`)
  await term(page, '绝对贫困').click()
  await expect(popover(page)).toContainText('absolute poverty')
  await page.keyboard.press('c')
  await expect(page.getByRole('status').filter({ hasText: '绝对贫困' })).toBeVisible()
  await page.goto('/en/review')
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(page.getByText('One card reviewed')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Nothing is due')).toBeVisible()
})

test('a known term loses its pinyin, also after a reload', async ({ page }) => {
  await page.goto(`/en/${TEXT}`)
  const poor = term(page, '绝对贫困')
  await expect(poor.locator('rt').first()).toBeVisible()
  await poor.click()
  await expect(popover(page)).toBeVisible()
  await page.keyboard.press('n')
  await expect(poor.locator('rt')).toBeHidden()
  await page.reload()
  await expect(poor.locator('rt')).toBeHidden()
})

test('the reader comes back to where reading stopped', async ({ page }) => {
  await page.goto(`/en/${TEXT}`)
  await page.locator('#p11').scrollIntoViewIfNeeded()
  await page.evaluate(() => document.querySelector('#p11')?.scrollIntoView({ block: 'start' }))
  await page.waitForTimeout(1500)
  await page.goto('/en')
  await expect(page.getByText(/Passage 1[01] of 19/)).toBeVisible()
  await page.goto(`/en/${TEXT}`)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000)
})

test('the interface language changes and the page stays', async ({ page }) => {
  await page.goto('/en/terms?q=liangbuchou')
  await page.getByRole('link', { name: /界面语言/ }).click()
  await expect(page).toHaveURL(/\/zh\/terms\?q=liangbuchou/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
})

test('terms are found by Chinese, by pinyin and by English', async ({ page }) => {
  await page.goto('/en/terms')
  for (const query of ['两不愁', 'liang bu chou', 'liǎng bù chóu', 'two assurances']) {
    await page.getByRole('searchbox').fill(query)
    await expect(page.getByText('两不愁三保障').first()).toBeVisible()
  }
})
