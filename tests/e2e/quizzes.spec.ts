import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { parseShippedDocument } from '#core/reading/shipped-document.ts'
import { cleanDesk } from '../support/clean-desk.ts'
import { ONE_OF_EACH, writeQuiz } from '../support/own-quiz.ts'

const SENTENCES = parseShippedDocument(readFileSync('content/documents/chengdu-2018/document.json', 'utf8'))
  .passages.flatMap(({ pairs }) => pairs)
  .map(({ zh }) => zh.join(''))

test.beforeEach(cleanDesk)

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)

async function begin(page: Page, locale: 'en' | 'zh', quizId: string): Promise<void> {
  await page.goto(`/${locale}/quiz/${quizId}`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: /^(Begin the quiz|Take it again|开始测验|再做一次)$/ }).click()
  await page.waitForURL(/\/attempts\//)
  await expect(page.locator('h1')).toBeVisible()
}

const type = async (page: Page, text: string) => {
  await page.getByRole('textbox').fill(text)
  await page.keyboard.press('Enter')
}

/** Options are in an order of their own: the number that stands beside one. */
async function numberOf(page: Page, text: string): Promise<string> {
  const row = page
    .locator('.opts .opt')
    .filter({ hasText: text })
    .filter({ has: page.locator('.k') })
  return (await row.locator('.k').first().innerText()).trim()
}

/** Answers one question of each form rightly, by keys alone. */
const ANSWERS: ((page: Page) => Promise<unknown>)[] = [
  page => page.keyboard.press('1'),
  async page => {
    for (const key of ['1', '3', 'Enter']) await page.keyboard.press(key)
  },
  page => page.keyboard.press('1'),
  page => type(page, 'gong1jian1zhan4'),
  page => type(page, 'a critical battle'),
  page => type(page, '不愁穿、不愁吃'),
  async page => {
    for (const text of ['县', '省', '市']) await page.keyboard.press(await numberOf(page, text))
    for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace')
    for (const text of ['省', '市', '县']) await page.keyboard.press(await numberOf(page, text))
    await page.keyboard.press('Enter')
  },
  async page => {
    for (const text of ['province', 'county']) await page.keyboard.press(await numberOf(page, text))
    await page.keyboard.press('Enter')
  },
  page => type(page, '坚持问题导向'),
]

test('a question of each form is answered by keys, and all are right', async ({ page }, info) => {
  test.skip(info.project.name === 'phone', 'a phone has no keys')
  await begin(page, 'en', await writeQuiz(ONE_OF_EACH))
  for (const [at, answer] of ANSWERS.entries()) {
    await expect(page.getByText(`${at + 1} of ${ANSWERS.length}`)).toBeVisible()
    await answer(page)
    await expect(page.locator('#explanation')).toContainText(/^Right/)
    await page.keyboard.press('Enter')
  }
  await expect(page.locator('h1.score')).toHaveText('9 of 9')
  await expect(page.locator('.quiz-results > li')).toHaveCount(9)
  expect(await violations(page)).toEqual([])
})

test('each form is answered by pressing, and what was wrong is shown', async ({ page }, info) => {
  const locale = info.project.name === 'phone' ? 'zh' : 'en'
  await begin(page, locale, await writeQuiz(ONE_OF_EACH))
  const check = page.getByRole('button', { name: /^(Check|批改)/ })
  const next = page.locator('.next .act')
  const press = (text: string) => page.locator('.opts .opt').filter({ hasText: text }).click()

  await press('attack war')
  await expect(page.locator('.quiz-right')).toContainText('Word for word.')
  expect(await violations(page)).toEqual([])
  await next.click()
  await press('不愁吃')
  await press('不愁住')
  await check.click()
  await expect(page.locator('.opt.forgotten')).toContainText('不愁穿')
  await next.click()
  await press(locale === 'zh' ? '错' : 'False')
  await next.click()
  for (const text of ['攻尖战', 'critical batle', '不愁吃、不愁住']) {
    await page.getByRole('textbox').fill(text)
    await check.click()
    await expect(page.locator('.wrote, .opt.missed').first()).toBeVisible()
    await next.click()
  }
  for (const text of ['市', '县', '省']) await press(text)
  await check.click()
  await expect(page.locator('.answer-rows')).toBeVisible()
  await next.click()
  for (const text of ['county', 'province'])
    await page.locator('.match-right .opt').filter({ hasText: text }).click()
  expect(await violations(page)).toEqual([])
  await check.click()
  await expect(page.locator('.match-left del')).toHaveCount(2)
  await next.click()
  await page.getByRole('button', { name: /^(Pass|不知道)/ }).click()
  await next.click()
  await expect(page.locator('h1.score')).toBeVisible()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})

test('what is chosen or typed and not checked yet is there when the page is loaded again', async ({
  page,
}) => {
  await begin(page, 'en', await writeQuiz([1, 4, 6, 7].map(at => ONE_OF_EACH[at]!)))
  const reload = () => page.reload({ waitUntil: 'networkidle' })
  const check = page.getByRole('button', { name: /^Check/ })
  const next = page.locator('.next .act')
  const press = (text: string) => page.locator('.opts .opt').filter({ hasText: text }).click()

  await press('不愁穿')
  await reload()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await press('不愁吃')
  await check.click()
  await next.click()
  await page.getByRole('textbox').fill('critical')
  await reload()
  await expect(page.getByRole('textbox')).toHaveValue('critical')
  await page.getByRole('textbox').fill('critical battle')
  await check.click()
  await next.click()
  for (const text of ['省', '市']) await press(text)
  await reload()
  await expect(page.locator('.order-line li')).toHaveText(['省', '市'])
  await press('县')
  await check.click()
  await next.click()
  await page.locator('.match-right .opt').filter({ hasText: 'province' }).click()
  await reload()
  await page.locator('.match-right .opt').filter({ hasText: 'county' }).click()
  await check.click()
  await next.click()
  await expect(page.locator('h1.score')).toHaveText('4 of 4')
})

test('answers are told at the end, one that is admitted counts, and attempts are compared', async ({
  page,
}) => {
  const quizId = await writeQuiz([ONE_OF_EACH[0]!, ONE_OF_EACH[4]!], { feedback: 'at-end' })
  await begin(page, 'en', quizId)
  await page.locator('.opts .opt').filter({ hasText: 'critical battle' }).click()
  await expect(page.getByText('2 of 2')).toBeVisible()
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.getByText('2 of 2')).toBeVisible()
  await page.getByRole('textbox').fill('decisive battle')
  await page.getByRole('button', { name: /^Check/ }).click()
  await expect(page.locator('h1.score')).toHaveText('1 of 2')
  await page.getByRole('button', { name: 'Count it as right' }).click()
  await expect(page.locator('h1.score')).toHaveText('2 of 2')
  await begin(page, 'en', quizId)
  await page.getByRole('button', { name: 'Hand in now' }).click()
  await expect(page.locator('h1.score')).toHaveText('0 of 2')
  await expect(page.locator('.compare li')).toHaveCount(2)
  await page.goto(`/en/quiz/${quizId}/results`)
  await expect(page.getByText('2 attempts finished')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('time runs by the server’s clock; in one’s own quiz the limit can be taken away', async ({ page }) => {
  const quizId = await writeQuiz([ONE_OF_EACH[0]!, ONE_OF_EACH[2]!], { limitMs: 12_000 })
  await begin(page, 'en', quizId)
  await expect(page.getByRole('timer')).toHaveText(/0:\d\d/)
  await page.getByRole('button', { name: 'Hide the clock' }).click()
  await expect(page.getByRole('timer')).toHaveCount(0)
  await page.locator('.opts .opt').filter({ hasText: 'critical battle' }).click()
  await expect(page.locator('#explanation')).toBeVisible()
  await expect(page.getByText('Time is over.')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'See the result' }).first().click()
  await expect(page.locator('h1.score')).toHaveText('1 of 2')
  await begin(page, 'en', quizId)
  await page.getByRole('button', { name: 'Take the limit away' }).click()
  await expect(page.getByRole('button', { name: /the clock/ })).toHaveCount(0)
})

test('a quiz is written, refused where it is broken, edited and taken', async ({ page }) => {
  await page.goto('/en/quiz', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Write a quiz' }).click()
  await page.waitForURL(/\/edit$/)
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByLabel('Question', { exact: true }).fill('Which level is below the province?')
  await page.getByLabel('Option 1', { exact: true }).fill('municipality')
  await page.getByLabel('Option 2', { exact: true }).fill('municipality')
  await page.locator('.edit-question').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Options, line 2' })).toContainText(
    'this is there already',
  )
  await page.getByLabel('Option 2', { exact: true }).fill('village')
  await page.locator('.edit-question').getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.edit-list > li')).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'The quiz' }).click()
  await page.getByRole('button', { name: 'Begin the quiz' }).click()
  await page.locator('.opts .opt').filter({ hasText: 'municipality' }).click()
  await expect(page.locator('#explanation')).toContainText('Right')
})

test('a quiz of a subject is made with a name, found again, deleted and brought back', async ({ page }) => {
  await page.goto('/en/quiz', { waitUntil: 'networkidle' })
  await page.getByRole('combobox', { name: 'A subject' }).selectOption({ index: 0 })
  await page.getByText('5 questions', { exact: true }).click()
  await page.locator('.quiz-more summary').click()
  await page.getByLabel('Name', { exact: true }).fill('Poverty, week 3')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Begin the quiz' }).click()
  await page.waitForURL(/\/attempts\//)
  await expect(page.getByText('1 of 5')).toBeVisible()
  await page.goto('/en/quiz')
  await expect(page.getByRole('link', { name: /Go on/ })).toContainText('Poverty, week 3')
  await page.locator('.papers a').click()
  await expect(page.locator('h1')).toHaveText('Poverty, week 3')
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.waitForURL(/\/quiz$/)
  await expect(page.locator('.papers a')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('.papers a')).toContainText('Poverty, week 3')
})

test('clauses are put in the order of their English by keys @once', async ({ page }) => {
  await page.goto('/en/quiz', { waitUntil: 'networkidle' })
  await page.getByText('5 questions', { exact: true }).click()
  const kinds = page.getByRole('group', { name: 'Kinds of question' })
  await kinds.getByRole('checkbox', { name: 'Put clauses in the order of the English' }).check()
  for (const name of ['Choose the English', 'Choose the Chinese', 'Fill the blank', 'Type the Chinese'])
    await kinds.getByRole('checkbox', { name, exact: true }).uncheck()
  await page.getByRole('button', { name: 'Begin the quiz' }).click()
  await page.waitForURL(/\/attempts\//)
  for (let at = 1; at <= 5; at++) {
    await expect(page.getByText(`${at} of 5`)).toBeVisible()
    const shown = await page.locator('.opts .opt [lang="zh-Hans"]').allTextContents()
    const sentence = SENTENCES.find(text => shown.every(clause => text.includes(clause)))!
    const right = shown.toSorted((a, b) => sentence.indexOf(a) - sentence.indexOf(b))
    for (const clause of right) await page.keyboard.press(`${shown.indexOf(clause) + 1}`)
    await page.keyboard.press('Enter')
    await expect(page.locator('#explanation')).toContainText(/^Right/)
    await page.keyboard.press('Enter')
  }
  await expect(page.locator('h1.score')).toHaveText('5 of 5')
})
