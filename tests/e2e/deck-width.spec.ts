import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { CARD_KINDS } from '#core/cards/card-kinds.ts'
import { openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { keepTerms } from '#flows/keep-term.ts'
import { chooseKinds } from '#flows/note-kinds.ts'
import { cleanDesk } from '../support/clean-desk.ts'

test.beforeEach(cleanDesk)

test('a deck is as wide as its page with all kinds of cards and words without end @once', async ({
  page,
}) => {
  const db = openDatabase(`file:${join(process.env.DUIZHAO_DATA ?? '', 'duizhao.db')}`)
  const making = { now: new Date(), newId: () => crypto.randomUUID() }
  const documentId = 'chengdu-2018'
  const { termId } = await db.occurrence.findFirstOrThrow({ where: { documentId, enStart: { not: null } } })
  const kept = await keepTerms(db, LOCAL_USER_ID, { documentId, termIds: [termId] }, making)
  const [noteId = ''] = kept.ok ? kept.noteIds : []
  await chooseKinds(db, LOCAL_USER_ID, { noteId, kinds: CARD_KINDS }, making)
  await db.note.update({ where: { id: noteId }, data: { english: 'endless'.repeat(40) } })
  const { id } = await db.deck.findFirstOrThrow({ where: { userId: LOCAL_USER_ID } })
  await db.$disconnect()
  for (const width of [320, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`/en/cards/${encodeURIComponent(id)}`)
    await expect(page.getByRole('table')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})
