import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { cleanDesk } from '../support/clean-desk.ts'
import { ownDocument } from '../support/own-document.ts'

const TITLE = '山乡巨变'

/** One text of the learner's own beside the shared one, without tags and known words. */
async function furnishShelf(): Promise<void> {
  await cleanDesk()
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  await db.document.deleteMany({ where: { userId: { not: null } } })
  await db.documentTag.deleteMany({})
  await db.archivedDocument.deleteMany({})
  const pairs = [
    { zh: [TITLE], en: ['Great Changes in a Mountain Village'] },
    { zh: ['我们要实现农村的发展目标。'], en: ['We must reach the goals of rural development.'] },
  ]
  await ownDocument(db, pairs, { id: 'own', title: TITLE })
  const vocabulary = [
    ['我们', 1],
    ['实现', 1],
    ['发展', 1],
    ['农村', 1],
    ['目标', 1],
  ]
  await db.document.update({ where: { id: 'own' }, data: { vocabulary, hanzi: 16 } })
  await db.$disconnect()
}

test.beforeEach(furnishShelf)
test.afterAll(async () => {
  await furnishShelf()
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  await db.document.deleteMany({ where: { userId: { not: null } } })
  await db.$disconnect()
})

const row = (page: Page) => page.locator('.shelf > li').filter({ hasText: TITLE })
async function choose(page: Page, item: string): Promise<void> {
  await row(page).getByRole('button', { name: TITLE }).click()
  await page.locator('.shelf-menu:popover-open').getByText(item, { exact: true }).click()
}
const toast = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()).violations

test('a text is tagged, corrected, archived, deleted and brought back', async ({ page }) => {
  await page.goto('/en/library', { waitUntil: 'networkidle' })
  await choose(page, 'Tags')
  await page.getByLabel('A tag').fill('小说')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(row(page).getByRole('link', { name: '小说' })).toBeVisible()
  await row(page).getByRole('link', { name: '小说' }).click()
  await expect(page.locator('.shelf > li')).toHaveCount(1)

  await choose(page, 'Edit details')
  await page.getByLabel('Date').fill('1958-13')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Write the date as')).toBeVisible()
  await page.getByLabel('Date').fill('1958')
  await page.getByLabel('Author').fill('周立波')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(row(page)).toContainText('周立波')

  await page.goto('/en/library', { waitUntil: 'networkidle' })
  await choose(page, 'Archive')
  await expect(row(page)).toHaveCount(0)
  await toast(page, 'is archived').getByRole('button', { name: 'Undo' }).click()
  await expect(row(page)).toHaveCount(1)
  await choose(page, 'Delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(row(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(row(page)).toHaveCount(1)
  expect(await axe(page)).toEqual([])
})

test('before reading, words are known and terms kept by keys (zh)', async ({ page }) => {
  await page.goto('/zh/library/own/about', { waitUntil: 'networkidle' })
  const words = page.locator('.word-rows li')
  await expect(words).toHaveCount(5)
  await page.keyboard.press('n')
  await expect(words).toHaveCount(4)
  await expect(page.locator('.known')).toContainText('20%')
  await page.getByRole('button', { name: '都认识' }).click()
  await expect(page.locator('.known')).toContainText('100%')
  expect(await axe(page)).toEqual([])

  await page.goto('/zh/library/chengdu-2018/about', { waitUntil: 'networkidle' })
  const first = page.locator('.word-rows').first().locator('li').first()
  await expect(first).toContainText('脱贫攻坚战')
  await page.keyboard.press('c')
  await expect(toast(page, '已收藏')).toBeVisible()
  await expect(first).not.toContainText('tuōpín gōngjiānzhàn')
})

test('a handout is what the printer gives: two columns, pinyin and terms as chosen', async ({ page }) => {
  await page.goto('/en/library/chengdu-2018/handout', { waitUntil: 'networkidle' })
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Pinyin').check()
  await expect(page.locator('.handout rt').first()).toBeVisible()
  await page.getByLabel('Terms').check()
  await expect(page.locator('.handout .terms')).toContainText('Two Assurances and Three Guarantees')
  await page.getByLabel('Only the original').check()
  await expect(page.locator('.handout .text .en')).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
})
