import * as z from 'zod'
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

const glossary = z.array(
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
 * The terms of the glossary that ships with the app, in its order, ids made of the Chinese. Throws where the file is not
 * as it should be: it is part of the app, and content is checked before it ships.
 */
export function parseGlossary(json: string): Term[] {
  return glossary.parse(JSON.parse(json)).map(term => ({ id: `glossary:${term.zh}`, ...term }))
}

/**
 * What of the glossary is a word to the tokeniser: expressions of up to four Hanzi that are no clauses. Longer ones are
 * made of words; marking terms is the business of match.ts.
 */
export function glossaryWords(terms: readonly Term[]): string[] {
  return terms
    .filter(term => term.structure !== 'slogan' && /^\p{Script=Han}{2,4}$/u.test(term.zh))
    .map(term => term.zh)
}
