import type { QuizResponse } from '#core/quizzes/marking/mark.ts'
import type {
  AnsweredQuestion,
  AnswerResult,
  AppealOutcome,
  MissedOutcome,
  NewQuiz,
  QuizQuestion,
  StartedQuiz,
} from '#core/quizzes/sheet.ts'

/** What a quiz page may be refused with, by the flow or by the database. */
export type QuizRefusal = { code: string; have?: number; need?: number }
type Refused = { ok: false } & QuizRefusal
type Done = { ok: true }

export type StartQuiz = (quiz: NewQuiz) => Promise<StartedQuiz | Refused>

/** Begins an attempt at a paper, or goes on with the one that is open. */
export type StartAttempt = (
  quizId: string,
) => Promise<(Done & { quizId: string; attemptId: string }) | Refused>

export type AnswerQuestion = (answer: {
  attemptId: string
  questionId: string
  response: QuizResponse
}) => Promise<AnswerResult | Refused>

/** Of an attempt: ends it, or takes its limit away. */
export type AttemptAction = (attemptId: string) => Promise<Done | Refused>

/** Of a finished attempt: keeps the terms missed as flashcards, or makes their cards due now. */
export type MissedAction = (attemptId: string) => Promise<MissedOutcome | Refused>

export type AppealMark = (of: { attemptId: string; questionId: string }) => Promise<AppealOutcome | Refused>

export type DecideAppeal = (of: {
  attemptId: string
  questionId: string
  grants: boolean
}) => Promise<AppealOutcome | Refused>

/** What an attempt's page can do. */
export type AttemptActions = {
  answer: AnswerQuestion
  end: AttemptAction
  lift: AttemptAction
  addMissed: MissedAction
  makeDue: MissedAction
  startAgain: StartAttempt
  startLike: StartQuiz
  appeal: AppealMark
}

/** A question in one form, with what can be done: `given` is on its way to the server. */
export type FormProps<F extends QuizQuestion['form']> = {
  question: Extract<QuizQuestion, { form: F }>
  /** What the draft of the answer is kept by. */
  draft: string
  given: QuizResponse | null
  answered: AnsweredQuestion | null
  onGive: (response: QuizResponse) => void
}
