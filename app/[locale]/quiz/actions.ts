'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { MAKEABLE_KINDS } from '#core/quizzes/make-question.ts'
import { LONGEST_ANSWER, type QuizResponse } from '#core/quizzes/mark.ts'
import type { NewQuiz } from '#core/quizzes/sheet.ts'
import * as quizzes from '#flows/take-quiz.ts'
import { isLocale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const

const newQuiz: z.ZodType<NewQuiz> = z.object({
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['all', 'kept']), id: z.null() }),
    z.object({ kind: z.enum(['document', 'deck']), id }),
  ]),
  length: z.union([z.literal(5), z.literal(10), z.literal(20)]),
  kinds: z.array(z.enum(MAKEABLE_KINDS)).min(1),
})

export async function startQuiz(input: NewQuiz) {
  const asked = newQuiz.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => quizzes.makeQuiz(db, user.id, asked.data, { now, newId, seed: newId() }))
}

const response = z.union([
  z.object({ optionId: z.string().max(10).nullable() }),
  z.object({ text: z.string().max(LONGEST_ANSWER * 2) }),
])

export async function answerQuestion(input: { questionId: string; response: QuizResponse }) {
  const asked = z.object({ questionId: id, response }).safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => quizzes.answerQuestion(db, user.id, asked.data, now))
}

/** `locale` names the deck of terms that occur in no document. */
export async function keepMissed(locale: string, quizId: string) {
  const asked = z.tuple([z.string().refine(isLocale), id]).safeParse([locale, quizId])
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  const { t } = await getT('terms', { lng: asked.data[0] })
  const glossaryDeckName = t('glossaryDeck')
  return answered(() => quizzes.keepMissed(db, user.id, asked.data[1], { now, newId, glossaryDeckName }))
}

export async function makeMissedDue(quizId: string) {
  const asked = id.safeParse(quizId)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => quizzes.makeMissedDue(db, user.id, asked.data, { now, newId }))
}
