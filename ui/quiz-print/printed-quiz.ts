import type { Question } from '#core/quizzes/question.ts'

/** A quiz as it is printed: the paper, and on a page of its own the key. */
export type PrintedQuiz = {
  id: string
  name: string
  limitMs: number | null
  questions: { id: string; question: Question }[]
}
