import { z } from 'zod'
import type { EditedPair } from '#core/alignment/edit.ts'

const id = z.string().min(1).max(200)
const texts = z.array(z.string().min(1).max(20_000)).max(2000)

/** A pair as the editor sends it. */
export const editedPair: z.ZodType<EditedPair> = z.object({
  id,
  passage: id,
  kind: z.enum(['headline', 'paragraph']),
  zh: texts,
  en: texts,
  score: z.number().min(0).max(1),
  checked: z.boolean(),
})

/** Most characters of a body: some thousand pairs, before and after. */
export const MOST_CHARACTERS = 8_000_000
