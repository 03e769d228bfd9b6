import { expect, test } from 'vitest'
import type { NumberQuestion } from '#core/drills/numbers/number-question.ts'
import type { NumbersChoice } from '#core/drills/numbers/sheet.ts'
import type { Database } from '#db/client.ts'
import { ensureLocalUser } from '#db/people.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { ownDocument } from '#tests/support/own-document.ts'
import { endRun, pastRuns } from './drill-runs.ts'
import { answerNumber, openNumbers, startNumbers } from './numbers-drill.ts'

const CHOICE: NumbersChoice = {
  documentId: null,
  from: 'zh',
  way: 'read',
  pace: 'clock',
  kinds: ['magnitude', 'multiple'],
  length: 10,
}

const newId = counter('turn')

async function begin(db: Database, choice: NumbersChoice = CHOICE): Promise<string> {
  await ensureLocalUser(db, NOON, 'UTC')
  const started = await startNumbers(db, ME, choice, {
    now: NOON,
    newId: counter(`run${newId()}`),
    seed: newId(),
  })
  return started.ok ? started.id : started.code
}

/** Answers what comes next, rightly and fast unless told otherwise. */
async function answerNext(db: Database, runId: string, text?: string) {
  const { question } = (await openNumbers(db, ME, runId, 'en'))!
  const row = await db.drillTurn.findUniqueOrThrow({ where: { id: question!.id } })
  const { en } = row.body as unknown as NumberQuestion
  const answer = { turnId: question!.id, given: text ?? en, durationMs: 900 }
  return answerNumber(db, ME, answer, { now: minutesLater(1), newId })
}

describeOnBothDatabases('the numbers drill', openDb => {
  test('a number is sent without its answer, marked once, and the run goes on where it was left', async () => {
    const { db } = await openDb()
    const id = await begin(db)
    const before = (await openNumbers(db, ME, id, 'en'))!
    const first = before.question!
    const row = await db.drillTurn.findUniqueOrThrow({ where: { id: first.id } })
    expect(JSON.stringify(first)).not.toContain((row.body as unknown as NumberQuestion).en)
    const answered = await answerNext(db, id)
    expect(answered).toMatchObject({ ok: true, answered: { mark: { verdict: 'right' }, durationMs: 900 } })
    const again = { turnId: first.id, given: 'one', durationMs: 1 }
    expect(await answerNumber(db, ME, again, { now: NOON, newId })).toEqual({
      ok: false,
      code: 'already-answered',
    })
    const after = (await openNumbers(db, ME, id, 'en'))!
    expect(after.answered.map(({ mark }) => mark.verdict)).toEqual(['right'])
    expect(after.question).toEqual(answered.ok && answered.next)
  })

  test('one answer sent twice at once is stored once, and one next number is made', async () => {
    const { db } = await openDb()
    const id = await begin(db)
    const both = await Promise.all([answerNext(db, id), answerNext(db, id)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.drillTurn.count()).toBe(2)
  })

  test('right and fast answers raise the level, wrong ones lower it', async () => {
    const { db } = await openDb()
    const id = await begin(db, { ...CHOICE, kinds: ['magnitude'] })
    for (let n = 0; n < 6; n++) await answerNext(db, id)
    expect((await openNumbers(db, ME, id, 'en'))!.question!.level).toBe(5)
    for (let n = 0; n < 3; n++) await answerNext(db, id, 'one')
    const run = (await openNumbers(db, ME, id, 'en'))!
    expect([run.question!.level, run.levels.date]).toEqual([3, 1])
  })

  test('a run ends after its last number, or where it is ended, and is kept either way', async () => {
    const { db } = await openDb()
    const whole = await begin(db)
    for (let n = 0; n < 10; n++) await answerNext(db, whole, n < 7 ? undefined : '')
    expect((await openNumbers(db, ME, whole, 'en'))!.question).toBeNull()
    const short = await begin(db)
    await answerNext(db, short)
    expect(await endRun(db, ME, short, minutesLater(2))).toEqual({ ok: true })
    expect((await openNumbers(db, ME, short, 'en'))!.question).toBeNull()
    const past = await pastRuns(db, ME, 'en')
    const found = new Map(past.map(({ id, right, answered, finished }) => [id, [right, answered, finished]]))
    expect([found.get(whole), found.get(short)]).toEqual([
      [7, 10, true],
      [1, 1, true],
    ])
  })

  test('the numbers of a text come in their sentences, the English only once they are answered', async () => {
    const { db } = await openDb()
    await ensureLocalUser(db, NOON, 'UTC')
    await ownDocument(db, [
      { zh: ['标题'], en: ['Title'] },
      {
        zh: ['脱贫3000多万人。', '到2020年完成。'],
        en: ['Lift more than 30 million people out of poverty.', 'Finish by 2020.'],
      },
    ])
    const id = await begin(db, { ...CHOICE, documentId: 'own', kinds: ['magnitude', 'date'] })
    const run = (await openNumbers(db, ME, id, 'en'))!
    expect([run.length, run.title]).toEqual([2, '自己的文章'])
    const { sentence, asked } = run.question!
    expect(sentence!.text.slice(...sentence!.span)).toBe(asked)
    expect(JSON.stringify(run)).not.toContain('poverty')
    const answered = await answerNext(db, id)
    expect(answered).toMatchObject({ ok: true, answered: { context: { documentId: 'own', passage: 1 } } })
  })

  test('what cannot be asked about, and what is another’s, is refused', async () => {
    const { db } = await openDb()
    await ensureLocalUser(db, NOON, 'UTC')
    await ownDocument(db, [{ zh: ['没有数字。'], en: ['No numbers.'] }])
    expect(await begin(db, { ...CHOICE, documentId: 'own' })).toBe('no-numbers')
    expect(await begin(db, { ...CHOICE, documentId: 'nowhere' })).toBe('document-not-found')
    const id = await begin(db)
    const { question } = (await openNumbers(db, ME, id, 'en'))!
    const answer = { turnId: question!.id, given: '1', durationMs: 1 }
    expect(await openNumbers(db, 'other', id, 'en')).toBeNull()
    expect(await endRun(db, 'other', id, NOON)).toMatchObject({ ok: false })
    expect(await answerNumber(db, 'other', answer, { now: NOON, newId })).toMatchObject({ ok: false })
    const long = { ...answer, given: '1'.repeat(200) }
    expect(await answerNumber(db, ME, long, { now: NOON, newId })).toEqual({
      ok: false,
      code: 'answer-too-long',
    })
    expect(await db.drillTurn.count({ where: { answeredAt: { not: null } } })).toBe(0)
  })
})
