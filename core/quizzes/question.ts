import type { ClozePiece } from '../cards/cloze.ts'

export const QUESTION_KINDS = ['choose-english', 'choose-chinese', 'fill-blank', 'type-chinese'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** One answer to choose. `id` (a, b, c, d by position) tells nothing of which is right. */
export type ChineseOption = { id: string; zh: string }
export type EnglishOption = { id: string; en: string }

/** The option that is right. */
export type ChoiceKey = { optionId: string }
/** What may be typed: the Chinese, or the pinyin that stands beside it (with tone marks). */
export type TypedKey = { accepted: { zh: string; pinyin: string }[] }

/**
 * A part of the English beside a blank. `counterpart`: it is what the blank means. It is shown, not hidden: without it,
 * any term of the same kind would fit.
 */
export type EnglishPiece = { text: string; counterpart: boolean }

/**
 * Why an option is wrong: it is another term. `zh` and `en` are what that term and its English are; the code says what
 * it has in common with the right one: Chinese characters (`shared`), the field it belongs to, or neither.
 */
export type DistractorReason = {
  optionId: string
  termId: string
  zh: string
  en: string
} & (
  | { code: 'shares-characters'; shared: string }
  | { code: 'same-category'; category: string }
  | { code: 'other-term' }
)

/** Shown after the answer. `pairId`: the sentence the question comes from, if it comes from one. */
export type QuestionExplanation = {
  pairId: string | null
  zh: string
  pinyin: string
  en: string
  why: DistractorReason[]
}

/** A question with its key and explanation, which stay on the server until it is answered. */
export type Question = { termId: string; explanation: QuestionExplanation } & (
  | { kind: 'choose-english'; prompt: { zh: string }; options: EnglishOption[]; key: ChoiceKey }
  | { kind: 'choose-chinese'; prompt: { en: string }; options: ChineseOption[]; key: ChoiceKey }
  | {
      kind: 'fill-blank'
      prompt: { zh: ClozePiece[]; en: EnglishPiece[] }
      options: ChineseOption[]
      key: ChoiceKey
    }
  | { kind: 'type-chinese'; prompt: { en: string }; key: TypedKey }
)

/** What of a question may be sent to the page before it is answered. */
export type OpenQuestion =
  | { kind: 'choose-english'; prompt: { zh: string }; options: EnglishOption[] }
  | { kind: 'choose-chinese'; prompt: { en: string }; options: ChineseOption[] }
  | { kind: 'fill-blank'; prompt: { zh: ClozePiece[]; en: EnglishPiece[] }; options: ChineseOption[] }
  | { kind: 'type-chinese'; prompt: { en: string } }

/** The question without its key, explanation and term. */
export function openQuestion(question: Question): OpenQuestion {
  switch (question.kind) {
    case 'choose-english':
      return { kind: question.kind, prompt: question.prompt, options: question.options }
    case 'choose-chinese':
      return { kind: question.kind, prompt: question.prompt, options: question.options }
    case 'fill-blank':
      return { kind: question.kind, prompt: question.prompt, options: question.options }
    case 'type-chinese':
      return { kind: question.kind, prompt: question.prompt }
  }
}
