import type { WordingClass } from '../wording/wording-class.ts'
import type { MakeableKind } from './making/make-question.ts'
import type { ItemFigures } from './marking/item-analysis.ts'
import type { GoodMark, QuizResponse } from './marking/mark.ts'
import type { QuizVerdict } from './marking/mark-typed.ts'
import type { TermFigures } from './marking/term-figures.ts'
import type { DistractorReason, OpenQuestion, PlantedChange, Question } from './question.ts'
import type { QuizSettings } from './settings.ts'

/**
 * What passes between the quiz pages and the server: plain data. A question that is still open carries no answer; the
 * answer, and the reasons for it, come back once it is answered, or with `at-end` once the attempt has ended.
 */

/** `weak`: kept terms that are forgotten or missed; `exam`: those that will be faded on that day (YYYY-MM-DD), or are new. */
export type QuizScope =
  | { kind: 'all' | 'kept' | 'weak'; id: null }
  /** The id of the document or deck, the name of the tag or category, the day of the exam. */
  | { kind: 'document' | 'deck' | 'tag' | 'category' | 'exam'; id: string }

export type QuizScopeChoice = QuizScope & {
  /** Of the document or deck, in the page's language where there is one; of others empty. */
  name: string
  /** How many terms a quiz over it could ask about; null where that is not known yet. */
  terms: number | null
}

/** What a paper is about; `own`: questions that a person has written or imported. */
export type PaperScope = QuizScopeChoice | { kind: 'own'; id: null; name: string; terms: number | null }

export const QUIZ_LENGTHS = [5, 10, 20, 30, 50] as const
export type QuizLength = (typeof QUIZ_LENGTHS)[number]

export const LONGEST_QUIZ_NAME = 200

/** A question as the page may know it before it is answered. */
export type QuizQuestion = { id: string } & OpenQuestion

/** A span of a text, [start, end) in UTF-16 units. */
export type TextSpan = [start: number, end: number]

export type Explanation = {
  /** Empty Chinese where the question is about no term. */
  term: { id: string | null; zh: string; pinyin: string }
  /** The English that is right, with where it is from. */
  rendering: { text: string; source: string | null; date: string | null; url: string | null }
  /** Why each other option is wrong, and what it is in the other language. */
  why: DistractorReason[]
  change: PlantedChange | null
  /** In a person's own words. */
  note: string | null
  /** The sentence that the question is from. Passages count from 1, 0 is the headline. */
  sentence: {
    documentId: string
    passage: number
    zh: string
    zhSpan: TextSpan | null
    en: string | null
    enSpan: TextSpan | null
  } | null
}

/** `waiting`: for the owner of the paper. */
export type Appeal = 'waiting' | 'granted' | 'refused'

export type AnsweredQuestion = {
  question: QuizQuestion
  response: QuizResponse
  /** Verdict and share as they stand, by an appeal or not; what is told of the response is by its marking. */
  mark: GoodMark
  explanation: Explanation
  appeal: Appeal | null
}

export type QuizFailure =
  | 'quiz-not-found'
  | 'attempt-not-found'
  | 'question-not-found'
  | 'already-answered'
  | 'malformed'
  | 'answer-too-long'
  | 'time-over'
  | 'attempt-ended'
  | 'attempts-used-up'
  | 'no-questions'

export type AnswerResult =
  /** `answered` is null where the answers are told at the end. */
  | { ok: true; answered: AnsweredQuestion | null; next: QuizQuestion | null }
  | { ok: false; code: QuizFailure }

/** Of an answer that is not told yet, only that there is one. */
export type Tick = QuizVerdict | 'given' | null

/** An attempt as its page opens it. */
export type OpenAttempt = {
  id: string
  quiz: { id: string; name: string; isOwn: boolean; scope: PaperScope; kinds: MakeableKind[] }
  settings: QuizSettings
  /** One a question, in the order of the attempt; null is still to come. */
  ticks: Tick[]
  /** The first that is not answered yet, null when all are or the attempt has ended. */
  question: QuizQuestion | null
  finished: boolean
  /** Answered and told, in order; of a finished attempt, also those that were not answered, as passed. */
  answered: AnsweredQuestion[]
  /** In milliseconds since 1970; `now` is the server's, to set the page's clock by. */
  clock: { deadline: number; now: number } | null
  result: AttemptResult | null
}

export type AttemptResult = {
  /** In points, of as many as there are questions. */
  score: number
  of: number
  /** Points that wrong choices took away. */
  taken: number
  /** How many typed answers had each mark, best first; without those that were right. */
  errors: { class: WordingClass; count: number }[]
  /** One's finished attempts at the same paper, first to last, this one among them. */
  attempts: PastAttempt[]
  /** Terms missed. */
  missed: number
}

/** `at` in milliseconds since 1970: when it began. */
export type PastAttempt = { id: string; at: number; score: number; of: number; finished: boolean }

export type NewQuiz = {
  scope: QuizScope
  length: QuizLength
  kinds: MakeableKind[]
  settings: QuizSettings
  name: string
}

export type StartedQuiz =
  | { ok: true; quizId: string; attemptId: string }
  /** `works`: kinds that a quiz of this length can be made of; absent where it is not known. */
  | { ok: false; code: 'too-few-terms'; have: number; need: number; works?: MakeableKind[] }
  | { ok: false; code: QuizFailure | 'document-not-found' | 'deck-not-found' }

/** An attempt in a list of them, with its paper. */
export type PastQuiz = PastAttempt & { quizId: string; name: string; scope: PaperScope }

/** A paper in a list of them. */
export type ListedPaper = {
  id: string
  name: string
  scope: PaperScope
  questions: number
  attempts: number
  shared: boolean
  at: number
}

/** A paper as its page shows it. `attempts`: one's own, last first. */
export type Paper = {
  id: string
  name: string
  scope: PaperScope
  isOwn: boolean
  shared: boolean
  settings: QuizSettings
  questions: number
  kinds: MakeableKind[]
  at: number
  attempts: PastAttempt[]
  /** Which can be gone on with. */
  openAttempt: string | null
  /** Null: as many as wanted. */
  attemptsLeft: number | null
  /** Appeals that wait for the owner; none for others. */
  appeals: WaitingAppeal[]
}

export type WaitingAppeal = { attemptId: string; at: number; answered: AnsweredQuestion }

/** A paper with its key, for its owner. */
export type EditablePaper = {
  id: string
  name: string
  scope: PaperScope
  settings: QuizSettings
  questions: { id: string; asked: boolean; question: Question }[]
}

/** What becomes of the terms missed: kept as flashcards, or the cards of those kept made due. */
export type MissedOutcome = { ok: true; terms: number } | { ok: false; code: QuizFailure }

export type AppealOutcome =
  | { ok: true; appeal: Appeal; mark: GoodMark; score: number }
  | { ok: false; code: QuizFailure | 'appeal-not-found' }

/** What came of a paper, over all who have finished it. */
export type PaperResults = {
  quiz: { id: string; name: string; scope: PaperScope }
  attempts: number
  takers: number
  meanScore: number
  errors: { class: WordingClass; count: number }[]
  /** The least known first. */
  terms: TermFigures[]
  items: (ItemFigures & { question: Question })[]
}
