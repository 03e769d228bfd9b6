import type { Quote, TranslationChoice } from '#core/translation/choice.ts'
import type { FlaggedTerm } from '#core/translation/flagged-term.ts'
import type { TranslatorKind, TranslatorView } from '#core/translation/translator.ts'
import type { JobView } from '../jobs/use-job.ts'

export type TranslatorFields = {
  id: string | null
  kind: TranslatorKind
  name: string
  address: string
  model: string
  key: string
  price: number | null
  currency: string
}

export type TranslatorField = 'address' | 'model' | 'key' | 'price'
export type Done = { ok: true } | { ok: false; code: string }

export type TranslatorActions = {
  save: (
    fields: TranslatorFields,
  ) => Promise<{ ok: true } | { ok: false; code: string; field?: TranslatorField }>
  remove: (id: string) => Promise<Done>
  restore: (id: string) => Promise<Done>
  tryOut: (id: string) => Promise<{ ok: true; zh: string; en: string } | { ok: false; code: string }>
}

export type Translation = {
  id: string
  title: string
  standing: { pairs: number; withEnglish: number; checked: number }
  translators: TranslatorView[]
  /** Where its first and its last passage stand. */
  passages: { first: number; last: number }
  /** What is offered first, and what that takes. */
  choice: TranslationChoice
  quote: Quote
  job: JobView | null
  flagged: FlaggedTerm[]
}

export type TranslationActions = {
  start: (order: {
    documentId: string
    translatorId: string
    choice: TranslationChoice
    overChecked: boolean
  }) => Promise<Done>
  cancel: (jobId: string) => Promise<Done>
}

export type Latest = { id: string; zh: string; en: string }[]
