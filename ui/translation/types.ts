import type { Estimate } from '#core/translation/estimate.ts'
import type { JobView } from '../jobs/use-job.ts'

export type TranslatorKind = 'openai' | 'deepl' | 'libretranslate'

/** A translator as a page knows it: never its key. */
export type Translator = {
  id: string
  kind: TranslatorKind
  name: string
  address: string
  model: string | null
  hasKey: boolean
  price: number | null
  currency: string | null
  counts: 'tokens' | 'characters'
  isOwn: boolean
}

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

export type Flagged = {
  pairId: string
  passage: number
  termId: string
  zh: string
  wanted: string
  sentence: string
  start: number
  end: number
  en: string
}

export type Translation = {
  id: string
  title: string
  standing: { pairs: number; withEnglish: number; checked: number }
  translators: Translator[]
  amounts: Record<Amount, { estimate: Estimate; costs: (number | null)[] }>
  job: JobView | null
  flagged: Flagged[]
}

export type TranslationActions = {
  start: (order: { documentId: string; translatorId: string; amount: Amount }) => Promise<Done>
  cancel: (jobId: string) => Promise<Done>
}

export type Latest = { id: string; zh: string; en: string }[]
