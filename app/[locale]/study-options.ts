import { z } from 'zod'
import { CARD_KINDS } from '#core/cards/card-kinds.ts'

const steps = z.array(z.string().max(20)).max(50)

/** Options as a form sends them: those that are given. What they may be is checked by the flow. */
export const studyOptions = z
  .strictObject({
    newCardsPerDay: z.number(),
    reviewsPerDay: z.number(),
    desiredRetention: z.number(),
    learningSteps: steps,
    relearningSteps: steps,
    maximumIntervalDays: z.number(),
    fuzz: z.boolean(),
    newOrder: z.enum(['made', 'random']),
    reviewOrder: z.enum(['overdue', 'due', 'hardest', 'random']),
    newCards: z.enum(['among', 'before', 'after']),
    burySiblings: z.boolean(),
    easyDays: z.array(z.number()).max(7),
    leechLapses: z.number(),
    leechSuspends: z.boolean(),
    cardKinds: z.array(z.enum(CARD_KINDS)).max(CARD_KINDS.length).nullable(),
    freshSentences: z.boolean(),
    examOn: z.string().max(10).nullable(),
  })
  .partial()
