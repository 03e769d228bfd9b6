/** Every failure that a flow, an action or a route may answer with, and the sentence for it in the namespace `errors`. */
const SENTENCES = {
  failed: 'unknown',
  'not-saved': 'notSaved',
  malformed: 'malformed',
  'malformed-response': 'malformed',
  'unknown-option': 'malformed',
  'answer-too-long': 'answerTooLong',
  'refused-host': 'forbidden',
  'refused-cross-site': 'forbidden',
  'server-away': 'serverAway',
  'document-not-found': 'documentNotFound',
  'term-not-found': 'termNotFound',
  'word-not-found': 'wordNotFound',
  'correction-not-found': 'targetNotFound',
  'deck-not-found': 'deckNotFound',
  'note-not-found': 'noteNotFound',
  'card-not-found': 'cardNotFound',
  'card-deleted': 'cardDeleted',
  'target-not-found': 'targetNotFound',
  'quiz-not-found': 'quizNotFound',
  'question-not-found': 'questionNotFound',
  'already-answered': 'alreadyAnswered',
  'attempt-not-found': 'attemptNotFound',
  'time-over': 'timeOver',
  'attempt-ended': 'attemptEnded',
  'attempts-used-up': 'attemptsUsedUp',
  'no-questions': 'noQuestions',
  'appeal-not-found': 'appealNotFound',
  'too-many-questions': 'tooManyQuestions',
  'run-not-found': 'runNotFound',
  'no-numbers': 'noNumbers',
  'no-sentences': 'noSentences',
  'no-formulas': 'noFormulas',
  'too-few-terms': 'tooFewTerms',
  'name-empty': 'nameEmpty',
  'zh-empty': 'zhEmpty',
  'tag-too-long': 'tagTooLong',
  'kinds-empty': 'kindsEmpty',
  'english-empty': 'englishEmpty',
  'selection-too-long': 'selectionTooLong',
  'level-list-not-found': 'levelListNotFound',
  'database-locked': 'databaseLocked',
  'database-readonly': 'databaseReadonly',
  'database-full': 'databaseFull',
  'database-unreachable': 'databaseUnreachable',
  'database-path': 'databasePath',
} as const

export type ErrorCode = keyof typeof SENTENCES
export type ErrorSentence = (typeof SENTENCES)[ErrorCode]

/** A refusal as flows answer it: a code, and with `too-few-terms` the figures of its sentence. */
export type Failure = { code: string; terms?: number; needed?: number }

type Translate = (key: ErrorSentence, values: { count?: number; needed?: number }) => string

/**
 * What to tell the reader about a failure; `t` is of the namespace `errors`. A code without a sentence is told as
 * unknown: a new code never shows as itself.
 */
export function errorText(t: Translate, { code, terms, needed }: Failure): string {
  return t(isErrorCode(code) ? SENTENCES[code] : 'unknown', { count: terms, needed })
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(SENTENCES, code)
}
