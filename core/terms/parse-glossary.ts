import * as z from 'zod'
import { type GlossaryEntry, termsOf } from './glossary.ts'
import type { Rendering } from './rendering.ts'
import { structures, type Term } from './term.ts'

const rendering: z.ZodType<Rendering> = z.strictObject({
  text: z.string().min(1),
  status: z.enum(['preferred', 'admitted', 'deprecated']),
  reliability: z.enum(['seen', 'known', 'unverified']),
  usage: z.enum(['gloss', 'meeting-name', 'title', 'no-label']).nullable(),
  sourceTitle: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z
    .string()
    .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
    .nullable(),
  url: z.url().nullable(),
})

const bilingual = { zh: z.string().min(1), en: z.string().min(1) }

const glossary: z.ZodType<GlossaryEntry[]> = z.array(
  z.strictObject({
    zh: z.string().min(1),
    pinyin: z.string().min(1),
    category: z.string().min(1),
    structure: z.enum(structures),
    formula: z
      .array(
        z.strictObject({
          ...bilingual,
          from: z.string().optional(),
          parts: z.array(z.strictObject(bilingual)),
        }),
      )
      .optional(),
    renderings: z.array(rendering).min(1),
  }),
)

/**
 * The terms of the glossary that ships with the app, in its order. Throws where the file is not as it should be: it is part
 * of the app, and content is checked before it ships.
 */
export const parseGlossary = (json: string): Term[] => termsOf(glossary.parse(JSON.parse(json)))
