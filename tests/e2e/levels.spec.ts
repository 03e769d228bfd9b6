import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { cleanDesk } from '../support/clean-desk.ts'

async function withoutLists(): Promise<void> {
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  await db.levelList.deleteMany({})
  await db.$disconnect()
}

test.beforeEach(async () => {
  await cleanDesk()
  await withoutLists()
})
test.afterAll(withoutLists)

const ABOUT = '/en/library/chengdu-2018/about'
const HSK = '词语,等级\n的（助）,1\n我们,1\n工作,一级\n（小）孩,2\n发展,3\n群众,5\n攻坚,七—九级\n瞻仰,\n'

const part = (page: Page) => page.locator('#levels')
const level = (page: Page) => page.locator('.figures-list > div').last()
const choose = (page: Page, name: string, text: string) =>
  part(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
async function axe(page: Page, within = '#levels'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
}

test('a list is looked at, kept, shown before reading, deleted and brought back', async ({ page }) => {
  await page.goto(ABOUT)
  await expect(level(page)).toContainText('most frequent')
  await page.getByRole('link', { name: 'Bring the HSK 3.0 list' }).click()
  await page.waitForURL('**/settings#levels')
  await axe(page)

  await choose(page, 'table.csv', 'word,level\nhello,1\n')
  await expect(part(page).getByRole('alert')).toHaveText(/No column of Chinese words/)
  await choose(page, 'HSK 3.0.csv', HSK)
  await expect(part(page).getByRole('heading', { name: '8 words read' })).toBeVisible()
  await expect(part(page).locator('.list-read .level-counts > div')).toHaveText([
    'Level 13',
    'Level 22',
    'Level 31',
    'Level 51',
    'Level 7–91',
  ])
  await part(page).getByText('1 line could not be read').click()
  await expect(part(page).locator('.unread-lines li')).toHaveText(/Line 9.*瞻仰/)
  await axe(page)
  await expect(part(page).getByLabel('Name')).toHaveValue('HSK 3.0')
  await part(page).getByRole('button', { name: 'Keep the list' }).press('Enter')
  await expect(part(page).getByRole('radio', { name: 'HSK 3.0' })).toBeChecked()
  await axe(page)

  await page.goto(ABOUT)
  await expect(level(page)).toContainText('HSK 3.0: above level 7–9.')
  await expect(level(page).locator('.level-bars li')).toHaveCount(6)
  await expect(level(page).locator('.bands')).toHaveText(/\d+% at levels 1 to 2, .*\d+% not in the list/)
  await level(page).getByText('Words by level').click()
  await expect(level(page).locator('.words-by-level dl > div').nth(1)).toHaveText('Level 7–9攻坚')
  await axe(page, '.figures-list')

  await page.goto('/en/settings#levels')
  await part(page).getByRole('button', { name: 'Delete HSK 3.0' }).click()
  await expect(part(page)).toContainText('There is no list yet.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(part(page).getByRole('radio', { name: 'HSK 3.0' })).toBeChecked()
  await part(page).getByText('Frequency', { exact: true }).click()
  await expect(part(page).getByRole('radio', { name: 'Frequency' })).toBeChecked()
  await page.goto(ABOUT)
  await expect(level(page)).toContainText('most frequent')
})

test('a file that is too large is refused, and so is one from another site', { tag: '@once' }, async ({
  page,
}) => {
  const large = { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.alloc(3 * 1024 * 1024, 'a') }
  expect((await page.request.post('/api/levels', { multipart: { file: large } })).status()).toBe(413)
  const small = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(HSK) }
  const headers = { origin: 'https://elsewhere.example' }
  const refused = await page.request.post('/api/levels', { multipart: { file: small, keep: '1' }, headers })
  expect(refused.status()).toBe(403)
})
