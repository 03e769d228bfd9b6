import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { cleanDesk } from '../support/clean-desk.ts'

test.beforeEach(cleanDesk)

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)

/** Opens the start page of a drill, chooses, and begins; the page may not have come to life yet when it is first pressed. */
async function begin(page: Page, path: string, button: string, ...choices: string[]): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(await violations(page)).toEqual([])
  await expect(async () => {
    for (const choice of choices) {
      await page.getByText(choice, { exact: true }).click()
      await expect(page.getByRole('radio', { name: choice, exact: true })).toBeChecked({ timeout: 1_000 })
    }
    if (!page.url().includes(`${path}/`)) await page.getByRole('button', { name: button }).click()
    await expect(page.locator('#question')).toBeVisible({ timeout: 5_000 })
  }).toPass()
  expect(await violations(page)).toEqual([])
}

test('sight translation: a sentence is typed, compared, rated by a key, and left to go on with', async ({
  page,
}) => {
  await begin(page, '/en/drills/sight', 'Begin', 'Typed')
  const sentence = await page.locator('#question').textContent()
  const field = page.getByRole('textbox', { name: 'Your English' })
  await expect(field).toBeFocused()
  await field.fill('Something about poverty')
  await page.reload({ waitUntil: 'networkidle' })
  await expect(field).toHaveValue('Something about poverty')
  await expect(field).toBeFocused()
  await field.press('Enter')
  await expect(page.locator('#explanation')).toBeFocused()
  await expect(page.locator('.wrote')).toContainText('poverty')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('2')
  await expect(page.locator('#question')).not.toHaveText(sentence ?? '')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  await field.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/en\/drills$/)
  await page.getByRole('link', { name: 'Go on' }).click()
  await expect(page.locator('.bar .count')).toContainText('2 of 5')
  await page.getByRole('textbox').press('Shift+Enter')
  await page.getByRole('button', { name: 'End here' }).click()
  await expect(page.locator('.quiz-results > li')).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  await page.goto('/en')
  await expect(page.locator('#h-drill')).toBeVisible()
})

test('sight translation at a pace: the time can be stopped, and when it is up the English is shown', async ({
  page,
}) => {
  await begin(page, '/en/drills/sight', 'Begin', '240')
  await expect(page.getByRole('timer')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Not yet' })).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('3')
  await page.getByRole('button', { name: 'Stop the clock' }).click()
  await expect(page.getByRole('timer')).toBeHidden()
})

test('back-translation: what is written is compared with the original and its terms', async ({ page }) => {
  await begin(page, '/zh/drills/back', '开始')
  const field = page.getByRole('textbox', { name: '你的中文' })
  await field.fill('脱贫攻坚')
  await page.goto('/zh/drills', { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: '继续' }).click()
  await expect(field).toHaveValue('脱贫攻坚')
  await field.press('Enter')
  await expect(page.locator('.drill-original')).toBeVisible()
  await expect(page.locator('#explanation')).toContainText('%')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await expect(page.locator('.drill-original')).toBeHidden()
})

test('cloze run: a passage is filled in by the keyboard alone, and kept while it is loaded again', async ({
  page,
}) => {
  await begin(page, '/en/drills/cloze', 'Begin')
  const blanks = page.locator('.drill-cloze input')
  const count = await blanks.count()
  await expect(blanks.first()).toBeFocused()
  await page.keyboard.type('贫困')
  await page.reload({ waitUntil: 'networkidle' })
  await expect(blanks.first()).toHaveValue('贫困')
  await blanks.first().press('Enter')
  for (let blank = 1; blank < count; blank++) {
    await expect(blanks.nth(blank)).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.locator('#explanation')).toContainText(`of ${count} blanks`)
  await expect(page.locator('.drill-cloze mark')).toHaveCount(count)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(blanks.first()).toBeFocused()
})

test('shadowing: without a voice the pinyin is shown, and a key says how it went', async ({ page }) => {
  await begin(page, '/zh/drills/shadow', '开始', '隐去')
  await expect(page.getByText(/没有中文语音/)).toBeVisible()
  await expect(page.locator('[lang="zh-Latn-pinyin"]')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.locator('.bar .count')).toContainText('第 2 题')
  await page.getByRole('button', { name: '到此为止' }).click()
  await expect(page.locator('.quiz-results > li.right')).toHaveCount(1)
})

test('formula ladder: right parts climb, wrong ones do not, and the rest can be shown', async ({ page }) => {
  await begin(page, '/en/drills/formula', 'Begin')
  const field = page.getByRole('textbox', { name: 'A part' })
  await expect(field).toBeFocused()
  await field.fill('随便什么')
  await field.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Not a part of it.' })).toBeVisible()
  await expect(page.locator('.drill-ladder .reached')).toHaveCount(0)
  await field.fill('还没写完')
  await page.reload({ waitUntil: 'networkidle' })
  await expect(field).toHaveValue('还没写完')
  await expect(page.getByRole('status').filter({ hasText: 'Not a part of it.' })).toBeVisible()
  await field.press('Shift+Enter')
  await expect(page.locator('.drill-terms li').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
})
