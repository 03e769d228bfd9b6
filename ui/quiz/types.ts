import type { QuizResponse } from '#core/quizzes/mark.ts'
import type { AnswerResult, MissedOutcome, NewQuiz, StartedQuiz } from '#core/quizzes/sheet.ts'

/** What a quiz page may be refused with, by the flow or by the database. */
export type QuizRefusal = { code: string; have?: number; need?: number }
type Refused = { ok: false } & QuizRefusal

export type StartQuiz = (quiz: NewQuiz) => Promise<StartedQuiz | Refused>

export type AnswerQuestion = (answer: {
  questionId: string
  response: QuizResponse
}) => Promise<AnswerResult | Refused>

/** Of a finished quiz: keeps the terms missed as flashcards, or makes their cards due now. */
export type MissedAction = (quizId: string) => Promise<MissedOutcome | Refused>
