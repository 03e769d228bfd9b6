import type { CardKind } from '#core/cards/card-kinds.ts'
import type { AnswerVerdict, MarkedAnswer } from './mark-answer.ts'

/** What each kind of card asks for. */
export const KIND_NAMES = {
  recognise: 'kind.recognise',
  produce: 'kind.produce',
  cloze: 'kind.cloze',
  expand: 'kind.expand',
} as const satisfies Record<CardKind, string>

/** Over the field where an answer is typed. */
export const FIELD_LABELS = {
  en: 'field.english',
  'zh-Hans': 'field.chinese',
} as const satisfies Record<MarkedAnswer['lang'], string>

/** One sentence under a marked answer. */
export const VERDICT_NOTES = {
  exact: 'verdict.exact',
  minor: 'verdict.minor',
  almost: 'verdict.almost',
  order: 'verdict.order',
  wrong: 'verdict.wrong',
} as const satisfies Record<AnswerVerdict, string>
