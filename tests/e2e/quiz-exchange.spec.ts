import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { cleanDesk } from '../support/clean-desk.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/quizzes-exchange')

test.beforeEach(cleanDesk)

for (const locale of ['en', 'zh'] as const) {
  test(`a file is looked at, kept, printed, given out and read again (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/quiz/import`)
    await page.locator('input[type=file]').setInputFiles(join(FIXTURES, 'course.gift.txt'))
    await expect(page.locator('.read-questions > li')).toHaveCount(9)
    await expect(page.locator('.remarks').first()).toContainText('42')
    await expect(page.locator('[name=name]')).toHaveValue('Unit 3')
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.locator('.quiz-read button[type=submit]').click()
    await page.waitForURL(/\/quiz\/(?!import)[^/]+$/)
    const id = page.url().split('/').at(-1)!

    await page.goto(`/${locale}/quiz/${id}/print`)
    await expect(page.locator('h1')).toHaveText('Unit 3')
    await expect(page.locator('main > .asked > li')).toHaveCount(9)
    await expect(page.locator('.key .asked > li')).toHaveCount(9)
    await page.getByRole('checkbox').first().uncheck()
    await expect(page.locator('.key')).toHaveCount(0)

    const given = await page.request.get(`/api/quizzes/${id}/export?format=moodle&lang=${locale}`)
    expect(given.headers()).toMatchObject({
      'content-disposition': expect.stringContaining("filename*=UTF-8''Unit%203.xml"),
      'x-content-type-options': 'nosniff',
    })
    await page.goto(`/${locale}/quiz/import`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'again.xml', mimeType: 'text/xml', buffer: await given.body() })
    await expect(page.locator('.read-questions > li')).toHaveCount(9)
    await expect(page.locator('.remarks')).toHaveCount(0)
  })
}

test('scripts in a file do not run, and a file that is refused says in which line', { tag: '@once' }, async ({
  page,
}) => {
  const alerts: string[] = []
  page.on('dialog', dialog => {
    alerts.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto('/en/quiz/import')
  const choose = (name: string) => page.locator('input[type=file]').setInputFiles(join(FIXTURES, name))
  await choose('scripts.xml')
  await expect(page.locator('.read-questions')).toContainText('True or a map not?')
  await choose('outside-entity.xml')
  await expect(page.locator('.quiz-import .wrong')).toContainText('Line 2')
  await choose('unclosed.csv')
  await expect(page.locator('.quiz-import .wrong')).toContainText('quotation mark')
  expect(alerts).toEqual([])
})

test('a quiz of another, or none, is not given out', { tag: '@once' }, async ({ page }) => {
  expect((await page.request.get('/api/quizzes/none/export?format=gift')).status()).toBe(404)
  expect((await page.request.get('/api/quizzes/none/export?format=exe')).status()).toBe(400)
  expect((await page.goto('/en/quiz/none/print'))?.status()).toBe(404)
  const large = { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.alloc(3 * 1024 * 1024, 'a') }
  const refused = await page.request.post('/api/quizzes/import', { multipart: { file: large } })
  expect(refused.status()).toBe(413)
})
