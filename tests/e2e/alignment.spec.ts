import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { ownDocument } from '../support/own-document.ts'

const PAIRS = [
  { zh: ['标题'], en: ['Title.'] },
  { zh: ['一。'], en: ['One.'], score: 0.9 },
  { zh: ['二。'], en: [], score: 0.2 },
  { zh: ['三。'], en: ['Two.', 'Three.'], score: 0.4 },
]

async function onDatabase<T>(work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

test.beforeEach(() =>
  onDatabase(async db => {
    await db.document.deleteMany({ where: { userId: LOCAL_USER_ID } })
    await ownDocument(db, PAIRS)
  }),
)
test.afterAll(() => onDatabase(db => db.document.deleteMany({ where: { userId: LOCAL_USER_ID } })))

const row = (page: Page, n: number) => page.locator(`[role="row"][aria-rowindex="${n}"]`)
const here = (page: Page) => page.locator('[data-here]')

async function open(page: Page, address = '/en/library/own/alignment'): Promise<void> {
  await page.goto(address)
  await expect(here(page)).toBeVisible()
}

/** What the database has, once all is saved: `二。|Two.` */
const saved = () =>
  onDatabase(async db => {
    const pairs = await db.sentencePair.findMany({
      where: { documentId: 'own' },
      orderBy: { position: 'asc' },
      include: { sentences: { orderBy: { position: 'asc' } } },
    })
    const side = (pair: (typeof pairs)[number], language: string) =>
      pair.sentences.filter(sentence => sentence.language === language).map(({ text }) => text)
    return pairs.map(pair => `${side(pair, 'zh').join(' ')}|${side(pair, 'en').join(' ')}`)
  })

test('doubts are walked, corrected by key, undone after a reload; all is saved', async ({ page }) => {
  await open(page)
  await expect(page.getByText('2 doubtful')).toBeVisible()
  await page.keyboard.press('n')
  await expect(row(page, 3).locator('[data-here]')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('u')
  await expect(row(page, 3)).toContainText('Two.')
  await expect(page.getByRole('status').filter({ hasText: 'Given to the pair above.' })).toBeVisible()
  await page.keyboard.press('c')
  await page.keyboard.press('c')
  await expect(page.getByText('None doubtful')).toBeVisible()
  await expect.poll(saved).toEqual(['标题|Title.', '一。|One.', '二。|Two.', '三。|Three.'])
  await open(page)
  for (let n = 0; n < 3; n++) await page.keyboard.press('Control+z')
  await expect.poll(saved).toEqual(['标题|Title.', '一。|One.', '二。|', '三。|Two. Three.'])
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Merge with the next pair')
})

test('everything is done by pointer too; a sentence is cut, its English rewritten and brought back', async ({
  page,
}) => {
  await open(page)
  await row(page, 4).getByText('Two.').click()
  await page.getByRole('button', { name: 'Split' }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '5')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '4')
  await row(page, 4).getByText('Two.').click()
  await page.getByRole('button', { name: 'Edit English' }).click()
  const field = page.getByRole('textbox', { name: 'English of this pair' })
  await field.fill('Two, or more. Three.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await expect(field).toHaveValue('Two, or more. Three.')
  await page.keyboard.press('Control+Enter')
  await expect(row(page, 4)).toContainText('Two, or more.')
  await expect.poll(saved).toContain('三。|Two, or more. Three.')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect.poll(saved).toContain('三。|Two. Three.')
  await row(page, 2).getByText('一。').click()
  await page.keyboard.press('x')
  await page.getByRole('textbox', { name: 'Where to cut this sentence' }).press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(saved).toContain('一 。|One.')
})

test('Ctrl Z in a box that was not typed in undoes in the editor; once typed in, in the box', async ({
  page,
}) => {
  await open(page)
  await row(page, 4).getByText('Two.').click()
  await page.keyboard.press('s')
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-rowcount', '5')
  await page.keyboard.press('x')
  await expect(page.getByRole('textbox', { name: 'Where to cut this sentence' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(grid).toHaveAttribute('aria-rowcount', '4')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(here(page)).toBeFocused()
  await page.keyboard.press('Control+y')
  await expect(grid).toHaveAttribute('aria-rowcount', '5')
  await page.keyboard.press('e')
  const field = page.getByRole('textbox', { name: 'English of this pair' })
  await page.keyboard.type('more')
  await page.keyboard.press('Control+z')
  await expect(field).not.toHaveValue(/more/)
  await expect(grid).toHaveAttribute('aria-rowcount', '5')
})

test('the operations stand in one line on a desk', async ({ page }) => {
  for (const [width, locale] of [1440, 1280, 1024].flatMap(each => [
    [each, 'en'] as const,
    [each, 'zh'] as const,
  ])) {
    await page.setViewportSize({ width, height: 900 })
    await open(page, `/${locale}/library/own/alignment`)
    const tools = await page.getByRole('toolbar').boundingBox()
    expect(tools?.height, `${width} ${locale}`).toBeLessThan(50)
  }
})

test('the library’s text is copied first; axe finds nothing in either language', async ({ page }) => {
  await page.goto('/en/library/chengdu-2018/alignment')
  await page.getByRole('button', { name: 'Make a copy of your own' }).click()
  await expect(here(page)).toBeVisible()
  expect(page.url()).not.toContain('chengdu-2018')
  for (const locale of ['en', 'zh']) {
    await open(page, `/${locale}/library/own/alignment`)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([])
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(content).toBeLessThanOrEqual(screen!)
  }
})
