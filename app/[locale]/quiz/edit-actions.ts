'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { id, questionDraft, quizName, quizSettings } from '#app/quiz-input.ts'
import { visit } from '#app/visit.ts'
import { MOST_QUESTIONS, type QuizSettings } from '#core/quizzes/settings.ts'
import type { QuestionDraft } from '#core/quizzes/writing/question-draft.ts'
import * as quizzes from '#flows/edit-quiz.ts'

const malformed = { ok: false, code: 'malformed' } as const

export async function newPaper(name: string) {
  const asked = quizName.safeParse(name)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => quizzes.newPaper(db, user.id, asked.data, { now, newId }))
}

const change = z.object({
  name: quizName.optional(),
  shared: z.boolean().optional(),
  settings: quizSettings.optional(),
})

export async function changeQuiz(
  quizId: string,
  input: { name?: string; shared?: boolean; settings?: QuizSettings },
) {
  const asked = z.tuple([id, change]).safeParse([quizId, input])
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => quizzes.changeQuiz(db, user.id, ...asked.data, now))
}

export async function duplicateQuiz(quizId: string, name: string) {
  const asked = z.tuple([id, quizName]).safeParse([quizId, name])
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => quizzes.duplicateQuiz(db, user.id, ...asked.data, { now, newId }))
}

export async function deleteQuiz(quizId: string) {
  const asked = id.safeParse(quizId)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => quizzes.removeQuiz(db, user.id, asked.data, now))
}

export async function restoreQuiz(quizId: string) {
  const asked = id.safeParse(quizId)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => quizzes.bringBackQuiz(db, user.id, asked.data, now))
}

export async function saveQuestion(input: {
  quizId: string
  questionId: string | null
  draft: QuestionDraft
}) {
  const asked = z.object({ quizId: id, questionId: id.nullable(), draft: questionDraft }).safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => quizzes.saveQuestion(db, user.id, asked.data, { now, newId }))
}

export async function dropQuestion(input: { quizId: string; questionId: string }) {
  const asked = z.object({ quizId: id, questionId: id }).safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => quizzes.dropQuestion(db, user.id, asked.data, now))
}

export async function orderQuestions(input: { quizId: string; order: string[] }) {
  const asked = z.object({ quizId: id, order: z.array(id).max(MOST_QUESTIONS) }).safeParse(input)
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => quizzes.orderQuestions(db, user.id, asked.data))
}
