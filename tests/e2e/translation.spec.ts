import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { ownDocument } from '../support/own-document.ts'
import {
  KEY,
  MODEL,
  sentencesIn,
  startTranslationServer,
  type TranslationServer,
} from '../support/translation-server.ts'

const PAIRS = [
  { zh: ['打赢脱贫攻坚战'], en: [] },
  ...Array.from({ length: 14 }, (_, at) => ({ zh: [`第${at}句：脱贫攻坚战。`], en: [] })),
]

async function onDatabase<T>(work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

const clear = () =>
  onDatabase(async db => {
    await db.document.deleteMany({ where: { userId: LOCAL_USER_ID } })
    await db.translator.deleteMany({ where: { userId: LOCAL_USER_ID } })
  })

let server: TranslationServer
test.beforeAll(async () => {
  server = await startTranslationServer()
})
test.afterAll(async () => {
  await server.close()
  await clear()
})
test.beforeEach(async () => {
  await clear()
  await onDatabase(db => ownDocument(db, PAIRS))
})

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBeLessThanOrEqual(screen!)
}

test('a translator is set up, tried, and translates a text while one watches', async ({ page }) => {
  server.translate = zh => (zh.includes('第3句') ? 'Nothing of the kind.' : 'Win the battle against poverty.')
  await page.goto('/en/settings#translators')
  await page.getByRole('button', { name: 'Add a translator' }).click()
  await page.getByLabel('Address').fill(`${server.address}/v1`)
  await page.getByLabel('Key', { exact: true }).fill('a wrong one')
  await page.getByLabel('Name', { exact: true }).fill('Local')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Model' })).toBeFocused()
  await page.keyboard.type(MODEL)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Try it: Local' }).click()
  await expect(page.getByText('The service refuses the key.')).toBeVisible()
  await page.getByRole('button', { name: 'Change Local' }).click()
  await page.getByLabel('Key', { exact: true }).fill(KEY)
  await page.getByLabel('Price').fill('2')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).last().click()
  await page.getByRole('button', { name: 'Try it: Local' }).click()
  await expect(page.getByText('Win the battle against poverty.')).toBeVisible()
  expect(await page.content()).not.toContain(KEY)

  server.always = { slow: 80 }
  await page.goto('/en/library/own/translation')
  await expect(page.getByText('15 sentences', { exact: true })).toBeVisible()
  await expect(page.getByText('2 requests', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  await expect(page.getByText(/^\d+ of 15 sentences$/)).toBeVisible()
  await expect(page.getByText('Translated.', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('One term rendered otherwise')).toBeVisible()
  await expectAccessible(page)
  expect(await page.content()).not.toContain(KEY)
  server.always = null
})

const setUpTranslator = () =>
  onDatabase(db =>
    db.translator.create({
      data: {
        id: 't',
        userId: LOCAL_USER_ID,
        kind: 'openai',
        name: 'Local',
        address: `${server.address}/v1`,
        model: MODEL,
        key: KEY,
        createdAt: new Date(),
      },
    }),
  )

for (const [locale, say] of [
  ['en', { some: 'Some passages', count: /^2 sentences$/, also: /^Also the one/, done: 'Translated.' }],
  ['zh', { some: '部分段落', count: /^2 句$/, also: /^包括你已核对/, done: '翻译完成。' }],
] as const) {
  test(`passages are chosen by keys, and what one has checked is named before it is replaced (${locale})`, async ({
    page,
  }) => {
    await setUpTranslator()
    await onDatabase(async db => {
      await db.document.deleteMany({ where: { id: 'own' } })
      const pairs = [1, 2, 2, 3].map(passage => ({ zh: [`第${passage}段的句子。`], en: ['Old.'], passage }))
      await ownDocument(db, [{ zh: ['标题'], en: [] }, ...pairs])
      await db.sentencePair.update({ where: { id: 'own/3' }, data: { checked: true } })
    })
    server.asked.length = 0
    await page.goto(`/${locale}/library/own/translation`)
    await page.getByRole('radio').nth(1).press('ArrowDown')
    const [from, to] = [page.getByRole('spinbutton').first(), page.getByRole('spinbutton').last()]
    await expect(page.getByRole('radio', { name: say.some })).toBeChecked()
    await from.fill('2')
    await to.fill('3')
    await expect(page.getByText(say.count)).toBeVisible()
    const also = page.getByRole('checkbox', { name: say.also })
    await expect(page.locator('.by-person li')).toHaveText([/第2段的句子。/])
    await expectAccessible(page)
    await also.press('Space')
    await expect(page.getByText(say.count)).toBeHidden()
    await from.fill('3')
    await expect(also).toBeHidden()
    await from.fill('2')
    await expect(also).not.toBeChecked()
    await expect(page.getByText(say.count)).toBeVisible()
    await to.press('Enter')
    await expect(page.getByText(say.done, { exact: true })).toBeVisible()
    const asked = server.asked.flatMap(({ body }) => sentencesIn(body).map(({ zh }) => zh))
    expect(asked).toEqual(['第2段的句子。', '第3段的句子。'])
  })
}

test('a translation is called off, and glosses stand in', async ({ page }) => {
  await setUpTranslator()
  server.troubles = ['silent']
  await page.goto('/zh/library/own/translation')
  await page.getByRole('button', { name: '开始翻译' }).click()
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByText('已取消。已译出的部分予以保留。')).toBeVisible()
  await page.getByRole('link', { name: '看逐词释义' }).click()
  await expect(page.getByText('这不是译文', { exact: false })).toBeVisible()
  await expectAccessible(page)
})
