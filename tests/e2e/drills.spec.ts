import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { cleanDesk } from '../support/clean-desk.ts'

const WORDS = {
  en: {
    begin: 'Begin',
    text: 'From a text',
    into: 'Into English',
    field: 'The number in English',
    check: 'Check',
    again: 'Another run like this',
    next: 'Next',
    end: 'End here',
    clock: 'Against the clock',
    stop: 'Stop the clock',
    heard: 'Heard',
    noVoice: /no Chinese voice/,
    keys: 'Keys',
    goOn: 'Go on',
  },
  zh: {
    begin: '开始',
    text: '取自文献',
    into: '译成英文',
    field: '英文数字',
    check: '核对',
    again: '再来一次',
    next: '下一题',
    end: '到此为止',
    clock: '限时',
    stop: '停止计时',
    heard: '听',
    noVoice: /没有中文语音/,
    keys: '按键',
    goOn: '继续',
  },
} as const

test.beforeEach(cleanDesk)

/** The page may not have come to life yet when it is first pressed. */
async function begin(page: Page, words: (typeof WORDS)['en' | 'zh'], ...choices: string[]): Promise<void> {
  await expect(async () => {
    for (const choice of choices) {
      await page.getByText(choice, { exact: true }).click()
      await expect(page.getByRole('radio', { name: choice, exact: true })).toBeChecked({ timeout: 1_000 })
    }
    await page.getByRole('button', { name: words.begin }).click()
    await expect(page.getByRole('textbox')).toBeVisible({ timeout: 5_000 })
  }).toPass()
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)

for (const locale of ['en', 'zh'] as const) {
  const words = WORDS[locale]

  test(`the numbers of a text are asked, explained, left and gone on with (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/drills`)
    expect(await violations(page)).toEqual([])
    await page.goto(`/${locale}/drills/numbers`, { waitUntil: 'networkidle' })
    await begin(page, words, words.text)
    expect(await violations(page)).toEqual([])
    const field = page.getByRole('textbox', { name: words.field })
    await expect(field).toBeFocused()
    await expect(page.locator('.within mark')).toBeVisible()
    await expect(page.locator('blockquote')).toHaveCount(0)
    await field.fill('a hundred and one trillion')
    await page.reload({ waitUntil: 'networkidle' })
    await expect(field).toHaveValue('a hundred and one trillion')
    await field.press('Enter')
    await expect(page.locator('blockquote .en mark')).toBeVisible()
    expect(await violations(page)).toEqual([])

    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(new RegExp(`/${locale}/drills$`))
    await page.getByRole('link', { name: words.goOn }).first().click()
    await expect(page.locator('.bar .count')).toContainText('2')
    await page.getByRole('textbox').press('Shift+Enter')
    await page.getByRole('button', { name: words.end }).click()
    await expect(page.getByRole('button', { name: words.again })).toBeVisible()
    await expect(page.locator('.quiz-results > li')).toHaveCount(2)
    expect(await violations(page)).toEqual([])

    await page.goto(`/${locale}`)
    await expect(page.locator('#h-drill')).toBeVisible()
  })

  test(`against the clock the time can be stopped, and a key lists the keys (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/drills/numbers`, { waitUntil: 'networkidle' })
    await begin(page, words, words.clock)
    await expect(page.getByRole('timer')).toBeVisible()
    await page.getByRole('textbox').press('?')
    await expect(page.getByRole('dialog', { name: words.keys })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.stop }).click()
    await expect(page.getByRole('timer')).toBeHidden()
    await page.getByRole('textbox').fill('one')
    await page.getByRole('button', { name: words.check }).click()
    await expect(page.getByRole('button', { name: words.next })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox')).toBeFocused()
  })

  test(`without a voice a number to be heard is read in pinyin (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/drills/numbers`, { waitUntil: 'networkidle' })
    await begin(page, words, words.heard)
    await expect(page.getByText(words.noVoice)).toBeVisible()
    await expect(page.locator('h1[lang="zh-Latn-pinyin"]')).toBeVisible()
  })
}
