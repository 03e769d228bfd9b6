import { expect, test } from 'vitest'
import { USUAL_SETTINGS } from '#core/quizzes/settings.ts'
import { EMPTY_DRAFT, type QuestionDraft } from '#core/quizzes/writing/question-draft.ts'
import type { Database } from '#db/client.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { furnishQuizTerms } from '#tests/support/quizzes.ts'
import { appealMark, decideAppeal } from './appeal-mark.ts'
import {
  bringBackQuiz,
  changeQuiz,
  dropQuestion,
  duplicateQuiz,
  newPaper,
  orderQuestions,
  quizToEdit,
  removeQuiz,
  saveQuestion,
} from './edit-quiz.ts'
import { openQuiz } from './open-quiz.ts'
import { paperResults } from './quiz-results.ts'
import { answerQuestion, openAttempt, startAttempt } from './take-quiz.ts'

const OTHER = 'other'
const making = (prefix: string, now = NOON) => ({ now, newId: counter(prefix) })

const DRAFTS: QuestionDraft[] = [
  { ...EMPTY_DRAFT, form: 'choice', text: 'Which?', options: optionsOf('one', 'two', 'three') },
  {
    ...EMPTY_DRAFT,
    form: 'chinese',
    text: 'Write it.',
    accepted: [{ text: '攻坚战', pinyin: 'gōngjiānzhàn' }],
  },
  { ...EMPTY_DRAFT, form: 'english', text: 'Say it.', accepted: [{ text: 'critical battle', pinyin: '' }] },
]

function optionsOf(...texts: string[]) {
  return texts.map((text, at) => ({ text, right: at === 0, why: at === 1 ? 'Not that one.' : '' }))
}

async function withPaper(db: Database): Promise<{ quizId: string; ids: string[] }> {
  await furnishQuizTerms(db)
  await db.user.create({ data: { id: OTHER, name: 'Other', createdAt: NOON } })
  const { quizId } = await newPaper(db, ME, 'Own', making('p'))
  const ids: string[] = []
  for (const [at, draft] of DRAFTS.entries()) {
    const saved = await saveQuestion(db, ME, { quizId, questionId: null, draft }, making(`q${at}`))
    if (saved.ok) ids.push(saved.id)
  }
  return { quizId, ids }
}

async function take(db: Database, userId: string, quizId: string, responses: object[]) {
  const begun = await startAttempt(db, userId, quizId, making(`${userId}${await db.attempt.count()}`))
  if (!begun.ok) throw new Error(begun.code)
  const { attemptId } = begun
  for (const response of responses) {
    const { question } = (await openAttempt(db, userId, attemptId, 'en', making('o')))!
    const given = { attemptId, questionId: question!.id, response }
    expect(await answerQuestion(db, userId, given, making('g'))).toMatchObject({ ok: true })
  }
  return attemptId
}

describeOnBothDatabases('editing and sharing a quiz', openDb => {
  test('questions of one’s own are added, put in order and taken out', async () => {
    const { db } = await openDb()
    const { quizId, ids } = await withPaper(db)
    const [a, b, c] = ids as [string, string, string]
    expect(await orderQuestions(db, ME, { quizId, order: [c, a] })).toEqual({ ok: true })
    const ordered = (await quizToEdit(db, ME, quizId, 'en'))!.questions
    expect(ordered.map(({ id }) => id)).toEqual([c, a, b])
    expect(await dropQuestion(db, ME, { quizId, questionId: a }, NOON)).toEqual({ ok: true })
    const left = (await quizToEdit(db, ME, quizId, 'en'))!.questions
    expect(left.map(({ id }) => id)).toEqual([c, b])
    expect(await orderQuestions(db, ME, { quizId, order: ['none'] })).toEqual({
      ok: false,
      code: 'question-not-found',
    })
  })

  test('a question that cannot be asked is refused with what is wrong and where', async () => {
    const { db } = await openDb()
    const { quizId } = await withPaper(db)
    const draft = { ...DRAFTS[0]!, text: ' ', options: optionsOf('one', 'one', '', 'x') }
    expect(await saveQuestion(db, ME, { quizId, questionId: null, draft }, making('x'))).toEqual({
      ok: false,
      code: 'draft-faults',
      faults: [
        { code: 'prompt-empty', at: 'text', place: null },
        { code: 'alike', at: 'options', place: 1 },
        { code: 'empty', at: 'options', place: 2 },
      ],
    })
    expect((await quizToEdit(db, ME, quizId, 'en'))!.questions).toHaveLength(3)
  })

  test('an attempt keeps what it was asked though the question is edited or taken out after', async () => {
    const { db } = await openDb()
    const { quizId, ids } = await withPaper(db)
    const attemptId = await take(db, ME, quizId, [{ optionId: 'b' }, { text: '攻坚' }, { text: 'battle' }])
    const draft = { ...DRAFTS[0]!, options: optionsOf('two', 'one') }
    const saved = await saveQuestion(db, ME, { quizId, questionId: ids[0]!, draft }, making('e'))
    expect(saved.ok && saved.id).not.toBe(ids[0])
    await dropQuestion(db, ME, { quizId, questionId: ids[1]! }, NOON)
    const attempt = (await openAttempt(db, ME, attemptId, 'en', making('o')))!
    expect(attempt.answered.map(({ question }) => question.id)).toEqual(ids)
    expect(attempt.answered[0]).toMatchObject({
      mark: { verdict: 'wrong' },
      explanation: { why: [{ optionId: 'b', code: 'said', text: 'Not that one.' }] },
    })
    const paper = (await quizToEdit(db, ME, quizId, 'en'))!
    expect(paper.questions.map(({ id }) => id)).toEqual([saved.ok && saved.id, ids[2]])
  })

  test('others take a quiz while it is shared, and see neither its key nor its results', async () => {
    const { db } = await openDb()
    const { quizId } = await withPaper(db)
    expect(await openQuiz(db, OTHER, quizId, 'en', NOON)).toBeNull()
    await changeQuiz(db, ME, quizId, { shared: true }, NOON)
    expect(await openQuiz(db, OTHER, quizId, 'en', NOON)).toMatchObject({ isOwn: false, questions: 3 })
    expect(await quizToEdit(db, OTHER, quizId, 'en')).toBeNull()
    expect(await paperResults(db, OTHER, quizId, 'en')).toBeNull()
    expect(await changeQuiz(db, OTHER, quizId, { name: 'mine' }, NOON)).toEqual({
      ok: false,
      code: 'quiz-not-found',
    })
    await changeQuiz(db, ME, quizId, { shared: false }, NOON)
    expect(await startAttempt(db, OTHER, quizId, making('x'))).toEqual({ ok: false, code: 'quiz-not-found' })
  })

  test('a deleted quiz is gone with its attempts, and comes back with them', async () => {
    const { db } = await openDb()
    const { quizId } = await withPaper(db)
    const attemptId = await take(db, ME, quizId, [{ optionId: 'a' }])
    await changeQuiz(db, ME, quizId, { shared: true }, NOON)
    expect(await removeQuiz(db, OTHER, quizId, NOON)).toEqual({ ok: false, code: 'quiz-not-found' })
    expect(await removeQuiz(db, ME, quizId, NOON)).toEqual({ ok: true })
    expect(await quizToEdit(db, ME, quizId, 'en')).toBeNull()
    expect(await openAttempt(db, ME, attemptId, 'en', making('o'))).toBeNull()
    expect(await startAttempt(db, OTHER, quizId, making('x'))).toMatchObject({ code: 'quiz-not-found' })
    expect(await bringBackQuiz(db, OTHER, quizId, NOON)).toMatchObject({ ok: false })
    expect(await bringBackQuiz(db, ME, quizId, minutesLater(20))).toMatchObject({ ok: false })
    expect(await bringBackQuiz(db, ME, quizId, minutesLater(1))).toEqual({ ok: true })
    expect((await openAttempt(db, ME, attemptId, 'en', making('o')))?.id).toBe(attemptId)
  })

  test('a copy has the same questions and none of the attempts', async () => {
    const { db } = await openDb()
    const { quizId, ids } = await withPaper(db)
    await take(db, ME, quizId, [{ optionId: 'a' }])
    const copy = await duplicateQuiz(db, ME, quizId, 'Copy', making('c'))
    if (!copy.ok) throw new Error(copy.code)
    const paper = (await quizToEdit(db, ME, copy.quizId, 'en'))!
    expect(paper.questions.map(({ question }) => question.prompt.text)).toEqual([
      'Which?',
      'Write it.',
      'Say it.',
    ])
    expect(paper.questions.some(({ id, asked }) => asked || ids.includes(id))).toBe(false)
  })

  test('in one’s own quiz an answer is admitted at once, and the question takes it from then on', async () => {
    const { db } = await openDb()
    const { quizId, ids } = await withPaper(db)
    const wrote = [{ optionId: 'a' }, { text: '攻坚战役' }, { text: 'decisive fight' }]
    const attemptId = await take(db, ME, quizId, wrote)
    const before = (await openAttempt(db, ME, attemptId, 'en', making('o')))!.result!.score
    const appealed = await appealMark(db, ME, { attemptId, questionId: ids[2]! }, making('a'))
    expect(appealed).toMatchObject({
      ok: true,
      appeal: 'granted',
      score: before + 1,
      mark: { verdict: 'right' },
    })
    expect(await appealMark(db, ME, { attemptId, questionId: ids[2]! }, making('a'))).toEqual({
      ok: false,
      code: 'appeal-not-found',
    })
    const second = await take(db, ME, quizId, wrote)
    const { answered } = (await openAttempt(db, ME, second, 'en', making('o')))!
    expect(answered[2]!.mark.verdict).toBe('right')
  })

  test('in another’s quiz an appeal waits until its owner has decided', async () => {
    const { db } = await openDb()
    const { quizId, ids } = await withPaper(db)
    await changeQuiz(db, ME, quizId, { shared: true }, NOON)
    const wrote = [{ optionId: 'b' }, { text: '攻坚战' }, { text: 'decisive fight' }]
    const attemptId = await take(db, OTHER, quizId, wrote)
    for (const questionId of [ids[0]!, ids[2]!])
      expect(await appealMark(db, OTHER, { attemptId, questionId }, making('a'))).toMatchObject({
        ok: true,
        appeal: 'waiting',
      })
    expect((await openQuiz(db, ME, quizId, 'en', NOON))!.appeals).toHaveLength(2)
    expect((await openQuiz(db, OTHER, quizId, 'en', NOON))!.appeals).toEqual([])
    const place = { attemptId, questionId: ids[2]! }
    expect(await decideAppeal(db, OTHER, { ...place, grants: true }, making('d'))).toEqual({
      ok: false,
      code: 'attempt-not-found',
    })
    await decideAppeal(db, ME, { ...place, grants: true }, making('d'))
    await decideAppeal(db, ME, { attemptId, questionId: ids[0]!, grants: false }, making('d'))
    const { answered, result } = (await openAttempt(db, OTHER, attemptId, 'en', making('o')))!
    expect(answered.map(({ appeal }) => appeal)).toEqual(['refused', null, 'granted'])
    expect(result!.score).toBe(2)
  })

  test('the results of a paper are of all who finished it', async () => {
    const { db } = await openDb()
    const { quizId, ids } = await withPaper(db)
    await changeQuiz(db, ME, quizId, { shared: true, settings: { ...USUAL_SETTINGS, attempts: 5 } }, NOON)
    await take(db, ME, quizId, [{ optionId: 'a' }, { text: '攻坚战' }, { text: 'critical battle' }])
    await take(db, OTHER, quizId, [{ optionId: 'b' }, { text: '' }, { text: 'a critical batle' }])
    await take(db, OTHER, quizId, [{ optionId: 'b' }])
    const results = (await paperResults(db, ME, quizId, 'en'))!
    expect(results).toMatchObject({ attempts: 2, takers: 2, errors: [{ class: 'spelling', count: 1 }] })
    expect(results.items.map(({ id, asked, meanShare }) => ({ id, asked, meanShare }))).toEqual([
      { id: ids[0], asked: 2, meanShare: 0.5 },
      { id: ids[1], asked: 2, meanShare: 0.5 },
      { id: ids[2], asked: 2, meanShare: 0.75 },
    ])
    expect(results.items[0]).toMatchObject({ discrimination: null, mistakes: [{ given: 'b', count: 1 }] })
  })
})
