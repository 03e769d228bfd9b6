import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { ownDocument } from '../support/own-document.ts'

const PAIRS = [
  { zh: ['标题'], en: ['Title.'] },
  ...Array.from({ length: 40 }, (_, n) => ({ zh: [`第${n}句说的是脱贫。`], en: [`Sentence ${n}.`] })),
  { zh: ['打赢脱贫攻尖战。'], en: ['Win the battle against poverty.'] },
  { zh: ['消除贫困。'], en: [] },
  ...Array.from({ length: 20 }, (_, n) => ({ zh: [`第${n}段。`], en: [`Part ${n}.`] })),
]

async function onDatabase<T>(work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

const clear = () => onDatabase(db => db.document.deleteMany({ where: { userId: LOCAL_USER_ID } }))
test.beforeEach(clear)
test.afterAll(clear)

const furnish = (pairs = PAIRS, origin = 'machine') =>
  onDatabase(async db => {
    await ownDocument(db, pairs)
    await db.document.update({ where: { id: 'own' }, data: { translationOrigin: origin } })
    const sentences = await db.sentence.findMany({
      where: { documentId: 'own', text: { contains: '脱贫。' } },
    })
    for (const { id, text } of sentences) {
      const start = text.indexOf('脱贫')
      const tokens = [[start, start + 2, 'tuo1 pin2']]
      await db.sentence.update({ where: { id }, data: { tokens } })
    }
  })

const sentence = (page: Page, text: string) => page.locator('article .s').filter({ hasText: text })
/** Presses a sentence beside its words: at its very end, in the middle of the window, once it lies still there. */
async function press(page: Page, text: string): Promise<void> {
  const there = sentence(page, text)
  await expect(async () => {
    await expect(there).toHaveAttribute('data-pair', { timeout: 1_000 }) // a sentence changed is drawn anew
    const pair = await there.getAttribute('data-pair')
    await there.evaluate(element => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const end = await there.evaluate(stillEnd)
    await page.mouse.click(end.x, end.y)
    await expect(page.locator(`main .pair-acts[data-pair="${pair}"]`)).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

/** Where a sentence ends, once that has not moved for three frames: passages are laid out as they come into view. */
async function stillEnd(element: Element): Promise<{ x: number; y: number }> {
  const endOf = () => {
    const line = [...element.getClientRects()].at(-1)
    return { x: (line?.right ?? 0) - 4, y: (line?.top ?? 0) + (line?.height ?? 0) / 2 }
  }
  let end = endOf()
  for (let still = 0; still < 3; ) {
    await new Promise(requestAnimationFrame)
    const now = endOf()
    still = now.x === end.x && now.y === end.y ? still + 1 : 0
    end = now
  }
  return end
}

const panel = (page: Page) => page.getByRole('dialog', { name: 'This sentence' })
const saved = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

/** Opens the reader, and waits until it answers. */
async function read(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('article .s[data-pair]').first()).toBeVisible()
}

async function expectAccessible(page: Page): Promise<void> {
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

test('the English is corrected where it is read, the place kept, and taken back', async ({ page }) => {
  await furnish()
  await read(page, '/en/library/own')
  await page.evaluate(() => Object.assign(window, { same: true }))
  await press(page, 'Win the battle')
  const acts = page.getByRole('main').getByRole('button', { name: 'Correct' })
  await expect(acts).toBeVisible()
  const top = () => sentence(page, 'Part 2.').evaluate(element => element.getBoundingClientRect().top)
  const before = await top()
  await page.keyboard.press('e')
  const field = panel(page).getByRole('textbox', { name: 'English of this pair' })
  await expect(field).toHaveValue('Win the battle against poverty.')
  await expectAccessible(page)
  await field.fill('Win the fight against poverty.')
  await page.keyboard.press('Control+Enter')
  await expect(sentence(page, 'Win the fight')).toBeVisible()
  await expect(saved(page, 'Corrected by you')).toBeVisible()
  await expect(page.getByText('1 sentence by you')).toBeAttached()
  expect(Math.abs((await top()) - before)).toBeLessThan(60)
  expect(await page.evaluate(() => 'same' in window)).toBe(true)
  await saved(page, 'Corrected by you').getByRole('button', { name: 'Undo' }).click()
  await expect(sentence(page, 'Win the battle')).toBeVisible()
  await expect(page.getByText('1 sentence by you')).toHaveCount(0)
  await page.keyboard.press('e')
  await field.fill('Win the fight against poverty.')
  await page.keyboard.press('Control+Enter')
  await press(page, 'Win the fight')
  await expect(page.getByRole('main').getByText('by you, ', { exact: false }).last()).toBeVisible()
})

test('a typo in the Chinese is corrected: its term is marked then; English is written where there is none', async ({
  page,
}) => {
  await furnish()
  await read(page, '/en/library/own')
  await press(page, 'Win the battle')
  await page.getByRole('button', { name: 'Correct' }).click()
  await panel(page).getByText('Chinese', { exact: true }).click()
  await panel(page).getByRole('textbox', { name: 'Chinese of this pair' }).fill('打赢脱贫攻坚战。')
  await panel(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('article .zh u').first()).toBeVisible()
  await expect(saved(page, 'Chinese corrected')).toBeVisible()

  await press(page, '消除贫困')
  await page.getByRole('button', { name: 'Word by word' }).click()
  await expect(page.locator('article .en .glossed')).toContainText('no translation')
  await expectAccessible(page)
  await page.keyboard.press('e')
  await panel(page).getByRole('textbox').fill('End poverty.')
  await panel(page).getByRole('button', { name: 'Save' }).click()
  await expect(sentence(page, 'End poverty.')).toBeVisible()
  await expect(page.locator('.glossed')).toHaveCount(0)
})

test('a text of the library is copied, and read on where one is', async ({ page }) => {
  await read(page, '/en/library/chengdu-2018')
  const english = page.locator('article .en .s').nth(30)
  const words = (await english.innerText()).slice(0, 40)
  await english.scrollIntoViewIfNeeded()
  await page
    .locator('article .en .s')
    .filter({ hasText: words })
    .first()
    .click({ position: { x: 3, y: 8 } })
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await page.getByRole('button', { name: 'Make a copy of your own' }).click()
  await page.waitForURL(url => !url.pathname.includes('chengdu-2018'))
  await expect(page.locator('article .en .s').filter({ hasText: words }).first()).toBeInViewport()
})

test('a text without English is read word by word where one likes, and the next one too', async ({
  page,
}) => {
  await furnish(
    PAIRS.map(pair => ({ ...pair, en: [] })),
    'none',
  )
  await read(page, '/zh/library/own')
  await expect(page.locator('.glossed')).toHaveCount(0)
  await page.getByRole('link', { name: '逐词对照阅读' }).click()
  await expect(page.getByText('据词典和术语表逐词对照，不是译文')).toBeVisible()
  const word = page.locator('article .glossed .w').filter({ hasText: '脱贫' }).first()
  await expect(word.locator('.en')).not.toBeEmpty()
  await expectAccessible(page)
  await word.click()
  await expect(page.getByRole('dialog', { name: '脱贫' })).toBeVisible()
  await read(page, '/zh/library/own')
  await expect(page.locator('article .glossed').first()).toBeVisible()
})
