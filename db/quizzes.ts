import type { Question } from '#core/quizzes/question.ts'
import { type QuizSettings, USUAL_SETTINGS } from '#core/quizzes/settings.ts'
import type { PaperScope } from '#core/quizzes/sheet.ts'
import { storedQuestion } from '#core/quizzes/stored-question.ts'
import type { Transaction } from './client.ts'

export type NewPaper = {
  id: string
  name: string
  scope: PaperScope['kind']
  documentId: string | null
  deckId: string | null
  about: string | null
  seed: string
  settings: QuizSettings
  questions: { id: string; question: Question }[]
}

export async function createQuiz(db: Transaction, userId: string, quiz: NewPaper, now: Date): Promise<void> {
  const { questions, settings, ...rest } = quiz
  await db.quiz.create({ data: { ...rest, settings: { ...settings }, userId, createdAt: now } })
  await db.question.createMany({
    data: questions.map(({ id, question }, position) => ({
      ...{ id, quizId: quiz.id, position },
      ...rowOf(question),
    })),
  })
}

const rowOf = (question: Question) => ({
  kind: question.kind,
  termId: question.termId,
  body: question as object,
})

/** One's own, and those of others that are shared. */
export const takeableBy = (userId: string) => ({
  deletedAt: null,
  OR: [{ userId }, { sharedAt: { not: null } }],
})

/** What names the scope of a paper. */
export const SCOPE = {
  document: { select: { userId: true, shortTitle: true, shortTitleEn: true } },
  deck: { select: { name: true } },
} as const

/** A paper that this person may take, with its questions in order, or null. */
export async function findQuiz(db: Transaction, userId: string, id: string) {
  const quiz = await db.quiz.findFirst({
    where: { id, ...takeableBy(userId) },
    include: { ...SCOPE, questions: { where: { retiredAt: null }, orderBy: { position: 'asc' } } },
  })
  return quiz && { ...quiz, settings: settingsOf(quiz.settings), questions: quiz.questions.map(withBody) }
}

export const withBody = <T extends { body: unknown }>(row: T) => ({ ...row, body: storedQuestion(row.body) })

export const settingsOf = (stored: unknown): QuizSettings => ({
  ...USUAL_SETTINGS,
  ...(stored as Partial<QuizSettings>),
})

/** A person's own paper, or null. */
export async function findOwnQuiz(db: Transaction, userId: string, id: string) {
  const quiz = await findQuiz(db, userId, id)
  return quiz?.userId === userId ? quiz : null
}

/** Changes what is said of a person's own paper; false if there is none. */
export async function updateQuiz(
  db: Transaction,
  userId: string,
  id: string,
  change: { name?: string; settings?: QuizSettings; sharedAt?: Date | null },
): Promise<boolean> {
  const { settings, ...rest } = change
  const { count } = await db.quiz.updateMany({
    where: { id, userId, deletedAt: null },
    data: { ...rest, ...(settings && { settings: { ...settings } }) },
  })
  return count > 0
}

/** Deletes a person's own paper so that it can be brought back, its attempts with it; false if there is none. */
export async function deleteQuiz(db: Transaction, userId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await db.quiz.updateMany({
    where: { id, userId, deletedAt: null },
    data: { deletedAt: now },
  })
  return count > 0
}

/** Brings back a paper, if it was deleted after `since`. */
export async function restoreQuiz(
  db: Transaction,
  userId: string,
  id: string,
  since: Date,
): Promise<boolean> {
  const { count } = await db.quiz.updateMany({
    where: { id, userId, deletedAt: { gte: since } },
    data: { deletedAt: null },
  })
  return count > 0
}

/** Latest first. */
export async function listPapers(db: Transaction, userId: string, limit: number) {
  return db.quiz.findMany({
    where: { userId, deletedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
    include: { ...SCOPE, _count: { select: { questions: { where: { retiredAt: null } }, attempts: true } } },
  })
}

/** Ids of those that have been asked in an attempt. */
export async function askedQuestions(db: Transaction, userId: string, quizId: string): Promise<Set<string>> {
  const rows = await db.question.findMany({
    where: { quizId, quiz: { userId }, answers: { some: {} } },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** Adds a question to a person's own paper. The caller has found the paper. */
export async function addQuestion(
  db: Transaction,
  quizId: string,
  { id, position, question }: { id: string; position: number; question: Question },
): Promise<void> {
  await db.question.create({ data: { id, quizId, position, ...rowOf(question) } })
}

/** Puts another body in the place of one. The caller has found it in the person's own paper. */
export async function replaceBody(db: Transaction, id: string, question: Question): Promise<void> {
  await db.question.update({ where: { id }, data: rowOf(question) })
}

/** The caller has found them in the person's own paper. */
export async function placeQuestion(db: Transaction, id: string, position: number): Promise<void> {
  await db.question.update({ where: { id }, data: { position } })
}

/** Takes a question out of its paper: for good if nobody was asked it. The caller has found it in the person's own paper. */
export async function removeQuestion(
  db: Transaction,
  id: string,
  wasAsked: boolean,
  now: Date,
): Promise<void> {
  if (wasAsked) await db.question.update({ where: { id }, data: { retiredAt: now } })
  else await db.question.delete({ where: { id } })
}
