import type { Estimate } from '#core/translation/estimate.ts'
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

/** What is missing; all but what the person has checked; all. */
export type Amount = 'missing' | 'all' | 'overChecked'

export type Translation = {
  id: string
  title: string
  standing: { pairs: number; withEnglish: number; checked: number }
  translators: TranslatorView[]
  amounts: Record<Amount, { estimate: Estimate; costs: (number | null)[] }>
  job: JobView | null
  flagged: FlaggedTerm[]
}

export type TranslationActions = {
  start: (order: { documentId: string; translatorId: string; amount: Amount }) => Promise<Done>
  cancel: (jobId: string) => Promise<Done>
}

export type Latest = { id: string; zh: string; en: string }[]
