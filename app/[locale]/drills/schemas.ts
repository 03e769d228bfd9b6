import { z } from 'zod'
import { VERDICTS } from '#core/drills/run.ts'

/** What the actions of all drills read. */

export const id = z.string().min(1).max(200)
export const malformed = { ok: false, code: 'malformed' } as const

const DAY_MS = 86_400_000
const MOST_PASSAGES = 1_000_000

export const turnAnswer = <Given>(given: z.ZodType<Given>) =>
  z.object({ turnId: id, given, durationMs: z.number().int().min(0).max(DAY_MS) })

const passage = z.number().int().min(0).max(MOST_PASSAGES).nullable()
export const stretch = { documentId: id, from: passage, to: passage }

export const verdict = z.enum(VERDICTS)

/** One of a few numbers. */
export const oneOf = <N extends number>(numbers: readonly N[]): z.ZodType<N> =>
  z.custom<N>(value => numbers.some(number => number === value))
