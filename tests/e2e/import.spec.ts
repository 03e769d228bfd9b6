import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { confirmImport, startImport } from '#flows/imports.ts'
import { cleanDesk } from '../support/clean-desk.ts'
import { startServer } from '../support/server.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/formats')
const ZH = '村里修了新路\n首页 > 新闻 > 正文\n农民的收入增加了。学校也修好了。\n大家都很高兴。'
const EN =
  'A New Road in the Village\n\nThe incomes of farmers have risen. Schools have been repaired as well.\n\nEverybody is happy.'

test.beforeEach(cleanDesk)

const send = async (page: Page) => {
  await page.getByRole('button', { name: /^(Read it|读取)$/ }).click()
  await page.waitForURL(/library\/new\/[^/]+$/)
}
const add = async (page: Page) => {
  await page.getByRole('button', { name: /Add to the library|加入书库/ }).click()
  await page.waitForURL(/library\/(?!new)[^/]+$/)
}

for (const locale of ['en', 'zh'] as const) {
  test(`a text and its translation are pasted, looked at, added and read (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/library/new`)
    await page.locator('[name=original]').fill(ZH)
    await page.locator('[name=translation]').fill(EN)
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('[name=title]')).toHaveValue('村里修了新路')
    const left = page.getByRole('checkbox', { name: /首页/ })
    await expect(left).not.toBeChecked()
    await left.focus()
    await page.keyboard.press('Space')
    await expect(left).toBeChecked()
    await page.keyboard.press('Space')
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await add(page)
    await expect(page.locator('h1').first()).toContainText('村里修了新路')
    await expect(page.locator('article')).toContainText('The incomes of farmers have risen.')
    await expect(page.locator('article')).not.toContainText('首页')
    await page.goto(`/${locale}/library`)
    await expect(page.getByText('村里修了新路').first()).toBeVisible()
  })
}

test('a wrong guess of the encoding is put right, and the text read again', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto('/en/library/new')
  await page.locator('input[type=file]').setInputFiles(join(FIXTURES, 'gb18030.txt'))
  await send(page)
  const right = await page.locator('.blocks span').first().innerText()
  const encoding = page.locator('select').first()
  await encoding.selectOption('big5')
  await expect(page.locator('.blocks span').first()).not.toHaveText(right)
  await page.locator('select').first().selectOption('')
  await expect(page.locator('.blocks span').first()).toHaveText(right)
})

test('what cannot be read says which file and why, and an address into the network is refused', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/en/library/new')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('alert').first()).toContainText('nothing to read')
  await page.locator('input[type=file]').setInputFiles(join(FIXTURES, 'password.pdf'))
  await send(page)
  await expect(page.getByRole('alert').filter({ hasText: 'password.pdf' })).toContainText(
    'protected by a password',
  )
  await page.goto('/en/library/new')
  await page.locator('[name=address]').fill('http://127.0.0.1:22222/x')
  await send(page)
  await expect(page.getByRole('alert').filter({ hasText: '127.0.0.1' })).toContainText('private network')
})

test('an import whose server is killed leaves nothing half, and goes on when it starts again', async ({
  page: _,
}, info) => {
  test.skip(info.project.name !== 'desktop', 'the server is the same for both')
  test.setTimeout(180_000)
  const data = mkdtempSync(join(tmpdir(), 'duizhao-killed-'))
  const first = await startServer(data)
  const db = openDatabase(`file:${join(data, 'duizhao.db')}`)
  const asked = { userId: LOCAL_USER_ID, now: new Date(), newId: () => crypto.randomUUID() }
  const text = Array.from(
    { length: 4000 },
    (_, at) => `第${at}个村的农民收入增加了，两不愁三保障实现了。`,
  ).join('\n')
  const started = await startImport(
    db,
    { files: [{ name: '', bytes: new TextEncoder().encode(text) }] },
    asked,
  )
  const id = started.ok ? started.importId : ''
  const until = async (holds: () => Promise<boolean>) => {
    await expect.poll(holds, { timeout: 60_000, intervals: [50] }).toBe(true)
  }
  await until(
    async () => (await db.import.findFirst({ where: { id }, select: { draft: true } }))?.draft !== null,
  )
  const { proposed } = { proposed: { publisher: null, author: null, place: null, date: null } }
  await confirmImport(
    db,
    id,
    { ...proposed, title: '村', titleEn: '', origin: 'person', by: null, turned: [] },
    asked,
  )
  await until(
    async () => (await db.sentencePair.count({ where: { document: { userId: LOCAL_USER_ID } } })) > 0,
  )
  await first.end('SIGKILL')
  expect(await db.document.count({ where: { userId: LOCAL_USER_ID, ready: true } })).toBe(0)

  const second = await startServer(data)
  await until(async () => (await db.document.count({ where: { userId: LOCAL_USER_ID, ready: true } })) === 1)
  expect(await db.document.count({ where: { userId: LOCAL_USER_ID } })).toBe(1)
  expect(await db.sentence.count({ where: { document: { userId: LOCAL_USER_ID } } })).toBe(4001)
  await db.$disconnect()
  await second.end('SIGTERM')
  rmSync(data, { recursive: true, force: true })
})
