import { expect, test } from 'vitest'
import type { Question } from '#core/quizzes/question.ts'
import type { NewQuiz, QuizQuestion } from '#core/quizzes/sheet.ts'
import type { Database } from '#db/client.ts'
import { replaceSharedTerms } from '#db/content.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON, rendering, TERMS } from '#tests/support/furnish.ts'
import { saveReviews } from './save-reviews.ts'
import { startSession } from './start-session.ts'
import { answerQuestion, keepMissed, makeMissedDue, makeQuiz, openQuiz, quizStart } from './take-quiz.ts'

const MORE = ['产业扶贫', '教育扶贫', '健康扶贫', '生态扶贫', '就业扶贫', '阳光扶贫', '廉洁扶贫'].map(
  (zh, i) => ({
    id: `glossary:${zh}`,
    zh,
    pinyin: 'fúpín',
    category: 'poverty',
    structure: 'compound' as const,
    renderings: [rendering(`poverty alleviation by way ${'abcdefg'[i]}`)],
  }),
)

const ALL: NewQuiz = {
  scope: { kind: 'all', id: null },
  length: 5,
  kinds: ['choose-english', 'type-chinese'],
}

async function withQuiz(db: Database): Promise<string> {
  await furnish(db)
  await replaceSharedTerms(db, [...TERMS, ...MORE])
  const made = await makeQuiz(db, ME, ALL, { now: NOON, newId: counter('q'), seed: 'seed' })
  return made.ok ? made.id : ''
}

/** What the server knows of a question, which the page does not. */
async function keyOf(db: Database, question: QuizQuestion): Promise<{ right: object; wrong: object }> {
  const body = (await db.question.findUniqueOrThrow({ where: { id: question.id } }))
    .body as unknown as Question
  if (body.form === 'chinese') return { right: { text: body.key.accepted[0]!.zh }, wrong: { text: '不知道' } }
  if (body.form !== 'choice') throw new TypeError(`no quiz of these tests asks in the form ${body.form}`)
  const other = body.options.find(({ id }) => id !== body.key.optionId)!
  return { right: { optionId: body.key.optionId }, wrong: { optionId: other.id } }
}

async function answerAll(db: Database, quizId: string, rightOnes: number): Promise<void> {
  for (let i = 0; ; i++) {
    const { question } = (await openQuiz(db, ME, quizId, 'en'))!
    if (!question) return
    const { right, wrong } = await keyOf(db, question)
    await answerQuestion(db, ME, { questionId: question.id, response: i < rightOnes ? right : wrong }, NOON)
  }
}

describeOnBothDatabases('taking a quiz', openDb => {
  test('what the page gets before answering holds no answer', async () => {
    const { db } = await openDb()
    const id = await withQuiz(db)
    const quiz = (await openQuiz(db, ME, id, 'en'))!
    expect(quiz.verdicts).toEqual([null, null, null, null, null])
    expect(quiz.answered).toEqual([])
    expect(Object.keys(quiz.question!).sort()).toEqual(
      quiz.question!.form === 'chinese'
        ? ['form', 'id', 'kind', 'prompt']
        : ['form', 'id', 'kind', 'options', 'prompt'],
    )
  })

  test('answers are marked and stored once, and the quiz goes on where it was left', async () => {
    const { db } = await openDb()
    const id = await withQuiz(db)
    const first = (await openQuiz(db, ME, id, 'en'))!.question!
    const { right, wrong } = await keyOf(db, first)
    const answer = await answerQuestion(db, ME, { questionId: first.id, response: right }, NOON)
    expect(answer).toMatchObject({ ok: true, answered: { mark: { verdict: 'right' } } })
    expect(await answerQuestion(db, ME, { questionId: first.id, response: wrong }, NOON)).toEqual({
      ok: false,
      code: 'already-answered',
    })
    const again = (await openQuiz(db, ME, id, 'en'))!
    expect(again.verdicts[0]).toBe('right')
    expect(again.question?.id).not.toBe(first.id)
    expect(answer.ok && answer.next?.id).toBe(again.question?.id)
  })

  test('one answer sent twice at once is stored once', async () => {
    const { db } = await openDb()
    const id = await withQuiz(db)
    const { question } = (await openQuiz(db, ME, id, 'en'))!
    const { right } = await keyOf(db, question!)
    const both = await Promise.all(
      [1, 2].map(() => answerQuestion(db, ME, { questionId: question!.id, response: right }, NOON)),
    )
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await db.answer.count()).toBe(1)
  })

  test('the result is kept, and the terms missed become cards or fall due', async () => {
    const { db } = await openDb()
    const id = await withQuiz(db)
    await answerAll(db, id, 3)
    expect((await quizStart(db, ME, 'en')).past).toMatchObject([{ id, right: 3, of: 5, finished: true }])
    const making = { now: NOON, newId: counter('n'), glossaryDeckName: 'Glossary' }
    expect(await keepMissed(db, ME, id, making)).toEqual({ ok: true, terms: 2 })
    expect(await keepMissed(db, ME, id, making)).toEqual({ ok: true, terms: 0 })
    const { cards } = await startSession(db, ME, {}, NOON)
    expect(cards).toHaveLength(2)
    const rated = cards.map(
      (card, i) =>
        ({
          id: `review-${i}`,
          cardId: card.id,
          kind: 'rating',
          rating: 'easy',
          at: NOON.getTime(),
          durationMs: 1,
        }) as const,
    )
    await saveReviews(db, ME, rated, NOON)
    expect(await makeMissedDue(db, ME, id, { now: minutesLater(1), newId: counter('due') })).toEqual({
      ok: true,
      terms: 2,
    })
    const due = await db.card.findMany({ where: { id: { in: cards.map(card => card.id) } } })
    expect(due.map(card => card.due)).toEqual([minutesLater(1), minutesLater(1)])
  })

  test('too few terms says how many there are and how many it takes', async () => {
    const { db } = await openDb()
    await furnish(db)
    const made = await makeQuiz(db, ME, ALL, { now: NOON, newId: counter('q'), seed: 's' })
    expect(made).toMatchObject({ ok: false, code: 'too-few-terms', have: 3 })
    expect(await db.quiz.count()).toBe(0)
  })

  test('unknown and other people’s quizzes, questions and scopes are refused', async () => {
    const { db } = await openDb()
    const id = await withQuiz(db)
    const { question } = (await openQuiz(db, ME, id, 'en'))!
    expect(await openQuiz(db, 'other', id, 'en')).toBeNull()
    expect(await answerQuestion(db, 'other', { questionId: question!.id, response: {} }, NOON)).toEqual({
      ok: false,
      code: 'question-not-found',
    })
    expect(
      await answerQuestion(db, ME, { questionId: question!.id, response: { optionId: 'z', text: 7 } }, NOON),
    ).toMatchObject({ ok: false })
    const making = { now: NOON, newId: counter('x'), seed: 's' }
    expect(await makeQuiz(db, ME, { ...ALL, scope: { kind: 'deck', id: 'nowhere' } }, making)).toEqual({
      ok: false,
      code: 'deck-not-found',
    })
    expect(await makeQuiz(db, ME, { ...ALL, scope: { kind: 'document', id: 'nowhere' } }, making)).toEqual({
      ok: false,
      code: 'document-not-found',
    })
  })
})
