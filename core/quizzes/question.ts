import type { ClozePiece } from '../cards/cloze.ts'
import type { Part } from '../wording/mark-parts.ts'

/**
 * What is asked. Of terms: `choose-official` is the official English among attested ones that are not, `choose-source` who
 * published a rendering and when, `choose-several` all that belong (the parts of a formula, all admitted renderings),
 * `match` four terms with their English, `expand` and `contract` a formula, `order` its parts.
 * Of sentences: `fill-blank` in the Chinese, `fill-english` in the English, `true-false` a planted change, `dictation`,
 * `order-clauses` the Chinese clauses as their English goes.
 * `own` is written or imported by a person.
 */
export const QUESTION_KINDS = [
  'choose-english',
  'choose-chinese',
  'choose-official',
  'choose-source',
  'choose-several',
  'match',
  'true-false',
  'fill-blank',
  'fill-english',
  'type-chinese',
  'expand',
  'contract',
  'order',
  'order-clauses',
  'dictation',
  'own',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]
/** Kinds that can be made from terms and sentences. */
export type MadeKind = Exclude<QuestionKind, 'own'>

/** A stretch of Chinese; `counterpart`: it is what a blank in the English means, to be lit. */
export type ChinesePiece = ClozePiece & { counterpart?: boolean }
/** A stretch of the English beside a blank. `counterpart`: it is what the blank means, shown so that no other term fits. */
export type EnglishPiece = { text: string | null; counterpart: boolean }

/** What is shown, or heard, before the answer: any of these together. */
export type Prompt = {
  /** Asked in a person's own words. */
  text?: string
  zh?: ChinesePiece[]
  en?: EnglishPiece[]
  /** Whose wording is asked for, in `choose-official`. */
  source?: WordingSource
  /** Chinese that is read aloud and not shown. */
  heard?: { zh: string; pinyin: string }
}

/** Something to choose, order or match. Ids (a, b, c … by position) tell nothing of what is right. */
export type Option = { id: string; text: string; lang: 'zh' | 'en' }

/** How a question is answered, with its key, which stays on the server until it is answered. */
export type Form =
  | { form: 'choice'; options: Option[]; key: { optionId: string } }
  /** All that are right are to be chosen, at least one. */
  | { form: 'several'; options: Option[]; key: { optionIds: string[] } }
  | { form: 'truth'; key: { isTrue: boolean } }
  /** Chinese, or the pinyin that stands beside it (with tone marks; empty where only the Chinese is taken). */
  | { form: 'chinese'; key: { accepted: { zh: string; pinyin: string }[] } }
  /** English in the notation of wordings (core/wording/notation.ts), the preferred first. */
  | { form: 'english'; key: { accepted: string[] } }
  /** `of`: how many parts are wanted, in whatever order. */
  | { form: 'parts'; of: number; key: { parts: Part[] } }
  | { form: 'order'; options: Option[]; key: { order: string[] } }
  /** Each of `left` has one of `options`, which may hold more. */
  | { form: 'match'; left: Option[]; options: Option[]; key: { matches: Record<string, string> } }

type WithoutKey<T> = T extends { key: unknown } ? Omit<T, 'key'> : never
export type OpenForm = WithoutKey<Form>

/** Where a wording is from: of a rendering, as exact as known. */
export type WordingSource = { publisher: string | null; date: string | null }

/**
 * Why an option is wrong. Where it is another term, `zh` and `en` are what that term and its English are, and the code says
 * what it has in common with the right one: characters (`shared`), the field it belongs to, or neither. `not-official`: an
 * English of the same term that its sources do not use, or no longer. `other-source`: of another text. `of-other-formula`: a
 * part of the formula `zh`. `said`: in a person's words.
 */
export type DistractorReason = { optionId: string } & (
  | { code: 'shares-characters'; termId: string; zh: string; en: string; shared: string }
  | { code: 'same-category'; termId: string; zh: string; en: string; category: string }
  | { code: 'other-term'; termId: string; zh: string; en: string }
  | {
      code: 'not-official'
      en: string
      status: 'admitted' | 'deprecated' | 'not-ours'
      source: WordingSource
    }
  | { code: 'other-source'; text: string }
  | { code: 'of-other-formula'; zh: string; part: Part }
  | { code: 'said'; text: string }
)

/** What was changed in a sentence of `true-false`. `lang`: on which side; spans in the sentence as asked. */
export type PlantedChange = {
  what: 'number' | 'level' | 'agent' | 'term' | 'negation'
  lang: 'zh' | 'en'
  said: string
  original: string
}

/** Shown after the answer. `pairId`: the sentence the question comes from, if it comes from one; `zh` is empty without a term. */
export type QuestionExplanation = {
  pairId: string | null
  zh: string
  pinyin: string
  en: string
  why: DistractorReason[]
  change?: PlantedChange
  /** In a person's own words. */
  note?: string
}

/** A question with its key and explanation. Points are 1 for each. */
export type Question = {
  kind: QuestionKind
  /** What is learnt by it; null where it is about no term. Of `match`, see `termIds`. */
  termId: string | null
  /** All that it is about, where there are several. */
  termIds?: string[]
  prompt: Prompt
  explanation: QuestionExplanation
} & Form

/** What of a question may be sent to the page before it is answered. */
export type OpenQuestion = { kind: QuestionKind; prompt: Prompt } & OpenForm

/** The question without its key, explanation and term. */
export function openQuestion(question: Question): OpenQuestion {
  const { kind, prompt } = question
  switch (question.form) {
    case 'choice':
    case 'several':
    case 'order':
      return { kind, prompt, form: question.form, options: question.options }
    case 'match':
      return { kind, prompt, form: question.form, left: question.left, options: question.options }
    case 'parts':
      return { kind, prompt, form: question.form, of: question.of }
    case 'truth':
    case 'chinese':
    case 'english':
      return { kind, prompt, form: question.form }
  }
}
