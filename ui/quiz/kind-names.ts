import { MAKEABLE_KINDS, type MakeableKind } from '#core/quizzes/making/make-question.ts'
import type { Form, MadeKind, QuestionKind } from '#core/quizzes/question.ts'

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
  'order-clauses': 'kind.orderClauses',
  dictation: 'kind.dictation',
} as const satisfies Record<MadeKind, string>

/** The kinds that a quiz can be made of, in the order in which they are offered. */
export const KIND_ORDER = [...MAKEABLE_KINDS]

export const FORM_NAMES = {
  choice: 'form.choice',
  several: 'form.several',
  truth: 'form.truth',
  chinese: 'form.chinese',
  english: 'form.english',
  parts: 'form.parts',
  order: 'form.order',
  match: 'form.match',
} as const satisfies Record<Form['form'], string>

export const FORM_ORDER = Object.keys(FORM_NAMES) as Form['form'][]

/** What a question asks for: by its kind, or where a person wrote it by its form. */
export const questionName = ({ kind, form }: { kind: QuestionKind; form: Form['form'] }) =>
  kind === 'own' ? FORM_NAMES[form] : KIND_NAMES[kind]

/** Those that a new quiz is made of unless another choice is made. */
export const FIRST_KINDS: MakeableKind[] = KIND_ORDER.filter(kind =>
  ['choose-english', 'choose-chinese', 'fill-blank', 'type-chinese'].includes(kind),
)
