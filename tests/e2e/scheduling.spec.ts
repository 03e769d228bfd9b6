import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { cleanDesk } from '../support/clean-desk.ts'
import { keepReviews } from '../support/keep-reviews.ts'
import { madeEvents, ODD_WEIGHTS } from '../support/made-reviews.ts'

const userId = LOCAL_USER_ID
const open = () => openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)

/** Somebody who has reviewed cards for two hundred days; `counted` of their ratings were of cards that had come back. */
async function learner(counted: number): Promise<void> {
  const db = open()
  const cards = madeEvents({
    cards: 80,
    days: 200,
    weights: ODD_WEIGHTS,
    seed: 'made',
    start: Date.UTC(2026, 0, 1),
  })
  await keepReviews(db, userId, cards, { now: new Date() })
  const known = { state: 'review', stability: 12, difficulty: 4, lastReviewAt: new Date(), due: new Date() }
  await db.card.updateMany({ where: { userId }, data: known })
  const none = { again: 0, hard: 0, good: 0, easy: 0, begun: 0, youngPassed: 0, mature: 0, maturePassed: 0 }
  const place = { userId, deckId: 'kept', day: 20_454, hour: 12 }
  await db.studyFigures.create({ data: { ...place, ...none, young: counted, predicted: 0, durationMs: 0 } })
  await db.$disconnect()
}

/** Leaves nothing of a learner for the tests that follow. */
async function forget(): Promise<void> {
  await cleanDesk()
  const db = open()
  await db.studyFigures.deleteMany({ where: { userId } })
  await db.optimisation.deleteMany({ where: { userId } })
  await db.job.deleteMany({ where: { userId, kind: 'optimise' } })
  await db.parameterSet.deleteMany({ where: { id: 'p' } })
  await db.settings.update({ where: { userId }, data: { weights: [] } })
  await db.$disconnect()
}

test.beforeEach(forget)
test.afterAll(forget)

test('weights are learnt from reviews, told to foretell better, used, and left again', async ({ page }) => {
  await learner(900)
  await page.goto('/en/settings#scheduling')
  const part = page.locator('#scheduling')
  await expect(part).toContainText('by the published weights')
  await part.getByRole('button', { name: 'Learn from my reviews' }).click()
  await expect(part.getByRole('heading', { name: 'Your own weights foretell better' })).toBeFocused()
  await part.getByText('As a table').click()
  await expect(part.getByRole('columnheader', { name: 'Predicted' })).toBeVisible()
  await part.getByRole('button', { name: 'Use these weights' }).click()
  await expect(part).toContainText('scheduled by your own weights')
  await page.reload()
  await part.getByRole('button', { name: 'Go back to the published weights' }).click()
  await expect(part).toContainText('by the published weights')
})

test('few reviews are not learnt from, and it is told how many are missing', async ({ page }) => {
  await learner(163)
  await page.goto('/en/settings#scheduling')
  await expect(page.locator('#scheduling')).toContainText('237 are missing')
  await expect(page.getByRole('button', { name: 'Learn from my reviews' })).toHaveCount(0)
})

test('what a retention costs is simulated when asked, and follows the slider', async ({ page }) => {
  await learner(163)
  await page.goto('/en/settings')
  await page.getByRole('button', { name: 'What it costs' }).click()
  const here = page.locator('.workload [role=status]')
  await expect(here).toContainText('after 180 days')
  await expect(here).toBeFocused()
  const before = await here.textContent()
  await page.getByRole('slider').press('End')
  await expect(here).not.toHaveText(before ?? '')
})
