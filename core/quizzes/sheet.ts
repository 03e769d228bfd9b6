import type { MakeableKind } from './make-question.ts'
import type { GoodMark, QuizResponse, QuizVerdict } from './mark.ts'
import type { DistractorReason, OpenQuestion } from './question.ts'

/**
 * What passes between the quiz pages and the server: plain data. A question that is still open carries no answer; the
 * answer, and the reasons for it, come back once it is answered.
 */
export type QuizScope = { kind: 'all' | 'kept'; id: null } | { kind: 'document' | 'deck'; id: string }

export type QuizScopeChoice = QuizScope & {
  /** Of the document or deck, in the page's language where there is one; empty for `all` and `kept`. */
  name: string
  /** How many terms a quiz over it could ask about. */
  terms: number
}

export const QUIZ_LENGTHS = [5, 10, 20] as const
export type QuizLength = (typeof QUIZ_LENGTHS)[number]

/** A question as the page may know it before it is answered. */
export type QuizQuestion = { id: string } & OpenQuestion

/** A span of a text, [start, end) in UTF-16 units. */
export type TextSpan = [start: number, end: number]

export type Explanation = {
  term: { id: string; zh: string; pinyin: string }
  /** The English that is right, with where it is from. */
  rendering: { text: string; source: string | null; date: string | null; url: string | null }
  /** Why each other option is wrong, and what it is in the other language. */
  why: DistractorReason[]
  /** Where the term stands in a text. Passages count from 1, 0 is the headline. */
  sentence: {
    documentId: string
    passage: number
    zh: string
    zhSpan: TextSpan | null
    en: string | null
    enSpan: TextSpan | null
  } | null
}

export type AnsweredQuestion = {
  question: QuizQuestion
  response: QuizResponse
  mark: GoodMark
  explanation: Explanation
}

export type QuizFailure =
  | 'quiz-not-found'
  | 'question-not-found'
  | 'already-answered'
  | 'malformed'
  | 'answer-too-long'

export type AnswerResult =
  | { ok: true; answered: AnsweredQuestion; next: QuizQuestion | null }
  | { ok: false; code: QuizFailure }

/** A quiz as its page opens it. `question` is the first one not answered yet, null when all are. */
export type OpenQuiz = {
  id: string
  scope: QuizScopeChoice
  kinds: MakeableKind[]
  /** One a question, in order; null is still to come. */
  verdicts: (QuizVerdict | null)[]
  question: QuizQuestion | null
  /** Those that are answered, in order. */
  answered: AnsweredQuestion[]
}

export type NewQuiz = { scope: QuizScope; length: QuizLength; kinds: MakeableKind[] }

export type StartedQuiz =
  | { ok: true; id: string }
  | { ok: false; code: 'too-few-terms'; have: number; need: number }
  | { ok: false; code: QuizFailure | 'document-not-found' | 'deck-not-found' }

/** `at` in milliseconds since 1970; `of` is the number of questions. */
export type PastQuiz = {
  id: string
  at: number
  right: number
  of: number
  scope: QuizScopeChoice
  finished: boolean
}

/** What becomes of the terms missed: kept as flashcards, or the cards of those kept made due. */
export type MissedOutcome = { ok: true; terms: number } | { ok: false; code: QuizFailure }
