import type { Question } from '../question.ts'

export const EXPORT_FORMATS = ['moodle', 'gift', 'qti', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
export type ImportFormat = Exclude<ExportFormat, 'qti'>

/** Why a question of a file is not taken. */
export const QUESTION_FAULTS = [
  'no-question',
  'no-key',
  'no-right-answer',
  'several-right-answers',
  'too-few-options',
  'too-many-options',
  'same-options',
  'empty-option',
  'numerical',
  'wildcard',
  'mixed-languages',
  'kind-unknown',
  'text-too-long',
  'notation',
  'pair-malformed',
  'answer-unknown',
  'brace-unclosed',
  'no-question-but-text',
] as const
export type QuestionFault = (typeof QUESTION_FAULTS)[number]

/** What of a question that is taken is not as in the file. */
export const QUESTION_NOTICES = ['partial-credit', 'media'] as const
export type QuestionNotice = (typeof QUESTION_NOTICES)[number]

/** `number` counts the questions of the file from 1, `line` its lines; `what`: the word or the beginning of the text that it is about. */
export type Told<Code> = { code: Code; number: number; line: number; what: string }

/** Why a file is not read at all. */
export const FILE_FAULTS = [
  'empty',
  'too-big',
  'too-many-questions',
  'binary',
  'unsafe-xml',
  'damaged-xml',
  'not-moodle',
  'csv-header',
  'csv-quote',
  'no-questions',
] as const
export type FileFault = (typeof FILE_FAULTS)[number]

export type QuizRead =
  | {
      ok: true
      format: ImportFormat
      /** What the file calls itself; null: nothing. */
      name: string | null
      questions: Question[]
      refused: Told<QuestionFault>[]
      notices: Told<QuestionNotice>[]
    }
  | { ok: false; code: FileFault; line: number | null }

/** Ends the reading of a question from within. `line` where it is known more exactly than that of the question. */
export class Refused extends Error {
  readonly code: QuestionFault
  readonly what: string
  readonly line: number | null
  constructor(code: QuestionFault, what = '', line: number | null = null) {
    super(`${code}: ${what}`)
    this.code = code
    this.what = what
    this.line = line
  }
}

/** Ends the reading of a file. */
export class FileRefused extends Error {
  readonly code: FileFault
  readonly line: number | null
  constructor(code: FileFault, line: number | null = null) {
    super(code)
    this.code = code
    this.line = line
  }
}
