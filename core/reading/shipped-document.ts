import { z } from 'zod'

/** A document as content/ ships it: content/documents/<id>/document.json. */
const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) })

const pair = z.object({
  zh: z.array(z.string().min(1)).min(1),
  en: z.array(z.string().min(1)).min(1),
  /** Each term with the English that renders it here, in the order of the Chinese; null where it stays implicit. */
  terms: z.array(z.tuple([z.string().min(1), z.string().min(1).nullable()])),
})

const shippedDocument = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: bilingual,
  shortTitle: bilingual,
  origin: z.object({
    publisher: bilingual,
    place: bilingual,
    date: z.iso.date(),
    savedFrom: z.object({
      site: bilingual,
      pageTitle: z.string(),
      publishedAt: z.string(),
      savedAt: z.string(),
    }),
  }),
  translation: z.object({
    by: z.string(),
    origin: z.enum(['person', 'official', 'machine']),
    date: z.iso.date(),
  }),
  passages: z
    .array(z.object({ kind: z.enum(['headline', 'paragraph']), pairs: z.array(pair).min(1) }))
    .min(1),
})

export type ShippedDocument = z.infer<typeof shippedDocument>

/** Throws a ZodError that says where the file is wrong. */
export const parseShippedDocument = (json: string): ShippedDocument => shippedDocument.parse(JSON.parse(json))
