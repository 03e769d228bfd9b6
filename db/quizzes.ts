import type { Question } from '#core/quizzes/question.ts'
import { storedQuestion } from '#core/quizzes/stored-question.ts'
import type { Transaction } from './client.ts'

export type NewQuiz = {
  id: string
  scope: 'all' | 'kept' | 'document' | 'deck'
  documentId: string | null
  deckId: string | null
  seed: string
  questions: { id: string; question: Question }[]
}

export async function createQuiz(db: Transaction, userId: string, quiz: NewQuiz, now: Date): Promise<void> {
  const { questions, ...rest } = quiz
  await db.quiz.create({ data: { ...rest, userId, createdAt: now } })
  await db.question.createMany({
    data: questions.map(({ id, question }, position) => ({
      id,
      quizId: quiz.id,
      position,
      kind: question.kind,
      termId: question.termId,
      body: question as object,
    })),
  })
}

/** A person's quiz with questions and answers in order, or null. */
export async function findQuiz(db: Transaction, userId: string, id: string) {
  const quiz = await db.quiz.findFirst({
    where: { id, userId },
    include: {
      document: { select: { shortTitle: true, shortTitleEn: true } },
      deck: { select: { name: true } },
      questions: { orderBy: { position: 'asc' }, include: { answer: true } },
    },
  })
  return (
    quiz && {
      ...quiz,
      questions: quiz.questions.map(row => ({ ...row, body: storedQuestion(row.body) })),
    }
  )
}

/** One question of a person's quiz, or null. */
export async function findQuestion(db: Transaction, userId: string, id: string) {
  const row = await db.question.findFirst({ where: { id, quiz: { userId } }, include: { answer: true } })
  return row && { ...row, body: storedQuestion(row.body) }
}

export async function createAnswer(
  db: Transaction,
  answer: { questionId: string; response: string; verdict: string },
  now: Date,
): Promise<void> {
  await db.answer.create({ data: { ...answer, answeredAt: now } })
}

/** Ends the quiz if no question is left; answers whether it has ended. */
export async function finishIfDone(db: Transaction, quizId: string, now: Date): Promise<boolean> {
  const left = await db.question.count({ where: { quizId, answer: null } })
  if (left > 0) return false
  await db.quiz.updateMany({ where: { id: quizId, finishedAt: null }, data: { finishedAt: now } })
  return true
}

/** Latest quizzes first. */
export async function listQuizzes(db: Transaction, userId: string, limit: number) {
  return db.quiz.findMany({
    where: { userId },
    orderBy: { createdAt: 'desc' },
    take: limit,
    include: {
      document: { select: { shortTitle: true, shortTitleEn: true } },
      deck: { select: { name: true } },
      questions: {
        orderBy: { position: 'asc' },
        select: { termId: true, term: { select: { zh: true } }, answer: { select: { verdict: true } } },
      },
    },
  })
}
