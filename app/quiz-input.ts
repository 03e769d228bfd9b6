import { z } from 'zod'
import { LONGEST_LIMIT_MS, MOST_ATTEMPTS, PENALTIES, type QuizSettings } from '#core/quizzes/settings.ts'
import { LONGEST_QUIZ_NAME } from '#core/quizzes/sheet.ts'
import type { QuestionDraft } from '#core/quizzes/writing/question-draft.ts'

/** What actions and routes take of quizzes. */
export const id = z.string().min(1).max(200)

export const quizName = z.string().trim().max(LONGEST_QUIZ_NAME)

export const quizSettings: z.ZodType<QuizSettings> = z.object({
  limitMs: z.number().int().min(10_000).max(LONGEST_LIMIT_MS).nullable(),
  attempts: z.number().int().min(1).max(MOST_ATTEMPTS).nullable(),
  penalty: z.union(PENALTIES.map(share => z.literal(share))),
  feedback: z.enum(['at-once', 'at-end']),
  shuffle: z.boolean(),
  missedDue: z.boolean(),
})

/** Longer than any text that a question takes, so that it can be said which is too long. */
const text = z.string().max(10_000)
const several = <T extends z.ZodType>(of: T) => z.array(of).max(60)

export const questionDraft: z.ZodType<QuestionDraft> = z.object({
  form: z.enum(['choice', 'several', 'truth', 'chinese', 'english', 'parts', 'order', 'match']),
  ...{ text, zh: text, en: text, heard: text, heardPinyin: text, note: text, isTrue: z.boolean() },
  options: several(z.object({ text, right: z.boolean(), why: text })),
  accepted: several(z.object({ text, pinyin: text })),
  parts: several(z.object({ zh: text, en: text })),
  order: several(text),
  pairs: several(z.object({ left: text, right: text })),
})
