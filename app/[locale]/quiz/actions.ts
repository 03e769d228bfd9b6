'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { id, quizName, quizSettings } from '#app/quiz-input.ts'
import { visit } from '#app/visit.ts'
import { MAKEABLE_KINDS } from '#core/quizzes/making/make-question.ts'
import { LONGEST_ANSWER, type QuizResponse } from '#core/quizzes/marking/mark.ts'
import { type NewQuiz, QUIZ_LENGTHS } from '#core/quizzes/sheet.ts'
import * as appeals from '#flows/appeal-mark.ts'
import { makeQuiz } from '#flows/make-quiz.ts'
import * as results from '#flows/quiz-results.ts'
import * as quizzes from '#flows/take-quiz.ts'
import { isLocale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'

const malformed = { ok: false, code: 'malformed' } as const

const newQuiz: z.ZodType<NewQuiz> = z.object({
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['all', 'kept', 'weak']), id: z.null() }),
    z.object({ kind: z.enum(['document', 'deck', 'tag', 'category']), id }),
    z.object({ kind: z.literal('exam'), id: z.iso.date() }),
  ]),
  length: z.union(QUIZ_LENGTHS.map(length => z.literal(length))),
  kinds: z.array(z.enum(MAKEABLE_KINDS)).min(1),
  settings: quizSettings,
  name: quizName,
})

export async function startQuiz(input: NewQuiz) {
  const asked = newQuiz.safeParse(input)
  if (!asked.success) return malformed
  const { db, knowledge, user, now, newId } = await visit()
  return answered(() => makeQuiz(db, knowledge, user.id, asked.data, { now, newId, seed: newId() }))
}

export async function startAttempt(quizId: string) {
  const asked = id.safeParse(quizId)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => quizzes.startAttempt(db, user.id, asked.data, { now, newId }))
}

const optionId = z.string().max(10)
const optionIds = z.array(optionId).max(60)
const response = z.union([
  z.strictObject({ optionId: optionId.nullable() }),
  z.strictObject({ optionIds }),
  z.strictObject({ truth: z.boolean().nullable() }),
  z.strictObject({ text: z.string().max(LONGEST_ANSWER * 2) }),
  z.strictObject({ order: optionIds }),
  z.strictObject({ matches: z.record(optionId, optionId) }),
])

export async function answerQuestion(input: {
  attemptId: string
  questionId: string
  response: QuizResponse
}) {
  const asked = z.object({ attemptId: id, questionId: id, response }).safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => quizzes.answerQuestion(db, user.id, asked.data, { now, newId }))
}

export async function endAttempt(attemptId: string) {
  const asked = id.safeParse(attemptId)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => quizzes.endAttempt(db, user.id, asked.data, { now, newId }))
}

export async function liftLimit(attemptId: string) {
  const asked = id.safeParse(attemptId)
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => quizzes.liftLimit(db, user.id, asked.data))
}

const place = { attemptId: id, questionId: id }

export async function appealMark(input: { attemptId: string; questionId: string }) {
  const asked = z.object(place).safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => appeals.appealMark(db, user.id, asked.data, { now, newId }))
}

export async function decideAppeal(input: { attemptId: string; questionId: string; grants: boolean }) {
  const asked = z.object({ ...place, grants: z.boolean() }).safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => appeals.decideAppeal(db, user.id, asked.data, { now, newId }))
}

/** `locale` names the deck of terms that occur in no document. */
export async function keepMissed(locale: string, attemptId: string) {
  const asked = z.tuple([z.string().refine(isLocale), id]).safeParse([locale, attemptId])
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  const { t } = await getT('terms', { lng: asked.data[0] })
  const glossaryDeckName = t('glossaryDeck')
  return answered(() => results.keepMissed(db, user.id, asked.data[1], { now, newId, glossaryDeckName }))
}

export async function makeMissedDue(attemptId: string) {
  const asked = id.safeParse(attemptId)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => results.makeMissedDue(db, user.id, asked.data, { now, newId }))
}
