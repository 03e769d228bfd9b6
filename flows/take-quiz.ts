import { MAKEABLE_KINDS } from '#core/quizzes/making/make-question.ts'
import { markAnswer } from '#core/quizzes/marking/mark.ts'
import type { AnswerResult, OpenAttempt, QuizFailure } from '#core/quizzes/sheet.ts'
import { openSimplify } from '#core/text/script.ts'
import { findAttempt, finishAttempt, liftDeadline, listAttempts, saveAnswer } from '#db/attempts.ts'
import type { Database, Transaction } from '#db/client.ts'
import { findQuiz } from '#db/quizzes.ts'
import { inTransaction } from '#db/transaction.ts'
import { beginAttempt } from './begin-attempt.ts'
import { resultOf } from './quiz-results.ts'
import { scopeOf } from './quiz-scope.ts'
import { makeDue } from './save-reviews.ts'
import { type AnswerRow, type Attempt, asOpen, missedIn, scoreOfAttempt, toldAnswer } from './told-answer.ts'

/** How late an answer may come: it was sent in time. */
const GRACE_MS = 2_000

type Making = { now: Date; newId: () => string }
type Begun = { ok: true; quizId: string; attemptId: string } | { ok: false; code: QuizFailure }

/** Begins an attempt at a paper, or goes on with the one that is open. */
export async function startAttempt(
  db: Database,
  userId: string,
  quizId: string,
  making: Making,
): Promise<Begun> {
  return inTransaction(db, async tx => {
    const quiz = await findQuiz(tx, userId, quizId)
    if (!quiz) return { ok: false, code: 'quiz-not-found' }
    const attempts = await listAttempts(tx, userId, quizId)
    const open = attempts.find(attempt => !attempt.finishedAt && !isOver(attempt, making.now))
    if (open) return { ok: true, quizId, attemptId: open.id }
    const { settings } = quiz
    if (settings.attempts !== null && attempts.length >= settings.attempts)
      return { ok: false, code: 'attempts-used-up' }
    if (quiz.questions.length === 0) return { ok: false, code: 'no-questions' }
    const questions = quiz.questions.map(({ id }) => id)
    const attemptId = await beginAttempt(tx, userId, { id: quizId, settings, questions }, making)
    return { ok: true, quizId, attemptId }
  })
}

export const isOver = ({ deadline }: { deadline: Date | null }, now: Date): boolean =>
  deadline !== null && now.getTime() > deadline.getTime() + GRACE_MS

/** An attempt as its page opens it: answers only of what may be told. Null if this person has no such attempt. */
export async function openAttempt(
  db: Database,
  userId: string,
  attemptId: string,
  lang: 'zh' | 'en',
  making: Making,
): Promise<OpenAttempt | null> {
  const attempt = await endedInTime(db, userId, attemptId, making)
  if (!attempt) return null
  const { quiz, answers } = attempt
  const finished = attempt.finishedAt !== null
  const tells = finished || quiz.settings.feedback === 'at-once'
  const told = answers.filter(row => tells && (finished || row.answeredAt))
  const next = finished ? undefined : answers.find(row => !row.answeredAt)
  const answered = await Promise.all(told.map(row => toldAnswer(db, userId, attempt, row)))
  return {
    id: attempt.id,
    quiz: {
      ...{ id: quiz.id, name: quiz.name, isOwn: quiz.userId === userId },
      scope: scopeOf(quiz, userId, lang),
      kinds: MAKEABLE_KINDS.filter(kind => answers.some(({ question }) => question.kind === kind)),
    },
    settings: quiz.settings,
    ticks: answers.map(row => tickOf(row, tells)),
    question: next ? asOpen(attempt, next) : null,
    ...{ finished, answered },
    clock:
      finished || attempt.deadline === null
        ? null
        : { deadline: attempt.deadline.getTime(), now: making.now.getTime() },
    result: finished ? await resultOf(db, userId, attempt, answered) : null,
  }
}

/** An attempt, ended first where its time is over. */
async function endedInTime(db: Database, userId: string, attemptId: string, making: Making) {
  const attempt = await findAttempt(db, userId, attemptId)
  if (!attempt || attempt.finishedAt || !isOver(attempt, making.now)) return attempt
  await endAttempt(db, userId, attemptId, making)
  return findAttempt(db, userId, attemptId)
}

const tickOf = ({ answeredAt, verdict }: AnswerRow, tells: boolean) =>
  answeredAt === null ? null : tells ? verdict : 'given'

/** Marks one answer and stores it, once: a second answer to the same question is refused, and one that comes after time. */
export async function answerQuestion(
  db: Database,
  userId: string,
  given: { attemptId: string; questionId: string; response: unknown },
  making: Making,
): Promise<AnswerResult> {
  const outcome = await inTransaction(db, tx => giveAnswer(tx, userId, given, making.now))
  if (outcome.hasEnded) await afterEnd(db, userId, given.attemptId, making)
  return outcome.result
}

type Given = { attemptId: string; questionId: string; response: unknown }
type Outcome = { result: AnswerResult; hasEnded: boolean }
const refused = (code: QuizFailure, hasEnded = false): Outcome => ({ result: { ok: false, code }, hasEnded })

async function giveAnswer(tx: Transaction, userId: string, given: Given, now: Date): Promise<Outcome> {
  const attempt = await findAttempt(tx, userId, given.attemptId)
  if (!attempt) return refused('attempt-not-found')
  const row = attempt.answers.find(({ questionId }) => questionId === given.questionId)
  if (!row) return refused('question-not-found')
  if (row.answeredAt) return refused('already-answered')
  if (attempt.finishedAt) return refused(isOver(attempt, now) ? 'time-over' : 'attempt-ended')
  if (isOver(attempt, now)) return refused('time-over', await end(tx, attempt, now))
  const mark = markAnswer(row.question.body, given.response, await openSimplify())
  if (!mark.ok) return refused(mark.code === 'answer-too-long' ? 'answer-too-long' : 'malformed')
  const { verdict, share, passed } = mark
  const stored = { verdict, share, passed, class: 'class' in mark ? mark.class : null }
  const saved = { ...stored, response: JSON.stringify(given.response) }
  await saveAnswer(tx, row.id, saved, now)
  const answered: AnswerRow = { ...row, ...saved, answeredAt: now }
  const after = { ...attempt, answers: attempt.answers.map(each => (each === row ? answered : each)) }
  const next = after.answers.find(({ answeredAt }) => !answeredAt)
  const hasEnded = !next && (await end(tx, after, now))
  const tells = attempt.quiz.settings.feedback === 'at-once'
  return {
    hasEnded,
    result: {
      ok: true,
      answered: tells ? await toldAnswer(tx, userId, after, answered) : null,
      next: next ? asOpen(after, next) : null,
    },
  }
}

/** Ends an attempt with what has been answered: handed in, or its time is over. */
export async function endAttempt(
  db: Database,
  userId: string,
  attemptId: string,
  making: Making,
): Promise<{ ok: true } | { ok: false; code: QuizFailure }> {
  const outcome = await inTransaction(db, async tx => {
    const attempt = await findAttempt(tx, userId, attemptId)
    return attempt && { hasEnded: attempt.finishedAt === null && (await end(tx, attempt, making.now)) }
  })
  if (!outcome) return { ok: false, code: 'attempt-not-found' }
  if (outcome.hasEnded) await afterEnd(db, userId, attemptId, making)
  return { ok: true }
}

/** Puts the score down; true if the attempt had not ended before. */
async function end(tx: Transaction, attempt: Attempt, now: Date): Promise<boolean> {
  const score = await scoreOfAttempt(attempt)
  const { deadline } = attempt
  const finishedAt = deadline !== null && deadline < now ? deadline : now
  return finishAttempt(tx, attempt.id, { finishedAt, score })
}

/** Makes the terms missed due, where the paper says so: an answer itself is never a rating (ADR 023). */
async function afterEnd(db: Database, userId: string, attemptId: string, making: Making): Promise<void> {
  const attempt = await findAttempt(db, userId, attemptId)
  if (attempt?.quiz.settings.missedDue) await makeDue(db, userId, missedIn(attempt), making)
}

/** Lets one's attempt at a paper of one's own go on without limit. */
export async function liftLimit(
  db: Database,
  userId: string,
  attemptId: string,
): Promise<{ ok: true } | { ok: false; code: QuizFailure }> {
  return (await liftDeadline(db, userId, attemptId)) ? { ok: true } : { ok: false, code: 'attempt-not-found' }
}
