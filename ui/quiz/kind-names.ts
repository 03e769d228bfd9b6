import type { QuestionKind } from '#core/quizzes/question.ts'

/** What each kind of question asks for, in the order in which they are offered. */
export const KIND_NAMES = {
  'choose-english': 'kind.chooseEnglish',
  'choose-chinese': 'kind.chooseChinese',
  'fill-blank': 'kind.fillBlank',
  'type-chinese': 'kind.typeChinese',
} as const satisfies Record<QuestionKind, string>

export const KIND_ORDER = Object.keys(KIND_NAMES) as QuestionKind[]
