import {
  FILE_FAULTS,
  type FileFault,
  type ImportFormat,
  type QuestionFault,
  type QuestionNotice,
} from '#core/quizzes/exchange/outcome.ts'

/** The sentences of the namespace `quiz-exchange` for what cannot be read. */
const FILES = {
  empty: 'refusal.empty',
  'too-big': 'refusal.too-big',
  'too-many-questions': 'refusal.too-many-questions',
  binary: 'refusal.binary',
  'unsafe-xml': 'refusal.unsafe-xml',
  'damaged-xml': 'refusal.damaged-xml',
  'not-moodle': 'refusal.not-moodle',
  'csv-header': 'refusal.csv-header',
  'csv-quote': 'refusal.csv-quote',
  'no-questions': 'refusal.no-questions',
} as const satisfies Record<FileFault, string>

export const FAULTS = {
  'no-question': 'fault.no-question',
  'no-key': 'fault.no-key',
  'no-right-answer': 'fault.no-right-answer',
  'several-right-answers': 'fault.several-right-answers',
  'too-few-options': 'fault.too-few-options',
  'too-many-options': 'fault.too-many-options',
  'same-options': 'fault.same-options',
  'empty-option': 'fault.empty-option',
  numerical: 'fault.numerical',
  wildcard: 'fault.wildcard',
  'mixed-languages': 'fault.mixed-languages',
  'kind-unknown': 'fault.kind-unknown',
  'text-too-long': 'fault.text-too-long',
  notation: 'fault.notation',
  'pair-malformed': 'fault.pair-malformed',
  'answer-unknown': 'fault.answer-unknown',
  'brace-unclosed': 'fault.brace-unclosed',
  'no-question-but-text': 'fault.no-question-but-text',
} as const satisfies Record<QuestionFault, string>

export const NOTICES = {
  'partial-credit': 'notice.partial-credit',
  media: 'notice.media',
} as const satisfies Record<QuestionNotice, string>

export const FORMATS = {
  moodle: 'format.moodle',
  gift: 'format.gift',
  csv: 'format.csv',
} as const satisfies Record<ImportFormat, string>

/** The sentence for why a file is refused; null for what is no fault of the file. */
export const fileSentence = (code: string) =>
  FILE_FAULTS.some(fault => fault === code) ? FILES[code as FileFault] : null
