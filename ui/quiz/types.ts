/**
 * What passes between the quiz pages and the server: plain data. A question that is still open carries no answer; the
 * answer, and the reasons for it, come back from `AnswerQuestion`.
 */
export type QuizScope = { kind: 'all'; id: null } | { kind: 'document' | 'deck'; id: string }
export type QuizScopeChoice = QuizScope & {
  /** Of the document or deck; ignored for `all`. In the page's language where there is one. */
  name: string
  /** How many terms a quiz over it could ask about. */
  terms: number
}

export const QUESTION_KINDS = ['choose-english', 'choose-chinese', 'fill-blank', 'type-chinese'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export const QUIZ_LENGTHS = [5, 10, 20] as const
export type QuizLength = (typeof QUIZ_LENGTHS)[number]

/** A blank in a sentence: what stands before it and after it. */
export type Blanked = { before: string; after: string }

/** One question as the page may know it before it is answered. Options stand in the order they are shown. */
export type QuizQuestion = { id: string } & (
  | { kind: 'choose-english'; zh: string; context: string | null; options: string[] }
  | { kind: 'choose-chinese'; en: string; options: string[] }
  | { kind: 'fill-blank'; zh: Blanked; en: string | null; options: string[] }
  | { kind: 'type-chinese'; en: string }
)

/** `choice` is the 0-based index of the option; `text` is what was typed, Chinese or pinyin. */
export type QuizResponse = { choice: number } | { text: string }

export type Verdict = 'right' | 'wrong'

/** A span of a text, [start, end) in UTF-16 units. */
export type Span = [start: number, end: number]

export type Explanation = {
  term: { id: string; zh: string; pinyin: string }
  /** The English that is right, with where it is from. */
  rendering: { text: string; source: string | null; date: string | null; url: string | null }
  /** The wrong option chosen, and what it is in the other language. */
  chosen: { text: string; means: string } | null
  /** Where the term stands in a text. Passages and sentences count from 1. */
  sentence: {
    documentId: string
    passage: number
    zh: string
    zhSpan: Span | null
    en: string | null
    enSpan: Span | null
  } | null
}

export type AnsweredQuestion = {
  question: QuizQuestion
  response: QuizResponse
  verdict: Verdict
  /** The right response: for `type-chinese` the term itself. */
  key: QuizResponse
  explanation: Explanation
}

export type QuizFailure = 'quiz-not-found' | 'question-not-found' | 'already-answered' | 'bad-request' | 'failed'

export type AnswerResult =
  | { ok: true; verdict: Verdict; key: QuizResponse; explanation: Explanation; next: QuizQuestion | null }
  | { ok: false; code: QuizFailure }

export type AnswerQuestion = (answer: { questionId: string; response: QuizResponse }) => Promise<AnswerResult>

/** A quiz as its page opens it. `question` is the first one not answered yet, null when all are. */
export type OpenQuiz = {
  id: string
  scope: QuizScopeChoice
  kinds: QuestionKind[]
  /** One a question, in order; null is still to come. */
  verdicts: (Verdict | null)[]
  question: QuizQuestion | null
  /** Filled only when every question is answered. */
  results: AnsweredQuestion[]
}

/** For a finished quiz: keeps the missed terms as flashcards, or makes the cards of those kept due today. */
export type MissedAction = (quizId: string) => Promise<{ ok: true; terms: number } | { ok: false; code: QuizFailure }>

export type NewQuiz = { scope: QuizScope; length: QuizLength; kinds: QuestionKind[] }
export type StartQuiz = (
  quiz: NewQuiz,
) => Promise<{ ok: true; id: string } | { ok: false; code: 'too-few-terms'; terms: number; needed: number } | { ok: false; code: QuizFailure }>

/** `at` in milliseconds since 1970; `of` is the number of questions. */
export type PastQuiz = { id: string; at: number; right: number; of: number; scopeName: string; finished: boolean }
