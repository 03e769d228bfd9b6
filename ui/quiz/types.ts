import type { QuizResponse } from '#core/quizzes/mark.ts'
import type { AnswerResult, MissedOutcome, NewQuiz, StartedQuiz } from '#core/quizzes/sheet.ts'

export type StartQuiz = (quiz: NewQuiz) => Promise<StartedQuiz>

export type AnswerQuestion = (answer: { questionId: string; response: QuizResponse }) => Promise<AnswerResult>

/** Of a finished quiz: keeps the terms missed as flashcards, or makes their cards due now. */
export type MissedAction = (quizId: string) => Promise<MissedOutcome>
