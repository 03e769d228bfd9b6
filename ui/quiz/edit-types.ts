import type { QuizSettings } from '#core/quizzes/settings.ts'
import type { DraftFault } from '#core/quizzes/writing/draft-faults.ts'
import type { QuestionDraft } from '#core/quizzes/writing/question-draft.ts'
import type { QuizRefusal } from './types.ts'

type Refused = { ok: false } & QuizRefusal & { faults?: DraftFault[] }
type Done = { ok: true }

export type NewPaper = (name: string) => Promise<(Done & { quizId: string }) | Refused>

export type DuplicateQuiz = (quizId: string, name: string) => Promise<(Done & { quizId: string }) | Refused>

export type ChangeQuiz = (
  quizId: string,
  change: { name?: string; shared?: boolean; settings?: QuizSettings },
) => Promise<Done | Refused>

/** Deletes a quiz, or brings it back. */
export type DeleteQuiz = (quizId: string) => Promise<Done | Refused>

/** `questionId` null: a new one. */
export type SaveQuestion = (of: {
  quizId: string
  questionId: string | null
  draft: QuestionDraft
}) => Promise<(Done & { id: string }) | Refused>

export type DropQuestion = (of: { quizId: string; questionId: string }) => Promise<Done | Refused>

export type OrderQuestions = (of: { quizId: string; order: string[] }) => Promise<Done | Refused>

export type EditActions = {
  change: ChangeQuiz
  save: SaveQuestion
  drop: DropQuestion
  order: OrderQuestions
}
