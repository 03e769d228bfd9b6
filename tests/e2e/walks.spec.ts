import { expect, type Page, test } from '@playwright/test'
import { cleanDesk } from '../support/clean-desk.ts'

const TEXT = 'library/chengdu-2018'
/** The first place of a term in the original; pinyin stands between its characters. */
const term = (page: Page, zh: string) => {
  const between = '[^\\p{Script=Han}]*'
  const text = new RegExp(`^${[...zh].join(between)}${between}$`, 'u')
  return page.locator('article [lang="zh-Hans"] u').filter({ hasText: text }).first()
}
const popover = (page: Page) => page.getByRole('dialog')

test.beforeEach(cleanDesk)

for (const locale of ['en', 'zh'] as const) {
  test(`a learner reads, keeps a term, reviews it and is quizzed (${locale})`, async ({ page }) => {
    await ready(page, `/${locale}/${TEXT}`)
    await expect(page.locator('h1').first()).toContainText('提高脱贫质量')

    await term(page, '两不愁三保障').click()
    await expect(popover(page)).toContainText('Two Assurances and Three Guarantees')
    await expect(popover(page)).toContainText('不愁吃')
    await expect(popover(page)).toContainText('China Keywords')
    await page.keyboard.press('c')
    await expect(page.getByRole('status').filter({ hasText: '两不愁三保障' })).toBeVisible()

    await page.goto(`/${locale}/cards`)
    await expect(page.getByText('提高脱贫质量聚焦深贫地区').first()).toBeVisible()

    await ready(page, `/${locale}/review`)
    await expect(page.locator('h1')).toContainText('两不愁三保障')
    await page.keyboard.press('Space')
    const saved = page.waitForResponse(response => response.url().endsWith('/api/reviews') && response.ok())
    await page.keyboard.press('4')
    await saved
    await expect(page.locator('h1')).not.toContainText('两不愁三保障')

    await ready(page, `/${locale}/quiz`)
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
  await ready(page, `/en/${TEXT}`)
  await keep(page, '建档立卡')
  await keep(page, '问题导向')
  await ready(page, '/en/review')
  await page.keyboard.press('Space')
  await rate(page, '4')
  await expect(page.getByRole('button', { name: /Undo Easy/ })).toBeVisible()
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.getByText('1 of 1')).toBeVisible()
  await page.keyboard.press('Space')
  await rate(page, '4')
  await expect(page.getByText('One card reviewed')).toBeVisible()
  const taken = page.waitForResponse('**/api/reviews')
  await page.keyboard.press('u')
  await taken
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.getByText('1 of 1')).toBeVisible()
})

/** Until the page's script listens. */
const ready = (page: Page, path: string) => page.goto(path, { waitUntil: 'networkidle' })

async function keep(page: Page, zh: string): Promise<void> {
  await term(page, zh).click()
  await expect(popover(page)).toContainText(zh)
  await page.keyboard.press('c')
  await expect(page.getByRole('status').filter({ hasText: zh })).toBeVisible()
  await page.keyboard.press('Escape')
}

async function rate(page: Page, key: string): Promise<void> {
  const saved = page.waitForResponse('**/api/reviews')
  await page.keyboard.press(key)
  await saved
}

test('a known term loses its pinyin, also after a reload', async ({ page }) => {
  await ready(page, `/en/${TEXT}`)
  const files = term(page, '建档立卡')
  await expect(files.locator('rt').first()).toBeVisible()
  await files.click()
  await expect(popover(page)).toBeVisible()
  await page.keyboard.press('n')
  await expect(files.locator('rt').first()).toBeHidden()
  await page.reload()
  await expect(files.locator('rt').first()).toBeHidden()
})

test('words are cut anew, stay so after a reload, and are as they were after undo', async ({ page }) => {
  await ready(page, `/en/${TEXT}`)
  const gap = popover(page).getByRole('button', { name: 'Between 保 and 障' })
  const openCutter = async () => {
    await term(page, '两不愁三保障').click()
    await page.keyboard.press('x')
  }
  await openCutter()
  await expect(gap).toHaveAttribute('aria-pressed', 'false')
  await gap.press('Space')
  await expect(gap).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  const toast = page.getByRole('status').filter({ hasText: '保 | 障' })
  await expect(toast).toBeVisible()
  await openCutter()
  await expect(gap).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await toast.getByRole('button').click()
  await expect(page.getByRole('status').filter({ hasText: 'as they were' })).toBeVisible()
  await page.reload()
  await ready(page, `/en/${TEXT}`)
  await openCutter()
  await expect(gap).toHaveAttribute('aria-pressed', 'false')
})

test('all of it goes by keyboard alone', async ({ page }, info) => {
  test.skip(info.project.name === 'phone', 'a phone has no keyboard')
  await ready(page, '/en')
  await page.keyboard.press('Enter')
  await page.waitForURL(/library\/chengdu-2018/)
  await page.waitForLoadState('networkidle')
  for (const key of ['j', 'j', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await expect(popover(page)).toBeVisible()
  const kept = (await popover(page).locator('h2').innerText()).trim()
  await page.keyboard.press('c')
  await expect(page.getByRole('status').filter({ hasText: kept })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(popover(page)).toBeHidden()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await expect(page.locator('html')).toHaveAttribute('data-layout', 'stacked')
  await page.keyboard.press('p')
  await expect(page.locator('html')).toHaveAttribute('data-pinyin', /none|all/)

  await ready(page, '/en')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/review/)
  await expect(page.locator('h1')).toContainText(kept)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Space')
  await rate(page, '3')

  await ready(page, '/en/quiz')
  for (let tabs = 0; tabs < 40; tabs++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('form .act'))) break
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/quiz\/.+/)
  await answer(page)
  await expect(page.getByText('2 of 10')).toBeVisible()
})

test('on a phone the meaning comes in a sheet, over no scrim, and is tapped away', async ({ page }, info) => {
  test.skip(info.project.name !== 'phone', 'a wide page has a popover')
  await ready(page, `/zh/${TEXT}`)
  await term(page, '建档立卡').tap()
  const sheet = popover(page)
  await expect(sheet).toContainText('建档立卡')
  const box = await sheet.boundingBox()
  const screen = page.viewportSize()!
  expect(Math.round(box!.x + box!.width)).toBe(screen.width)
  expect(Math.round(box!.y + box!.height)).toBeGreaterThanOrEqual(screen.height - 1)
  await page
    .locator('h1, .reader')
    .first()
    .tap({ position: { x: 10, y: 60 }, force: true })
  await expect(sheet).toBeHidden()
})

test('the reader comes back to where reading stopped', async ({ page }) => {
  await ready(page, `/en/${TEXT}`)
  await page.locator('#p11').scrollIntoViewIfNeeded()
  await page.evaluate(() => document.querySelector('#p11')?.scrollIntoView({ block: 'start' }))
  await page.waitForTimeout(1500)
  await page.goto('/en')
  await expect(page.getByText(/Passage 1[01] of 19/)).toBeVisible()
  await ready(page, `/en/${TEXT}`)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000)
})

test('the interface language changes and the page stays', async ({ page }) => {
  await page.goto('/en/terms?q=liangbuchou')
  await page.getByRole('link', { name: /界面语言/ }).click()
  await expect(page).toHaveURL(/\/zh\/terms\?q=liangbuchou/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
})

test('terms are found by Chinese, by pinyin and by English', { tag: '@once' }, async ({ page }) => {
  await page.goto('/en/terms')
  for (const query of ['两不愁', 'liang bu chou', 'liǎng bù chóu', 'two assurances']) {
    await page.getByRole('searchbox').fill(query)
    await expect(page.getByText('两不愁三保障').first()).toBeVisible()
  }
})
