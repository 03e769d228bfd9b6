import { expect, test } from 'vitest'
import { type QuizSettings, USUAL_SETTINGS } from '#core/quizzes/settings.ts'
import type { NewQuiz, QuizQuestion } from '#core/quizzes/sheet.ts'
import { storedQuestion } from '#core/quizzes/stored-question.ts'
import type { Database } from '#db/client.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { furnishQuizTerms, keyOf } from '#tests/support/quizzes.ts'
import { makeQuiz } from './make-quiz.ts'
import { quizStart } from './open-quiz.ts'
import { keepMissed, makeMissedDue } from './quiz-results.ts'
import { saveReviews } from './save-reviews.ts'
import { startSession } from './start-session.ts'
import { answerQuestion, endAttempt, liftLimit, openAttempt, startAttempt } from './take-quiz.ts'

const ALL: NewQuiz = {
  scope: { kind: 'all', id: null },
  length: 5,
  kinds: ['choose-english', 'type-chinese'],
  settings: USUAL_SETTINGS,
  name: '',
}
const NOTHING_KNOWN = smallKnowledge()
const making = (prefix: string, now = NOON) => ({ now, newId: counter(prefix) })

async function withQuiz(db: Database, settings: Partial<QuizSettings> = {}) {
  await furnishQuizTerms(db)
  const asked = { ...ALL, settings: { ...USUAL_SETTINGS, ...settings } }
  const made = await makeQuiz(db, NOTHING_KNOWN, ME, asked, { ...making('q'), seed: 'seed' })
  if (!made.ok) throw new Error(made.code)
  return made
}

const open = (db: Database, attemptId: string, now = NOON) =>
  openAttempt(db, ME, attemptId, 'en', making('o', now))

const give = (db: Database, attemptId: string, question: QuizQuestion, response: object, now = NOON) =>
  answerQuestion(db, ME, { attemptId, questionId: question.id, response }, making('g', now))

async function answerAll(db: Database, attemptId: string, rightOnes: number): Promise<void> {
  for (let i = 0; ; i++) {
    const { question } = (await open(db, attemptId))!
    if (!question) return
    const { right, wrong } = await keyOf(db, question.id)
    await give(db, attemptId, question, i < rightOnes ? right : wrong)
  }
}

describeOnBothDatabases('taking a quiz', openDb => {
  test('what the page gets before answering holds no answer', async () => {
    const { db } = await openDb()
    const { attemptId } = await withQuiz(db)
    const attempt = (await open(db, attemptId))!
    expect(attempt.ticks).toEqual([null, null, null, null, null])
    expect(attempt).toMatchObject({ answered: [], result: null, clock: null, finished: false })
    const fields = Object.keys(attempt.question!).filter(field => field !== 'options')
    expect(fields.sort()).toEqual(['form', 'id', 'kind', 'prompt'])
  })

  test('answers are marked and stored once, and the attempt goes on where it was left', async () => {
    const { db } = await openDb()
    const { attemptId } = await withQuiz(db)
    const first = (await open(db, attemptId))!.question!
    const { right, wrong } = await keyOf(db, first.id)
    const answer = await give(db, attemptId, first, right)
    expect(answer).toMatchObject({ ok: true, answered: { mark: { verdict: 'right' } } })
    expect(await give(db, attemptId, first, wrong)).toEqual({ ok: false, code: 'already-answered' })
    const again = (await open(db, attemptId))!
    expect(again.ticks[0]).toBe('right')
    expect(again.question?.id).not.toBe(first.id)
    expect(answer.ok && answer.next?.id).toBe(again.question?.id)
  })

  test('one answer sent twice at once is stored once', async () => {
    const { db } = await openDb()
    const { attemptId } = await withQuiz(db)
    const { question } = (await open(db, attemptId))!
    const { right } = await keyOf(db, question!.id)
    const both = await Promise.all([1, 2].map(() => give(db, attemptId, question!, right)))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await db.answer.count({ where: { answeredAt: { not: null } } })).toBe(1)
  })

  test('the result is kept, and the terms missed become cards or fall due', async () => {
    const { db } = await openDb()
    const { quizId, attemptId } = await withQuiz(db)
    await answerAll(db, attemptId, 3)
    expect((await open(db, attemptId))!.result).toMatchObject({ score: 3, of: 5, missed: 2, taken: 0 })
    expect((await quizStart(db, ME, 'en', NOON)).past).toMatchObject([
      { id: attemptId, quizId, score: 3, of: 5, finished: true },
    ])
    const keeping = { ...making('n'), glossaryDeckName: 'Glossary' }
    expect(await keepMissed(db, ME, attemptId, keeping)).toEqual({ ok: true, terms: 2 })
    expect(await keepMissed(db, ME, attemptId, keeping)).toEqual({ ok: true, terms: 0 })
    const { cards } = await startSession(db, ME, {}, NOON)
    expect(cards).toHaveLength(2)
    await rateEasy(db, cards)
    expect(await makeMissedDue(db, ME, attemptId, making('due', minutesLater(1)))).toEqual({
      ok: true,
      terms: 2,
    })
    const due = await db.card.findMany({ where: { id: { in: cards.map(card => card.id) } } })
    expect(due.map(card => card.due)).toEqual([minutesLater(1), minutesLater(1)])
  })

  test('where the quiz says so, the cards of terms missed fall due by themselves when it ends', async () => {
    const { db } = await openDb()
    const { attemptId, quizId } = await withQuiz(db, { missedDue: true })
    await answerAll(db, attemptId, 3)
    await keepMissed(db, ME, attemptId, { ...making('n'), glossaryDeckName: 'Glossary' })
    const { cards } = await startSession(db, ME, {}, NOON)
    await rateEasy(db, cards)
    const second = await startAttempt(db, ME, quizId, making('s'))
    if (!second.ok) throw new Error(second.code)
    await endAttempt(db, ME, second.attemptId, making('e', minutesLater(2)))
    const due = await db.card.findMany({ where: { id: { in: cards.map(card => card.id) } } })
    expect(due.map(card => card.due)).toEqual([minutesLater(2), minutesLater(2)])
  })

  test('a quiz whose answers are told at the end tells nothing before', async () => {
    const { db } = await openDb()
    const { attemptId } = await withQuiz(db, { feedback: 'at-end' })
    const { question } = (await open(db, attemptId))!
    const { wrong } = await keyOf(db, question!.id)
    expect(await give(db, attemptId, question!, wrong)).toMatchObject({ ok: true, answered: null })
    const between = (await open(db, attemptId))!
    expect(between.ticks).toEqual(['given', null, null, null, null])
    expect(between.answered).toEqual([])
    await answerAll(db, attemptId, 5)
    const after = (await open(db, attemptId))!
    expect(after.answered.map(({ mark }) => mark.verdict)).toEqual([
      'wrong',
      'right',
      'right',
      'right',
      'right',
    ])
  })

  test('a wrong choice takes away what the quiz says, and a question passed nothing', async () => {
    const { db } = await openDb()
    const { attemptId } = await withQuiz(db, { penalty: 0.5 })
    for (;;) {
      const { question } = (await open(db, attemptId))!
      if (!question) break
      const { right, wrong, pass } = await keyOf(db, question.id)
      const at = (await open(db, attemptId))!.ticks.indexOf(null)
      await give(db, attemptId, question, [right, right, wrong, pass, wrong][at]!)
    }
    const { answered, result } = (await open(db, attemptId))!
    const wrongChoices = answered.filter(
      ({ mark }) => mark.form === 'choice' && !mark.passed && mark.share === 0,
    )
    expect(wrongChoices.length).toBeGreaterThan(0)
    expect(result).toMatchObject({ score: 2 - 0.5 * wrongChoices.length, taken: 0.5 * wrongChoices.length })
  })

  test('after its time an answer is refused, and the attempt ends with what was answered', async () => {
    const { db } = await openDb()
    const { attemptId } = await withQuiz(db, { limitMs: 600_000 })
    const { question, clock } = (await open(db, attemptId, minutesLater(4)))!
    expect(clock).toEqual({ deadline: minutesLater(10).getTime(), now: minutesLater(4).getTime() })
    const { right } = await keyOf(db, question!.id)
    const next = await give(db, attemptId, question!, right, minutesLater(9))
    const second = next.ok ? next.next! : null
    const key = await keyOf(db, second!.id)
    const lateByASecond = new Date(minutesLater(10).getTime() + 1_000)
    expect(await give(db, attemptId, second!, key.right, lateByASecond)).toMatchObject({ ok: true })
    const third = (await open(db, attemptId, lateByASecond))!.question!
    expect(await give(db, attemptId, third, {}, minutesLater(11))).toEqual({ ok: false, code: 'time-over' })
    const ended = (await open(db, attemptId, minutesLater(12)))!
    expect(ended).toMatchObject({ finished: true, question: null, result: { score: 2, of: 5 } })
    expect(ended.answered.map(({ mark }) => mark.passed)).toEqual([false, false, true, true, true])
  })

  test('an attempt that is opened after its time has ended; one whose limit is taken away has not', async () => {
    const { db } = await openDb()
    const { attemptId, quizId } = await withQuiz(db, { limitMs: 600_000 })
    expect(await liftLimit(db, 'other', attemptId)).toEqual({ ok: false, code: 'attempt-not-found' })
    expect(await liftLimit(db, ME, attemptId)).toEqual({ ok: true })
    expect((await open(db, attemptId, minutesLater(30)))!.finished).toBe(false)
    await endAttempt(db, ME, attemptId, making('e'))
    const again = await startAttempt(db, ME, quizId, making('s'))
    if (!again.ok) throw new Error(again.code)
    expect((await open(db, again.attemptId, minutesLater(30)))!).toMatchObject({
      finished: true,
      result: { score: 0 },
    })
    const { finishedAt } = await db.attempt.findUniqueOrThrow({ where: { id: again.attemptId } })
    expect(finishedAt).toEqual(minutesLater(10))
  })

  test('an open attempt is gone on with, and no more are begun than the quiz allows', async () => {
    const { db } = await openDb()
    const { attemptId, quizId } = await withQuiz(db, { attempts: 2 })
    expect(await startAttempt(db, ME, quizId, making('a'))).toMatchObject({ attemptId })
    await answerAll(db, attemptId, 1)
    const second = await startAttempt(db, ME, quizId, making('b', minutesLater(1)))
    if (!second.ok) throw new Error(second.code)
    expect(second.attemptId).not.toBe(attemptId)
    await answerAll(db, second.attemptId, 4)
    expect((await open(db, second.attemptId))!.result!.attempts).toMatchObject([{ score: 1 }, { score: 4 }])
    expect(await startAttempt(db, ME, quizId, making('c'))).toEqual({ ok: false, code: 'attempts-used-up' })
  })

  test('questions and options come in another order each time where the quiz says so', async () => {
    const { db } = await openDb()
    const { attemptId, quizId } = await withQuiz(db, { shuffle: true })
    const orders = [await orderOf(db, attemptId)]
    for (let i = 0; i < 3; i++) {
      const last = await startAttempt(db, ME, quizId, making(`s${i}`))
      if (!last.ok) throw new Error(last.code)
      await endAttempt(db, ME, last.attemptId, making('e'))
      const next = await startAttempt(db, ME, quizId, making(`t${i}`))
      if (next.ok) orders.push(await orderOf(db, next.attemptId))
    }
    expect(new Set(orders.map(order => order.join())).size).toBeGreaterThan(1)
    expect(new Set(orders.map(order => order.toSorted().join())).size).toBe(1)
  })

  test('a term that is deleted in mid-quiz is asked all the same, and left out of what is kept', async () => {
    const { db } = await openDb()
    const { attemptId } = await withQuiz(db)
    const { question } = (await open(db, attemptId))!
    const { wrong } = await keyOf(db, question!.id)
    const { termId } = await db.question.findUniqueOrThrow({ where: { id: question!.id } })
    await db.term.delete({ where: { id: termId! } })
    expect(await give(db, attemptId, question!, wrong)).toMatchObject({
      ok: true,
      answered: { mark: { verdict: 'wrong' }, explanation: { term: { id: null } } },
    })
    await answerAll(db, attemptId, 4)
    const keeping = { ...making('n'), glossaryDeckName: 'Glossary' }
    expect(await keepMissed(db, ME, attemptId, keeping)).toEqual({ ok: true, terms: 0 })
  })

  test('a sentence that is dictated can be read where no voice says it', async () => {
    const { db } = await openDb()
    await furnishQuizTerms(db)
    const tokens = [
      [0, 2, 'da3 ying2'],
      [2, 7, 'tuo1 pin2 gong1 jian1 zhan4'],
    ]
    await db.sentence.updateMany({ where: { pairId: 'first/0', language: 'zh' }, data: { tokens } })
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
      await makeQuiz(db, NOTHING_KNOWN, ME, { ...ALL, kinds: ['dictation'] }, { ...making(seed), seed })
    const heard = (await db.question.findMany()).map(({ body }) => storedQuestion(body).prompt.heard)
    expect(heard).toContainEqual({ zh: '打赢脱贫攻坚战', pinyin: 'dǎyíng tuōpíngōngjiānzhàn' })
  })

  test('clauses are put in order where terms and words tell how the English of the pair goes', async () => {
    const { db } = await openDb()
    await furnishQuizTerms(db)
    const knowledge = smallKnowledge('貧困 贫困 [pin2 kun4] /poverty/', '政策 政策 [zheng4 ce4] /policy/')
    const zh = '要打好脱贫攻坚战，消除农村绝对贫困，落实各项扶贫政策。'
    const en = 'We must win the battle, end absolute poverty in rural areas, and apply every relief policy.'
    const where = (language: string) => ({ pairId: 'first/0', language })
    await db.sentence.updateMany({ where: where('zh'), data: { text: zh } })
    await db.sentence.updateMany({ where: where('en'), data: { text: en } })
    const [zhStart, enStart] = [zh.indexOf('脱贫攻坚战'), en.indexOf('battle')]
    await db.occurrence.deleteMany({ where: { pairId: 'first/0', termId: { not: 'glossary:脱贫攻坚战' } } })
    await db.occurrence.updateMany({
      where: { pairId: 'first/0' },
      data: { zhStart, zhEnd: zhStart + 5, enSentence: 0, enStart, enEnd: enStart + 6 },
    })
    const kinds: NewQuiz['kinds'] = ['order-clauses', 'type-chinese']
    for (const known of [NOTHING_KNOWN, knowledge])
      await makeQuiz(
        db,
        known,
        ME,
        { ...ALL, kinds },
        { ...making(known === knowledge ? 'q' : 'n'), seed: 's' },
      )
    const ordered = await db.question.findMany({ where: { kind: 'order-clauses' } })
    expect(ordered.map(({ quizId }) => quizId)).toEqual([expect.stringMatching(/^q/)])
    const question = storedQuestion(ordered[0]!.body)
    if (question.form !== 'order') throw new TypeError('no clauses to be put in order')
    expect(question.prompt).toEqual({ en: [{ text: en, counterpart: false }] })
    const inOrder = question.key.order.map(id => question.options.find(option => option.id === id)!.text)
    expect(inOrder).toEqual(['要打好脱贫攻坚战', '消除农村绝对贫困', '落实各项扶贫政策'])
  })

  test('too few terms says how many there are and how many it takes', async () => {
    const { db } = await openDb()
    await furnish(db)
    const made = await makeQuiz(db, NOTHING_KNOWN, ME, ALL, { ...making('q'), seed: 's' })
    expect(made).toMatchObject({ ok: false, code: 'too-few-terms', have: 3 })
    expect(await db.quiz.count()).toBe(0)
  })

  test('weak terms are those that were missed', async () => {
    const { db } = await openDb()
    const { attemptId } = await withQuiz(db)
    await answerAll(db, attemptId, 1)
    const missed = (await open(db, attemptId))!.answered.slice(1)
    const weak = { ...ALL, scope: { kind: 'weak', id: null } as const, kinds: ['choose-english' as const] }
    const made = await makeQuiz(db, NOTHING_KNOWN, ME, weak, { ...making('w'), seed: 's' })
    expect(made).toMatchObject({ ok: false, code: 'too-few-terms', have: 4 })
    const { scopes } = await quizStart(db, ME, 'en', NOON)
    expect(scopes.find(({ kind }) => kind === 'weak')?.terms).toBe(missed.length)
  })

  test('unknown and other people’s attempts, questions and scopes are refused', async () => {
    const { db } = await openDb()
    const { attemptId, quizId } = await withQuiz(db)
    const { question } = (await open(db, attemptId))!
    const forged = { attemptId, questionId: question!.id, response: {} }
    expect(await openAttempt(db, 'other', attemptId, 'en', making('x'))).toBeNull()
    expect(await answerQuestion(db, 'other', forged, making('x'))).toEqual({
      ok: false,
      code: 'attempt-not-found',
    })
    expect(await startAttempt(db, 'other', quizId, making('x'))).toEqual({
      ok: false,
      code: 'quiz-not-found',
    })
    expect(await answerQuestion(db, ME, { ...forged, questionId: 'none' }, making('x'))).toEqual({
      ok: false,
      code: 'question-not-found',
    })
    for (const response of [{}, { optionId: 'z' }, { text: 7 }, { optionIds: ['a'] }, null])
      expect(await answerQuestion(db, ME, { ...forged, response }, making('x'))).toEqual({
        ok: false,
        code: 'malformed',
      })
    expect((await open(db, attemptId))!.ticks[0]).toBeNull()
    for (const [scope, code] of [
      [{ kind: 'deck', id: 'nowhere' }, 'deck-not-found'],
      [{ kind: 'document', id: 'nowhere' }, 'document-not-found'],
    ] as const)
      expect(await makeQuiz(db, NOTHING_KNOWN, ME, { ...ALL, scope }, { ...making('x'), seed: 's' })).toEqual(
        {
          ok: false,
          code,
        },
      )
  })
})

async function rateEasy(db: Database, cards: readonly { id: string }[]): Promise<void> {
  const rated = cards.map((card, i) => ({
    ...{ id: `review-${i}`, cardId: card.id, at: NOON.getTime(), durationMs: 1 },
    ...({ kind: 'rating', rating: 'easy' } as const),
  }))
  await saveReviews(db, ME, rated, NOON)
}

async function orderOf(db: Database, attemptId: string): Promise<string[]> {
  const rows = await db.answer.findMany({ where: { attemptId }, orderBy: { position: 'asc' } })
  return rows.map(({ questionId }) => questionId)
}
