import { MAKEABLE_KINDS } from '#core/quizzes/make-question.ts'
import type { QuestionKind } from '#core/quizzes/question.ts'

/** What each kind of question asks for. */
export const KIND_NAMES = {
  'choose-english': 'kind.chooseEnglish',
  'choose-chinese': 'kind.chooseChinese',
  'choose-official': 'kind.chooseOfficial',
  'choose-source': 'kind.chooseSource',
  'choose-several': 'kind.chooseSeveral',
  match: 'kind.match',
  'true-false': 'kind.trueFalse',
  'fill-blank': 'kind.fillBlank',
  'fill-english': 'kind.fillEnglish',
  'type-chinese': 'kind.typeChinese',
  expand: 'kind.expand',
  contract: 'kind.contract',
  order: 'kind.order',
  dictation: 'kind.dictation',
  own: 'kind.own',
} as const satisfies Record<QuestionKind, string>

/** The kinds that a quiz can be made of, in the order in which they are offered. */
export const KIND_ORDER = [...MAKEABLE_KINDS]
