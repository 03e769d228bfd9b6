import { itemAnalysis, type TakenPaper } from '#core/quizzes/marking/item-analysis.ts'
import { pointsOf } from '#core/quizzes/marking/score.ts'
import { termFigures } from '#core/quizzes/marking/term-figures.ts'
import type {
  AnsweredQuestion,
  AttemptResult,
  MissedOutcome,
  PaperResults,
  PastAttempt,
} from '#core/quizzes/sheet.ts'
import { WORDING_CLASSES, type WordingClass } from '#core/wording/wording-class.ts'
import { findAttempt, listAnswersTo, listAttempts } from '#db/attempts.ts'
import type { Database, Transaction } from '#db/client.ts'
import { findOwnQuiz } from '#db/quizzes.ts'
import { findTerms } from '#db/terms.ts'
import { keepTermsAnywhere } from './keep-term.ts'
import { scopeOf } from './quiz-scope.ts'
import { makeDue } from './save-reviews.ts'
import { type Attempt, missedIn } from './told-answer.ts'

/** What came of an attempt, beside one's others at the same paper. */
export async function resultOf(
  db: Transaction,
  userId: string,
  attempt: Attempt,
  answered: readonly AnsweredQuestion[],
): Promise<AttemptResult> {
  const others = await listAttempts(db, userId, attempt.quizId)
  const points = answered.map(({ mark }) => pointsOf(mark, attempt.penalty))
  return {
    score: attempt.score ?? 0,
    of: attempt.answers.length,
    taken: points.filter(point => point < 0).reduce((sum, point) => sum - point, 0),
    errors: errorsIn(answered),
    attempts: others.filter(({ finishedAt }) => finishedAt).map(pastAttempt),
    missed: missedIn(attempt).length,
  }
}

type AttemptRow = Awaited<ReturnType<typeof listAttempts>>[number]

export const pastAttempt = ({ id, startedAt, finishedAt, score, _count }: AttemptRow): PastAttempt => ({
  ...{ id, at: startedAt.getTime(), score: score ?? 0, of: _count.answers },
  finished: finishedAt !== null,
})

function errorsIn(answered: readonly AnsweredQuestion[]): AttemptResult['errors'] {
  const classes = answered.flatMap(({ mark }) =>
    'class' in mark && mark.verdict !== 'right' && !mark.passed ? [mark.class] : [],
  )
  return countsOf(classes)
}

const countsOf = (classes: readonly WordingClass[]) =>
  WORDING_CLASSES.map(each => ({ class: each, count: classes.filter(of => of === each).length })).filter(
    ({ count }) => count > 0,
  )

/** Keeps the terms that were missed, are still there and are not kept yet. */
export async function keepMissed(
  db: Database,
  userId: string,
  attemptId: string,
  making: Parameters<typeof keepTermsAnywhere>[3],
): Promise<MissedOutcome> {
  const attempt = await findAttempt(db, userId, attemptId)
  if (!attempt) return { ok: false, code: 'attempt-not-found' }
  const there = await findTerms(db, userId, missedIn(attempt))
  const kept = await keepTermsAnywhere(
    db,
    userId,
    there.map(({ id }) => id),
    making,
  )
  return kept.ok ? { ok: true, terms: kept.noteIds.length } : { ok: false, code: 'question-not-found' }
}

/** Makes the cards due that there are of the terms missed, by an event that replay knows. A new card waits its turn. */
export async function makeMissedDue(
  db: Database,
  userId: string,
  attemptId: string,
  making: { now: Date; newId: () => string },
): Promise<MissedOutcome> {
  const attempt = await findAttempt(db, userId, attemptId)
  if (!attempt) return { ok: false, code: 'attempt-not-found' }
  return { ok: true, terms: await makeDue(db, userId, missedIn(attempt), making) }
}

/** What came of a person's own paper, over all who have finished it; null if they have no such paper. */
export async function paperResults(
  db: Database,
  userId: string,
  quizId: string,
  lang: 'zh' | 'en',
): Promise<PaperResults | null> {
  const quiz = await findOwnQuiz(db, userId, quizId)
  if (!quiz) return null
  const attempts = await listAnswersTo(db, userId, quizId)
  const taken: TakenPaper[] = attempts.map(({ answers }) =>
    answers.map(({ questionId, response, share, passed }) => ({
      ...{ questionId, share: share ?? 0, passed },
      response: response === null ? null : (JSON.parse(response) as unknown),
    })),
  )
  const classes = attempts.flatMap(({ answers }) =>
    answers.flatMap(row =>
      row.class && row.verdict !== 'right' && !row.passed ? [row.class as WordingClass] : [],
    ),
  )
  const items = itemAnalysis(
    quiz.questions.map(({ id, body }) => ({ id, question: body })),
    taken,
  ).map(item => ({ ...item, question: quiz.questions.find(({ id }) => id === item.id)!.body }))
  return {
    quiz: { id: quiz.id, name: quiz.name, scope: scopeOf(quiz, userId, lang) },
    attempts: attempts.length,
    takers: new Set(attempts.map(({ userId: taker }) => taker)).size,
    meanScore: attempts.reduce((sum, { score }) => sum + (score ?? 0), 0) / Math.max(1, attempts.length),
    errors: countsOf(classes),
    terms: termFigures(items),
    items,
  }
}
