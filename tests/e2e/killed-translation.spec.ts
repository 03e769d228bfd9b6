import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Database, openDatabase } from '#db/client.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { ownDocument } from '../support/own-document.ts'
import { startServer } from '../support/server.ts'
import { KEY, MODEL, sentencesIn, startTranslationServer } from '../support/translation-server.ts'

/** More than three requests; some have English by a machine already, and two were checked by a person. */
const PAIRS = Array.from({ length: 40 }, (_, at) => ({
  zh: [`第${at}个村的农民收入增加了。`],
  en: at % 4 === 0 ? [`Old English ${at}.`] : [],
  checked: at === 8 || at === 20,
}))
const ownOf = (id: string) => PAIRS[Number(id.slice('own/'.length))]!
const isChecked = (id: string) => ownOf(id).checked
const WANTED = PAIRS.filter(({ checked }) => !checked).map(({ zh }) => zh[0]!)

test('a translation whose server is killed leaves nothing half, and goes on when it starts again', async ({
  page,
}, info) => {
  test.skip(info.project.name !== 'desktop', 'the server is the same for both')
  test.setTimeout(300_000)
  const translator = await startTranslationServer()
  translator.always = { slow: 60 }
  const asked = () => translator.asked.map(({ body }) => sentencesIn(body).map(({ zh }) => zh))
  const data = mkdtempSync(join(tmpdir(), 'duizhao-killed-'))
  const first = await startServer(data)
  const db = openDatabase(`file:${join(data, 'duizhao.db')}`)
  await furnish(db, translator.address)

  await page.goto(`${first.address}/en/library/own/translation`)
  await page.getByRole('radio', { name: 'All', exact: true }).check()
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  await expect.poll(() => translator.asked.length, { intervals: [20] }).toBe(2)
  const [batch] = asked()
  await expect.poll(() => doneOn(page), { intervals: [20] }).toBeGreaterThan(batch!.length)
  await first.end('SIGKILL')
  expect(translator.asked.length, 'killed in the middle of the second request').toBe(2)

  const before = await pairsOf(db)
  const made = before.filter(({ enOrigin }) => enOrigin === 'machine')
  expect(made.map(({ zh }) => zh)).toEqual(batch)
  for (const { id, zh, en, enOrigin } of before)
    expect({ id, en }).toEqual({ id, en: enOrigin ? [translator.translate(zh)] : ownOf(id).en })
  expect(await versionsOf(db)).toEqual(oldEnglish(made.map(({ id }) => id)))

  const second = await startServer(data)
  await page.goto(`${second.address}/en/library/own/translation`)
  await expect.poll(() => doneOn(page), { intervals: [20] }).toBeGreaterThanOrEqual(batch!.length)
  await expect(page.getByText(`of ${WANTED.length} sentences`)).toBeVisible()
  await expect(page.getByText('Translated.', { exact: true })).toBeVisible({ timeout: 60_000 })

  const [, interrupted, ...rest] = asked()
  expect(rest.flat(), 'what was saved is not asked for again').toEqual(WANTED.slice(batch!.length))
  expect(rest[0]).toEqual(interrupted)
  for (const { id, zh, en, enOrigin, enBy } of await pairsOf(db)) {
    expect({ id, en }).toEqual({ id, en: isChecked(id) ? ownOf(id).en : [translator.translate(zh)] })
    expect({ id, enOrigin, enBy }).toEqual(
      isChecked(id) ? { id, enOrigin: null, enBy: null } : { id, enOrigin: 'machine', enBy: made[0]!.enBy },
    )
  }
  expect(made[0]!.enBy).toContain(MODEL)
  const changed = PAIRS.map((_, at) => `own/${at}`).filter(id => !isChecked(id))
  expect(await versionsOf(db)).toEqual(oldEnglish(changed))
  const jobs = await db.job.findMany({ where: { kind: 'translate' }, select: { state: true } })
  expect(jobs).toEqual([{ state: 'done' }])
  await db.$disconnect()
  await second.end('SIGTERM')
  await translator.close()
  rmSync(data, { recursive: true, force: true })
})

/** A document of one's own and the translator at `address`. */
async function furnish(db: Database, address: string): Promise<void> {
  await ownDocument(db, PAIRS)
  const service = { kind: 'openai', name: 'Local', address: `${address}/v1`, model: MODEL, key: KEY }
  await db.translator.create({ data: { id: 't', userId: LOCAL_USER_ID, ...service, createdAt: new Date() } })
}

/** How many sentences the page says are done; -1 where it says nothing yet. */
async function doneOn(page: Page): Promise<number> {
  const far = page.getByText(/^\d+ of \d+ sentences$/)
  return (await far.count()) === 0 ? -1 : Number.parseInt(await far.innerText(), 10)
}

async function pairsOf(db: Database) {
  const pairs = await db.sentencePair.findMany({
    where: { documentId: 'own' },
    orderBy: { position: 'asc' },
    include: { sentences: { orderBy: { position: 'asc' } } },
  })
  return pairs.map(({ id, enOrigin, enBy, sentences }) => {
    const side = (wanted: string) =>
      sentences.filter(({ language }) => language === wanted).map(({ text }) => text)
    return { id, enOrigin, enBy, zh: side('zh').join(''), en: side('en') }
  })
}

/** What is kept of earlier English, once each. */
const versionsOf = async (db: Database) =>
  (await db.englishVersion.findMany({ select: { pairId: true, text: true, origin: true, by: true } })).sort(
    byPair,
  )

const oldEnglish = (ids: readonly string[]) =>
  ids
    .flatMap(pairId => {
      const [text] = ownOf(pairId).en
      return text === undefined ? [] : [{ pairId, text, origin: 'machine', by: 'Duizhao' }]
    })
    .sort(byPair)

const byPair = (one: { pairId: string }, other: { pairId: string }) => one.pairId.localeCompare(other.pairId)
