import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { dayNumber } from '#core/scheduling/study-day.ts'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID, readSettings } from '#db/people.ts'
import { studyDayFor } from '#flows/scheduler-of.ts'
import { cleanDesk } from '../support/clean-desk.ts'

const userId = LOCAL_USER_ID
const DAY_MS = 86_400_000
const open = () => openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)

/** Four hundred days in one deck, ten reviews on each, of which one is forgotten; and a deck in which nothing was done. */
async function learner(): Promise<void> {
  const db = open()
  const now = new Date()
  const today = dayNumber(studyDayFor(await readSettings(db, userId), now))
  await db.deck.createMany({
    data: ['studied', 'idle'].map(id => ({ id: `stats-${id}`, userId, name: id, createdAt: now })),
  })
  const note = { id: 'stats-note', userId, zh: '攻坚', pinyin: 'gōngjiān', english: 'tackle', createdAt: now }
  await db.note.create({ data: note })
  await db.card.create({
    data: {
      ...{
        id: 'stats-card',
        userId,
        noteId: note.id,
        deckId: 'stats-studied',
        kind: 'recognise',
        position: 0,
      },
      ...{
        createdAt: now,
        state: 'review',
        stability: 40,
        difficulty: 6,
        due: new Date(now.getTime() + 3 * DAY_MS),
      },
      ...{ lastReviewAt: now, lastDay: today, reps: 9, lapses: 3, learningStep: 0, scheduledDays: 30 },
    },
  })
  await db.studyFigures.createMany({
    data: Array.from({ length: 400 }, (_, ago) => ({
      ...{ userId, deckId: 'stats-studied', day: today - ago, hour: 8, again: 1, hard: 0, good: 9, easy: 0 },
      ...{
        begun: 0,
        young: 4,
        youngPassed: 3,
        mature: 6,
        maturePassed: 6,
        predicted: 8.8,
        durationMs: 60_000,
      },
    })),
  })
  await db.wordingCount.create({ data: { userId, noteId: note.id, mark: 'term', count: 2 } })
  await db.$disconnect()
}

async function forget(): Promise<void> {
  await cleanDesk()
  const db = open()
  await db.studyFigures.deleteMany({ where: { userId } })
  await db.deck.deleteMany({ where: { userId, id: { startsWith: 'stats-' } } })
  await db.note.deleteMany({ where: { userId, id: 'stats-note' } })
  await db.$disconnect()
}

test.beforeEach(forget)
test.afterAll(forget)

const figure = (page: Page) => page.locator('.figures dd').first()

test('what was done is looked at by time and by deck, both kept in the address', async ({ page }) => {
  await learner()
  await page.goto('/en/stats')
  await expect(figure(page)).toHaveText('300')
  await page.getByRole('link', { name: 'All', exact: true }).click()
  await expect(figure(page)).toHaveText('4,000')
  await page.getByLabel('Deck or text').selectOption({ label: 'idle' })
  await expect(page).toHaveURL(/range=all&of=deck%3Astats-idle/)
  await expect(page.getByText('Nothing was reviewed in this time.')).toBeVisible()
})

test('a year is walked through by keys, and every picture has its numbers', async ({ page }) => {
  await learner()
  await page.goto('/en/stats?range=quarter', { waitUntil: 'networkidle' })
  const year = page.getByRole('slider')
  await year.focus()
  const today = await year.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowLeft')
  await expect(year).not.toHaveAttribute('aria-valuetext', today!)
  await expect(year).toHaveAttribute('aria-valuetext', /10 reviews$/)
  await page.keyboard.press('Home')
  await expect(year).toHaveAttribute('aria-valuenow', '0')

  const retention = page.locator('#retention')
  await retention.getByText('As a table').click()
  await expect(retention.getByRole('row')).toHaveCount(14)
  await expect(retention.getByRole('row').nth(3)).toContainText('90%88%75%100%')
  await expect(page.locator('#hardest').getByRole('link', { name: '攻坚' })).toBeVisible()
  await expect(
    page.locator('#wording').getByRole('link', { name: 'Another word', exact: true }),
  ).toHaveAttribute('href', /mark%3Aterm/)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBeLessThanOrEqual(screen!)
})
