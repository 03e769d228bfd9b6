import { expect, test } from 'vitest'
import { backRules } from '#core/drills/back/back.ts'
import type { ClozePassage } from '#core/drills/cloze/cloze.ts'
import { clozeRules } from '#core/drills/cloze/cloze.ts'
import { formulaRules } from '#core/drills/formula/formula.ts'
import { shadowRules } from '#core/drills/shadow/shadow.ts'
import { sightRules } from '#core/drills/sight/sight.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { ownDocument } from '#tests/support/own-document.ts'
import { answerBack, startBack } from './back-drill.ts'
import { answerCloze, startCloze } from './cloze-drill.ts'
import { answerTurn, endRun, openRun, pastRuns } from './drill-runs.ts'
import { answerFormula, climbFormula, startFormula } from './formula-drill.ts'
import { startShadow } from './shadow-drill.ts'
import { answerSight, startSight, tellSentence } from './sight-drill.ts'

const TEXT = { documentId: 'first', from: null, to: null }
const SIGHT = { ...TEXT, pace: 'untimed', saying: 'typed', length: 5 } as const
const newRun = counter('run')
const making = () => ({ now: NOON, newId: counter(newRun()), seed: newRun() })
const LATER = minutesLater(1)
const idOf = (started: { ok: true; id: string } | { ok: false; code: string }) =>
  started.ok ? started.id : started.code

describeOnBothDatabases('the drills of a text', openDb => {
  test('a sentence is told when it is asked for, rated once, and the run goes on where it was left', async () => {
    const { db } = await openDb()
    await furnish(db)
    const id = idOf(await startSight(db, ME, SIGHT, making()))
    const before = (await openRun(db, ME, sightRules, id, 'en'))!
    expect([before.length, before.title, before.question!.zh]).toEqual([2, 'Poverty', '打赢脱贫攻坚战'])
    expect(JSON.stringify(before)).not.toContain('against poverty')
    const asked = { turnId: before.question!.id, wrote: 'Win the battle against poverty' }
    expect(await tellSentence(db, ME, asked)).toMatchObject({
      ok: true,
      told: { suggests: 'right', terms: [{ zh: '脱贫攻坚战', met: 'the battle against poverty' }] },
    })
    const answer = {
      turnId: asked.turnId,
      given: { wrote: asked.wrote, rated: 'almost' as const },
      durationMs: 9,
    }
    const turned = await answerSight(db, ME, answer, LATER)
    expect(turned).toMatchObject({ ok: true, answered: { mark: { verdict: 'almost' } } })
    expect(await answerSight(db, ME, answer, LATER)).toEqual({ ok: false, code: 'already-answered' })
    expect(await tellSentence(db, ME, asked)).toEqual({ ok: false, code: 'run-not-found' })
    const after = (await openRun(db, ME, sightRules, id, 'zh'))!
    expect(after.answered).toEqual([turned.ok && turned.answered])
    expect(after.question).toEqual(turned.ok && turned.next)
  })

  test('one answer sent twice at once is stored once', async () => {
    const { db } = await openDb()
    await furnish(db)
    const id = idOf(await startBack(db, ME, { ...TEXT, length: 5 }, making()))
    const { question } = (await openRun(db, ME, backRules, id, 'en'))!
    const answer = { turnId: question!.id, given: '打赢脱贫攻坚战', durationMs: 9 }
    const both = await Promise.all([answerBack(db, ME, answer, LATER), answerBack(db, ME, answer, LATER)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => ok)).toMatchObject({
      answered: { zh: '打赢脱贫攻坚战', mark: { verdict: 'right', share: 1 } },
    })
  })

  test('only the passages that are chosen are asked', async () => {
    const { db } = await openDb()
    await furnish(db)
    const id = idOf(
      await startShadow(db, ME, { ...TEXT, from: 1, to: 1, speed: 0.8, shown: true, length: 5 }, making()),
    )
    const run = (await openRun(db, ME, shadowRules, id, 'en'))!
    expect([run.length, run.question!.passage, run.question!.pinyin]).toEqual([
      1,
      1,
      'shíxiàn liǎngbùchóusānbǎozhàng',
    ])
    const answer = { turnId: run.question!.id, given: 'right' as const, durationMs: 9 }
    expect(await answerTurn(db, ME, shadowRules, answer, LATER)).toMatchObject({ ok: true, next: null })
    const nowhere = { ...TEXT, from: 7, to: 9, speed: 0.8, shown: true, length: 5 } as const
    expect(await startShadow(db, ME, nowhere, making())).toEqual({ ok: false, code: 'no-sentences' })
  })

  test('a cloze is sent without what is left out, and marked blank by blank', async () => {
    const { db } = await openDb()
    await furnish(db)
    const choice = { ...TEXT, from: 1, length: 3 } as const
    const id = idOf(await startCloze(db, ME, choice, making()))
    const { question } = (await openRun(db, ME, clozeRules, id, 'en'))!
    const row = await db.drillTurn.findUniqueOrThrow({ where: { id: question!.id } })
    const { blanks } = row.body as unknown as ClozePassage
    expect(blanks.map(({ text }) => text)).toEqual(['两不愁三保障'])
    expect(JSON.stringify(question)).not.toContain('不愁')
    const answer = { turnId: question!.id, given: ['两不愁三保章'], durationMs: 9 }
    expect(await answerCloze(db, ME, answer, LATER)).toMatchObject({
      answered: { mark: { verdict: 'wrong', right: 0, blanks: [{ verdict: 'almost' }] } },
    })
  })

  test('a formula is climbed part by part, and each try is stored with the answer', async () => {
    const { db } = await openDb()
    await furnish(db)
    const choice = { documentId: 'first', levels: [1 as const], length: 5 as const }
    const id = idOf(await startFormula(db, ME, choice, making()))
    const { question } = (await openRun(db, ME, formulaRules, id, 'en'))!
    expect(question).toMatchObject({ zh: '两不愁三保障', parts: 2 })
    const turnId = question!.id
    expect(await climbFormula(db, ME, { turnId, tries: ['不愁穿'] })).toMatchObject({
      climb: { rungs: ['不愁穿'], last: 'right', isTop: false },
    })
    const tries = ['不愁穿', '不愁住', '不愁吃']
    expect(await climbFormula(db, ME, { turnId, tries })).toMatchObject({ climb: { isTop: true } })
    await answerFormula(db, ME, { turnId, given: tries, durationMs: 9 }, LATER)
    const { answered } = (await openRun(db, ME, formulaRules, id, 'en'))!
    expect(answered).toMatchObject([{ mark: { verdict: 'almost', extra: ['不愁住'] } }])
    const more = { ...choice, levels: [5 as const] }
    expect(await startFormula(db, ME, more, making())).toEqual({ ok: false, code: 'no-formulas' })
  })

  test('runs of every drill are in one history, and each drill has its own', async () => {
    const { db } = await openDb()
    await furnish(db)
    const sight = idOf(await startSight(db, ME, SIGHT, making()))
    await startBack(db, ME, { ...TEXT, length: 5 }, making())
    expect((await pastRuns(db, ME, 'en')).map(({ drill }) => drill).sort()).toEqual(['back', 'sight'])
    expect(await endRun(db, ME, sight, LATER)).toEqual({ ok: true })
    const own = await pastRuns(db, ME, 'en', { drill: 'sight' })
    expect(own).toMatchObject([{ id: sight, title: 'Poverty', answered: 0, length: 2, finished: true }])
    expect(await openRun(db, ME, backRules, sight, 'en')).toBeNull()
  })

  test('what cannot be asked about, and what is another’s, is refused', async () => {
    const { db } = await openDb()
    await furnish(db)
    await ownDocument(db, [{ zh: ['没有英文。'], en: [] }])
    const start = async (documentId: string) => startSight(db, ME, { ...SIGHT, documentId }, making())
    expect(await start('own')).toEqual({ ok: false, code: 'no-sentences' })
    expect(await start('nowhere')).toEqual({ ok: false, code: 'document-not-found' })
    const id = idOf(await start('first'))
    const { question } = (await openRun(db, ME, sightRules, id, 'en'))!
    const turnId = question!.id
    const given = { wrote: '', rated: 'right' as const }
    expect(await openRun(db, 'other', sightRules, id, 'en')).toBeNull()
    expect(await tellSentence(db, 'other', { turnId, wrote: '' })).toMatchObject({ ok: false })
    expect(await endRun(db, 'other', id, NOON)).toMatchObject({ ok: false })
    expect(await answerSight(db, 'other', { turnId, given, durationMs: 1 }, NOON)).toMatchObject({
      ok: false,
    })
    const long = { ...given, wrote: 'a'.repeat(2_001) }
    expect(await answerSight(db, ME, { turnId, given: long, durationMs: 1 }, NOON)).toEqual({
      ok: false,
      code: 'answer-too-long',
    })
    expect(await answerBack(db, ME, { turnId, given: '不是回译', durationMs: 1 }, NOON)).toEqual({
      ok: false,
      code: 'run-not-found',
    })
    expect(await db.drillTurn.count({ where: { answeredAt: { not: null } } })).toBe(0)
  })
})
