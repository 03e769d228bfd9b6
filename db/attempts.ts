import type { QuizVerdict } from '#core/quizzes/marking/mark-typed.ts'
import type { Appeal } from '#core/quizzes/sheet.ts'
import type { Transaction } from './client.ts'
import { SCOPE, settingsOf, takeableBy, withBody } from './quizzes.ts'

export type NewAttempt = {
  id: string
  quizId: string
  deadline: Date | null
  penalty: number
  /** In the order in which they are asked. */
  questions: { answerId: string; questionId: string }[]
}

/** The caller has found the paper to be one that this person may take. */
export async function createAttempt(
  db: Transaction,
  userId: string,
  { questions, ...attempt }: NewAttempt,
  now: Date,
): Promise<void> {
  await db.attempt.create({ data: { ...attempt, userId, startedAt: now } })
  await db.answer.createMany({
    data: questions.map(({ answerId, questionId }, position) => ({
      ...{ id: answerId, attemptId: attempt.id, questionId, position },
    })),
  })
}

const WHOLE = {
  quiz: { include: SCOPE },
  answers: { orderBy: { position: 'asc' }, include: { question: true } },
} as const

/** A person's attempt with its questions and answers in order, or null. */
export const findAttempt = (db: Transaction, userId: string, id: string) =>
  firstAttempt(db, { id, userId, quiz: { deletedAt: null } })

/** Somebody's attempt at a paper of this person's own, or null. */
export const findAttemptAtOwn = (db: Transaction, userId: string, id: string) =>
  firstAttempt(db, { id, quiz: { userId, deletedAt: null } })

async function firstAttempt(
  db: Transaction,
  where: { id: string; userId?: string; quiz: { userId?: string; deletedAt: null } },
) {
  const attempt = await db.attempt.findFirst({ where, include: WHOLE })
  return (
    attempt && {
      ...attempt,
      quiz: { ...attempt.quiz, settings: settingsOf(attempt.quiz.settings) },
      answers: attempt.answers.map(({ question, ...answer }) => ({
        ...answer,
        verdict: answer.verdict as QuizVerdict | null,
        appeal: answer.appeal as Appeal | null,
        question: withBody(question),
      })),
    }
  )
}

export type StoredMark = {
  verdict: QuizVerdict
  share: number
  passed: boolean
  class: string | null
}

/** Stores the response to a question that has none yet; false if it has. The caller has found it in the person's attempt. */
export async function saveAnswer(
  db: Transaction,
  answerId: string,
  given: StoredMark & { response: string },
  now: Date,
): Promise<boolean> {
  const { count } = await db.answer.updateMany({
    where: { id: answerId, answeredAt: null },
    data: { ...given, answeredAt: now },
  })
  return count > 0
}

/** The caller has found the answer in an attempt of the person's, or at their paper. */
export async function saveAppeal(
  db: Transaction,
  answerId: string,
  change: { appeal: Appeal; appealedAt?: Date; verdict?: QuizVerdict; share?: number },
): Promise<void> {
  await db.answer.update({ where: { id: answerId }, data: change })
}

/** Ends an attempt, once; false if it had ended. */
export async function finishAttempt(
  db: Transaction,
  id: string,
  { finishedAt, score }: { finishedAt: Date; score: number },
): Promise<boolean> {
  const { count } = await db.attempt.updateMany({
    where: { id, finishedAt: null },
    data: { finishedAt, score },
  })
  return count > 0
}

export async function saveScore(db: Transaction, attemptId: string, score: number): Promise<void> {
  await db.attempt.update({ where: { id: attemptId }, data: { score } })
}

/** Lets a person's attempt at a paper of their own go on without limit; false if there is no such attempt that goes on. */
export async function liftDeadline(db: Transaction, userId: string, id: string): Promise<boolean> {
  const { count } = await db.attempt.updateMany({
    where: { id, userId, finishedAt: null, quiz: { userId } },
    data: { deadline: null },
  })
  return count > 0
}

/** A person's attempts at a paper, first to last. */
export async function listAttempts(db: Transaction, userId: string, quizId: string) {
  return db.attempt.findMany({
    where: { quizId, userId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, startedAt: true, deadline: true, finishedAt: true, score: true },
      _count: { select: { answers: true } },
    },
  })
}

/** A person's attempts at any paper, last first. */
export async function listPastAttempts(db: Transaction, userId: string, limit: number) {
  return db.attempt.findMany({
    where: { userId, quiz: takeableBy(userId) },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    take: limit,
    include: {
      quiz: { include: SCOPE },
      answers: {
        orderBy: { position: 'asc' },
        select: {
          ...{ share: true, verdict: true, answeredAt: true },
          question: { select: { termId: true, term: { select: { zh: true } } } },
        },
      },
    },
  })
}

/** Answers to the questions that a person's own paper has now or had, of all that have finished it. */
export async function listAnswersTo(db: Transaction, userId: string, quizId: string) {
  return db.attempt.findMany({
    where: { quizId, quiz: { userId }, finishedAt: { not: null } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, userId: true, startedAt: true, score: true },
      answers: {
        orderBy: { position: 'asc' },
        select: {
          ...{ questionId: true, response: true, verdict: true, share: true, passed: true, class: true },
        },
      },
    },
  })
}

/** Appeals at a person's own paper that wait, the oldest first. */
export async function listAppeals(db: Transaction, userId: string, quizId: string) {
  const rows = await db.answer.findMany({
    where: { appeal: 'waiting', attempt: { quizId, quiz: { userId } } },
    orderBy: [{ appealedAt: 'asc' }, { id: 'asc' }],
    include: { question: true },
  })
  return rows.map(({ question, ...row }) => ({ ...row, question: withBody(question) }))
}
