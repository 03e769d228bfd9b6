import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { cleanDesk } from '../support/clean-desk.ts'

const question = (page: Page) => page.getByRole('heading', { level: 1 })
const count = (page: Page) => page.locator('.bar .count').first()

test.beforeEach(cleanDesk)

/** Keeps some terms of the text and opens a session of their cards. */
async function openSession(page: Page): Promise<void> {
  await page.goto('/en/library/chengdu-2018')
  const terms = page.locator('article [lang="zh-Hans"] u')
  for (const nth of [0, 4, 8]) {
    await expect(async () => {
      await terms.nth(nth).click() // the page may not have come to life yet
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await page.keyboard.press('c')
    await expect(page.getByRole('status').filter({ hasText: 'Kept' })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await page.goto('/en/review', { waitUntil: 'networkidle' }) // its keys answer
  await expect(question(page)).toBeVisible()
}

test('acts leave the desk at once, wait for the server in their place, and are taken back one by one', async ({
  page,
}) => {
  await openSession(page)
  const first = (await question(page).textContent()) ?? ''
  const total = (await count(page).textContent()) ?? ''
  await page.route('**/api/**', route => route.abort())
  await page.keyboard.press('*')
  await expect(page.locator('.card-state')).toHaveText('Marked')
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(question(page)).not.toHaveText(first)
  const second = (await question(page).textContent()) ?? ''
  await page.keyboard.press('@')
  await expect(question(page)).not.toHaveText(second)
  await page.unroute('**/api/**')
  const acts: string[] = []
  page.on('request', request => request.method() === 'POST' && acts.push(new URL(request.url()).pathname))
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => acts).toEqual(['/api/cards/acts', '/api/reviews', '/api/cards/acts'])
  await page.keyboard.press('u')
  await expect(question(page)).toHaveText(second)
  await page.keyboard.press('u')
  await expect(question(page)).toHaveText(first)
  await page.keyboard.press('u')
  await expect(page.locator('.card-state')).toHaveText('')
  await expect(count(page)).toHaveText(total)
})

test('what is known of a card, its note and the menu are accessible, and the keys close them', async ({
  page,
}) => {
  await openSession(page)
  for (const [key, name] of [
    ['i', 'About this card'],
    ['e', 'Edit the note'],
  ] as const) {
    const dialog = page.getByRole('dialog', { name })
    await expect(async () => {
      await page.keyboard.press(key) // the page may not have come to life yet
      await expect(dialog.getByRole('button').first()).toBeVisible({ timeout: 2_000 })
    }).toPass()
    expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await page.getByRole('button', { name: 'Card and session' }).click()
  await expect(page.getByRole('button', { name: 'Suspend the note' })).toBeVisible()
  expect((await new AxeBuilder({ page }).include('.card-menu').analyze()).violations).toEqual([])
})

test('the note editor says what is wrong in a notation, and a card shows it as people read it', async ({
  page,
}) => {
  await openSession(page)
  const english = page.getByRole('dialog', { name: 'Edit the note' }).getByLabel('English')
  await expect(async () => {
    await page.keyboard.press('e') // the page may not have come to life yet
    await expect(english).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await english.fill('{win|secure (a) victory')
  await expect(english).toHaveAccessibleDescription(/bracket at character 1 is not closed/)
  await english.fill('{win|secure} (a) victory')
  await expect(english).not.toHaveAttribute('aria-invalid')
  await english.press('Enter')
  await expect(english).toBeHidden()
  await expect(page.getByText('Note saved')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.locator('.told .rendering').first()).toContainText('win (a) victory')
})

test('a finger shows the answer by a tap and rates it by a swipe: Again to the left, Good to the right', async ({
  page,
  hasTouch,
}) => {
  test.skip(!hasTouch, 'there is no finger')
  const ratings: string[] = []
  page.on('request', request => {
    if (!request.url().endsWith('/api/reviews')) return
    const { reviews } = request.postDataJSON() as { reviews: { rating: string }[] }
    ratings.push(...reviews.map(({ rating }) => rating))
  })
  await openSession(page)
  for (const [dx, rating] of [
    [-150, 'again'],
    [150, 'good'],
  ] as const) {
    await expect(async () => {
      await question(page).tap() // the page may not have come to life yet
      await expect(page.locator('.told')).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await swipe(page, 40) // too short to mean anything
    await expect(page.locator('.told')).toBeVisible()
    await swipe(page, dx)
    await expect(page.locator('.ask')).toBeVisible()
    await expect.poll(() => ratings.at(-1)).toBe(rating)
  }
  expect(ratings).toEqual(['again', 'good'])
})

/** Draws a finger sideways over the card, `dx` px. */
async function swipe(page: Page, dx: number): Promise<void> {
  const { width, height } = page.viewportSize()!
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: height / 2 }],
    })
  await touch('touchStart', width / 2)
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', width / 2 + dx * part)
  await touch('touchEnd')
  await finger.detach()
}

test('a time box lets the card be finished, then asks; one may go on as long again', async ({
  page,
  baseURL,
}) => {
  await page.context().addCookies([{ name: 'duizhao-minutes', value: '1', url: baseURL ?? '' }])
  await page.clock.install()
  await openSession(page)
  await expect(page.getByText('1 min left')).toBeVisible()
  await page.clock.fastForward('01:05')
  await expect(page.getByText('0 min left')).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('Space') // the page may not have come to life yet
    await expect(page.locator('.told')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('3')
  await expect(question(page)).toHaveText('1 minute is up')
  await page.keyboard.press('Space')
  await expect(page.locator('.ask')).toBeVisible()
  await expect(page.getByText('1 min left')).toBeVisible()
})

test('what is typed for a card is there after a reload, and gone once the card is rated', async ({
  page,
  baseURL,
}) => {
  await page.context().addCookies([{ name: 'duizhao-typing', value: 'on', url: baseURL ?? '' }])
  await openSession(page)
  const asked = (await question(page).textContent()) ?? ''
  const field = page.getByRole('textbox')
  await field.fill('half an answer')
  await page.reload({ waitUntil: 'networkidle' })
  await expect(question(page)).toHaveText(asked)
  await expect(field).toHaveValue('half an answer')
  await field.press('Enter')
  await expect(page.locator('.told')).toContainText('half')
  await page.keyboard.press('3')
  await expect(question(page)).not.toHaveText(asked)
  await expect(field).toHaveValue('')
  await page.getByRole('button', { name: /Undo/ }).click()
  await expect(question(page)).toHaveText(asked)
  await expect(field).toHaveValue('')
})

test('ratings that could not be sent are there once after the next page that is opened', async ({ page }) => {
  await openSession(page)
  await page.route('**/api/reviews', route => route.abort())
  for (let nth = 1; nth <= 3; nth++) {
    await page.keyboard.press('Space')
    await expect(page.locator('.told')).toBeVisible()
    await page.keyboard.press('4')
    await expect(page.locator('.told')).toBeHidden()
  }
  await expect(page.locator('.waits')).toContainText('3')
  await page.goto('/en/library')
  const unsent = () =>
    page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('duizhao.review.')))
  expect(await unsent()).toHaveLength(3)
  await page.unroute('**/api/reviews')
  await page.goto('/en')
  await expect.poll(unsent).toHaveLength(0)
  expect(await countReviews()).toBe(3)
})

async function countReviews(): Promise<number> {
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  const count = await db.review.count()
  await db.$disconnect()
  return count
}

test('Escape closes the menu and not the session, and after an act of it the keys are those of the card', async ({
  page,
}) => {
  await openSession(page)
  await page.getByRole('button', { name: 'Card and session' }).click()
  const mark = page.getByRole('button', { name: 'Mark the note' })
  await expect(mark).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(mark).toBeHidden()
  await page.getByRole('button', { name: 'Card and session' }).click()
  await mark.click()
  await expect(page.locator('.card-state')).toHaveText('Marked')
  await page.keyboard.press('Space')
  await expect(page.locator('.told')).toBeVisible()
})

test('a remark stands in the answer, and undo takes an edit back before the ratings before it', async ({
  page,
}) => {
  await openSession(page)
  const first = (await question(page).textContent()) ?? ''
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(question(page)).not.toHaveText(first)
  const second = (await question(page).textContent()) ?? ''
  await page.keyboard.press('Space')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Edit the note' })
  await expect(dialog.getByLabel('Chinese')).toBeFocused()
  await dialog.getByLabel('Remark').fill('not to be had for less')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.told')).toContainText('not to be had for less')
  await page.keyboard.press('u')
  await expect(page.locator('.told')).not.toContainText('not to be had for less')
  await expect(question(page)).toHaveText(second)
  await page.keyboard.press('Control+z')
  await expect(question(page)).toHaveText(first)
})

test('an edit is on every card of the note that is still to come', async ({ page }) => {
  await openSession(page)
  await page.goto('/en/review?study=all&practice=1', { waitUntil: 'networkidle' })
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Edit the note' })
  await dialog.getByLabel('English').fill('wording as edited')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Note saved')).toBeVisible()
  let told = 0
  for (; await page.locator('.ask').isVisible(); await page.keyboard.press('4')) {
    await page.keyboard.press('Space')
    if ((await page.locator('.told').textContent())?.includes('wording as edited')) told++
  }
  expect(told).toBe(3)
})

test('undo takes an admitted answer back before the ratings before it', async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: 'duizhao-typing', value: 'on', url: baseURL ?? '' }])
  await openSession(page)
  const first = await question(page).textContent()
  await page.getByRole('textbox').press('Shift+Enter')
  await page.keyboard.press('3')
  await expect(question(page)).not.toHaveText(first ?? '')
  await page.getByRole('textbox').fill('a wholly new wording')
  await page.keyboard.press('Enter')
  const second = await question(page).textContent()
  await page.keyboard.press('a')
  await page.getByRole('button', { name: 'Count it from now on' }).click()
  await expect(page.getByText('Word for word.')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText('Word for word.')).toBeHidden()
  await expect(question(page)).toHaveText(second ?? '')
  await page.keyboard.press('u')
  await expect(question(page)).toHaveText(first ?? '')
})

test('where the browser has no Chinese voice, the key that reads aloud and the menu say so', async ({
  page,
}) => {
  await openSession(page)
  await expect(async () => {
    await page.keyboard.press('Space')
    await page.keyboard.press('r')
    await expect(page.locator('.toast')).toContainText('no Chinese voice', { timeout: 2_000 })
  }).toPass()
  await page.getByRole('button', { name: 'Card and session' }).click()
  await expect(page.locator('.card-menu .choices')).toContainText('no Chinese voice')
  await page.getByRole('button', { name: 'Purple 7' }).click()
  await expect(page.locator('.card-state')).toHaveText('Purple')
})

test('Enter after a typed answer rates it as is suggested', async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: 'duizhao-typing', value: 'on', url: baseURL ?? '' }])
  await openSession(page)
  await page.getByRole('textbox').fill('nothing of the kind')
  await page.keyboard.press('Enter')
  await expect(page.locator('.rate.hint')).toContainText('Again')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undo Again' })).toBeVisible()
})
