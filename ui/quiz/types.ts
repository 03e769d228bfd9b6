// The lead moved these types to core/quizzes/sheet.ts, so that flows and pages share them, and changed them to what
// core/quizzes has by now (options by id, three verdicts, a mark with its diff). Import from '#core/quizzes/sheet.ts'
// and '#core/quizzes/question.ts', keep only function types of props here, and delete this comment.
import type { AnswerResult, MissedOutcome, NewQuiz, StartedQuiz } from '#core/quizzes/sheet.ts'
import type { QuizResponse } from '#core/quizzes/mark.ts'

export type AnswerQuestion = (answer: { questionId: string; response: QuizResponse }) => Promise<AnswerResult>
export type MissedAction = (quizId: string) => Promise<MissedOutcome>
export type StartQuiz = (quiz: NewQuiz) => Promise<StartedQuiz>
