import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { cleanDesk } from '../support/clean-desk.ts'

const DECK = '提高脱贫质量聚焦深贫地区'
const term = (page: Page, zh: string) => {
  const between = '[^\\p{Script=Han}]*'
  const text = new RegExp(`^${[...zh].join(between)}${between}$`, 'u')
  return page.locator('article [lang="zh-Hans"] u').filter({ hasText: text }).first()
}
const toast = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
const bar = (page: Page) => page.getByRole('toolbar')

test.beforeEach(cleanDesk)

async function read(page: Page): Promise<void> {
  await page.goto('/en/library/chengdu-2018')
  await expect(page.locator('article .s[data-pair]').first()).toBeVisible()
}

/** Selects a term of the text with the key `s`, and a word more for each step. */
async function select(page: Page, zh: string, steps = 0): Promise<void> {
  await term(page, zh).click()
  await expect(page.getByRole('dialog')).toContainText(zh)
  await page.keyboard.press('Escape')
  await page.keyboard.press('s')
  await expect(bar(page)).toHaveAccessibleName(`Selected: ${zh}`)
  for (let step = 0; step < steps; step++) await page.keyboard.press('Shift+ArrowRight')
}

async function keep(page: Page, zh: string): Promise<void> {
  await select(page, zh)
  await page.keyboard.press('c')
  await expect(toast(page, `Kept: ${zh}`)).toBeVisible()
}

async function chooseKind(page: Page, zh: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `Choose cards of ${zh}` }).focus() // shown with its row
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  for (const label of await dialog.locator('.kind-list label').all())
    await label.getByRole('checkbox').setChecked((await label.textContent())?.startsWith(name) === true)
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([])
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(toast(page, `Cards chosen: ${zh}`)).toBeVisible()
}

/** Rates the card, and answers what was sent of it. */
async function rate(page: Page, key: string): Promise<{ mark?: string; answer?: string }> {
  const sent = page.waitForRequest('**/api/reviews')
  await page.keyboard.press(key)
  return (await sent).postDataJSON().reviews[0]
}

test('a stretch of a sentence is selected by keys and kept, and so is a whole sentence', async ({ page }) => {
  await read(page)
  await select(page, '建档立卡', 1)
  await expect(bar(page)).toHaveAccessibleName('Selected: 建档立卡要')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  const kept = toast(page, 'Kept: 建档立卡要')
  await expect(dialog.or(kept)).toBeVisible()
  if (await dialog.isVisible()) {
    await dialog.getByRole('textbox').fill('registering poor households must')
    await page.keyboard.press('Enter')
  }
  await expect(kept).toBeVisible()
  await expect(bar(page)).toBeHidden()

  await select(page, '两不愁三保障')
  await bar(page).getByRole('button', { name: 'Keep the sentence' }).click()
  await expect(toast(page, 'Kept: ').filter({ hasText: '。' })).toBeVisible()
  await page.goto('/en/review', { waitUntil: 'networkidle' })
  await page.keyboard.press('Space')
  await rate(page, '4')
  await expect(page.getByText('Translate into English')).toBeVisible()
})

test('a stretch that is selected by pointer can be kept or let go, and none goes over two pairs', async ({
  page,
}) => {
  await read(page)
  await term(page, '两不愁三保障').evaluate(word => getSelection()?.selectAllChildren(word))
  await expect(bar(page)).toContainText('Two Assurances and Three Guarantees')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await term(page, '两不愁三保障').evaluate(word => getSelection()?.selectAllChildren(word))
  await bar(page).getByRole('button', { name: 'Keep as card' }).click()
  await expect(toast(page, 'Kept: 两不愁三保障')).toBeVisible()

  await page.locator('article').evaluate(article => {
    const [, first, second] = article.querySelectorAll('.zh .s')
    getSelection()?.setBaseAndExtent(first!, 0, second!, second!.childNodes.length)
  })
  await page.waitForTimeout(600) // a selection is looked at when it has been still
  await expect(bar(page)).toBeHidden()
})

test('notes ask in the kinds that are chosen, and an answer can be counted as right', async ({
  page,
  baseURL,
}) => {
  await page.context().addCookies([{ name: 'duizhao-typing', value: 'on', url: baseURL ?? '' }])
  await read(page)
  for (const zh of ['两不愁三保障', '建档立卡', '问题导向']) await keep(page, zh)
  await page.goto('/en/cards')
  await page.getByRole('link', { name: DECK }).first().click()
  await expect(page.getByRole('table')).toBeVisible()
  await chooseKind(page, '两不愁三保障', 'Put in order')
  await chooseKind(page, '建档立卡', 'Complete the English')
  await chooseKind(page, '问题导向', 'Listen')

  await page.goto('/en/review', { waitUntil: 'networkidle' })
  await expect(page.getByText('Put the parts in order')).toBeVisible()
  const wanted = ['不愁吃', '不愁穿', '义务教育', '基本医疗', '住房安全']
  const shown = await page.locator('.to-order [lang="zh-Hans"]').allTextContents()
  expect(shown.toSorted()).toEqual(wanted.toSorted())
  for (const part of wanted) await page.keyboard.press(`${shown.indexOf(part) + 1}`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Word for word.')).toBeVisible()
  expect(await rate(page, '4')).toMatchObject({ mark: 'exact', answer: wanted.join(' ') })

  await expect(page.getByText('Fill the blank in the English')).toBeVisible()
  await expect(page.locator('h1 .blank')).toBeVisible()
  await expect(page.locator('.context b')).toHaveText('建档立卡')
  await page.getByRole('textbox').fill('a wholly new wording')
  await page.keyboard.press('Enter')
  await page.keyboard.press('a')
  await page.getByLabel('Source').fill('China Daily')
  await page.getByRole('button', { name: 'Count it from now on' }).click()
  await expect(page.getByText('Word for word.')).toBeVisible()
  await expect(page.getByText('China Daily')).toBeVisible()
  await expect(page.locator('.told h1')).toBeFocused()
  expect(await rate(page, '4')).toMatchObject({ mark: 'exact', answer: 'a wholly new wording' })

  await expect(page.locator('h1')).toHaveText(/wèntí dǎoxiàng/) // the browser of the tests has no voice
  await page.getByRole('textbox').fill('问题导向')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Word for word.')).toBeVisible()
})

test('a card is seen from its top, however far the one before was scrolled @once', async ({ page }) => {
  await read(page)
  for (const zh of ['两不愁三保障', '建档立卡', '问题导向']) await keep(page, zh)
  await page.setViewportSize({ width: 320, height: 300 })
  await page.goto('/en/review?study=all&practice=1', { waitUntil: 'networkidle' })
  const heading = page.locator('h1')
  const scrolled = () => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  for (let nth = 0; nth < 8; nth++) {
    await scrolled()
    await page.keyboard.press('Space')
    await expect(heading).toBeInViewport()
    await scrolled()
    await page.keyboard.press('4')
    await expect(heading).toBeInViewport()
  }
})
