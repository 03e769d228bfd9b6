import { MOST_QUESTIONS, type QuizSettings, USUAL_SETTINGS } from '#core/quizzes/settings.ts'
import type { EditablePaper } from '#core/quizzes/sheet.ts'
import type { DraftFault } from '#core/quizzes/writing/draft-faults.ts'
import { questionOf } from '#core/quizzes/writing/drafted-question.ts'
import type { QuestionDraft } from '#core/quizzes/writing/question-draft.ts'
import { seededRandom } from '#core/random/random.ts'
import type { Database, Transaction } from '#db/client.ts'
import {
  addQuestion,
  askedQuestions,
  createQuiz,
  deleteQuiz,
  findOwnQuiz,
  placeQuestion,
  removeQuestion,
  replaceBody,
  restoreQuiz,
  updateQuiz,
} from '#db/quizzes.ts'
import { inTransaction } from '#db/transaction.ts'
import { scopeOf } from './quiz-scope.ts'

type Making = { now: Date; newId: () => string }
type Code = 'quiz-not-found' | 'question-not-found' | 'too-many-questions'
type Done = { ok: true } | { ok: false; code: Code }
const NO_QUIZ = { ok: false, code: 'quiz-not-found' } as const
const NO_QUESTION = { ok: false, code: 'question-not-found' } as const

/** A paper with its key; null if this person has no such paper. */
export async function quizToEdit(
  db: Database,
  userId: string,
  quizId: string,
  lang: 'zh' | 'en',
): Promise<EditablePaper | null> {
  const quiz = await findOwnQuiz(db, userId, quizId)
  if (!quiz) return null
  const asked = await askedQuestions(db, userId, quizId)
  return {
    ...{ id: quiz.id, name: quiz.name, scope: scopeOf(quiz, userId, lang), settings: quiz.settings },
    questions: quiz.questions.map(({ id, body }) => ({ id, asked: asked.has(id), question: body })),
  }
}

/** Gives a paper a name, other settings, or takes its link back (`shared` false). */
export async function changeQuiz(
  db: Database,
  userId: string,
  quizId: string,
  { shared, ...change }: { name?: string; settings?: QuizSettings; shared?: boolean },
  now: Date,
): Promise<Done> {
  const sharedAt = shared === undefined ? {} : { sharedAt: shared ? now : null }
  return (await updateQuiz(db, userId, quizId, { ...change, ...sharedAt })) ? { ok: true } : NO_QUIZ
}

/** An empty paper, to write questions of one's own into. */
export async function newPaper(
  db: Database,
  userId: string,
  name: string,
  { now, newId }: Making,
): Promise<{ ok: true; quizId: string }> {
  const id = newId()
  const own = { scope: 'own', documentId: null, deckId: null, about: null } as const
  const paper = { id, name, ...own, seed: id, settings: USUAL_SETTINGS, questions: [] }
  await inTransaction(db, tx => createQuiz(tx, userId, paper, now))
  return { ok: true, quizId: id }
}

/** A paper of its own with the same questions, which nobody has taken. */
export async function duplicateQuiz(
  db: Database,
  userId: string,
  quizId: string,
  name: string,
  { now, newId }: Making,
): Promise<{ ok: true; quizId: string } | { ok: false; code: Code }> {
  return inTransaction(db, async tx => {
    const quiz = await findOwnQuiz(tx, userId, quizId)
    if (!quiz) return NO_QUIZ
    const { scope, documentId, deckId, about, seed, settings } = quiz
    const id = newId()
    const questions = quiz.questions.map(({ body }) => ({ id: newId(), question: body }))
    await createQuiz(
      tx,
      userId,
      { id, name, scope: scope as 'all', documentId, deckId, about, seed, settings, questions },
      now,
    )
    return { ok: true, quizId: id }
  })
}

/** How long a deleted quiz can be brought back. */
const RESTORABLE_MS = 15 * 60_000

export const removeQuiz = (db: Database, userId: string, quizId: string, now: Date) =>
  doneTo(deleteQuiz(db, userId, quizId, now))

export const bringBackQuiz = (db: Database, userId: string, quizId: string, now: Date) =>
  doneTo(restoreQuiz(db, userId, quizId, new Date(now.getTime() - RESTORABLE_MS)))

const doneTo = async (change: Promise<boolean>): Promise<Done> => ((await change) ? { ok: true } : NO_QUIZ)

type Saved =
  | { ok: true; id: string }
  | { ok: false; code: Code }
  | { ok: false; code: 'draft-faults'; faults: DraftFault[] }

/** Writes a question anew, or adds one at the end (`questionId` null). One that was asked stays in the attempts that asked it. */
export async function saveQuestion(
  db: Database,
  userId: string,
  { quizId, questionId, draft }: { quizId: string; questionId: string | null; draft: QuestionDraft },
  making: Making,
): Promise<Saved> {
  return inTransaction(db, async tx => {
    const quiz = await findOwnQuiz(tx, userId, quizId)
    if (!quiz) return NO_QUIZ
    const before = quiz.questions.find(({ id }) => id === questionId)
    if (questionId !== null && !before) return NO_QUESTION
    const id = making.newId()
    const drafted = questionOf(draft, before?.body ?? null, seededRandom(id))
    if (!drafted.ok) return { ok: false, code: 'draft-faults', faults: drafted.faults }
    const { question } = drafted
    if (!before) {
      if (quiz.questions.length >= MOST_QUESTIONS) return { ok: false, code: 'too-many-questions' }
      const position = Math.max(-1, ...quiz.questions.map(row => row.position)) + 1
      await addQuestion(tx, quizId, { id, position, question })
      return { ok: true, id }
    }
    if (!(await askedQuestions(tx, userId, quizId)).has(before.id)) {
      await replaceBody(tx, before.id, question)
      return { ok: true, id: before.id }
    }
    await removeQuestion(tx, before.id, true, making.now)
    await addQuestion(tx, quizId, { id, position: before.position, question })
    return { ok: true, id }
  })
}

/** Takes a question out of a paper; the attempts that asked it keep it. */
export async function dropQuestion(
  db: Database,
  userId: string,
  { quizId, questionId }: { quizId: string; questionId: string },
  now: Date,
): Promise<Done> {
  return inTransaction(db, async tx => {
    const quiz = await findOwnQuiz(tx, userId, quizId)
    if (!quiz) return NO_QUIZ
    if (!quiz.questions.some(({ id }) => id === questionId)) return NO_QUESTION
    const asked = await askedQuestions(tx, userId, quizId)
    await removeQuestion(tx, questionId, asked.has(questionId), now)
    return { ok: true }
  })
}

/** Puts the questions of a paper in this order; those that are not named come after, as they stood. */
export async function orderQuestions(
  db: Database,
  userId: string,
  { quizId, order }: { quizId: string; order: string[] },
): Promise<Done> {
  return inTransaction(db, async tx => {
    const quiz = await findOwnQuiz(tx, userId, quizId)
    if (!quiz) return NO_QUIZ
    const ids = quiz.questions.map(({ id }) => id)
    if (order.some(id => !ids.includes(id))) return NO_QUESTION
    await place(tx, [...new Set([...order, ...ids])])
    return { ok: true }
  })
}

async function place(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) await placeQuestion(tx, id, position)
}
