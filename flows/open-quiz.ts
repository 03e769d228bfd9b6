import { MAKEABLE_KINDS } from '#core/quizzes/making/make-question.ts'
import type { ListedPaper, Paper, PastQuiz, WaitingAppeal } from '#core/quizzes/sheet.ts'
import { findAttemptAtOwn, listAppeals, listAttempts, listPastAttempts } from '#db/attempts.ts'
import type { Database } from '#db/client.ts'
import { findQuiz, listPapers } from '#db/quizzes.ts'
import { pastAttempt } from './quiz-results.ts'
import { scopeOf } from './quiz-scope.ts'
import { quizScopes } from './quiz-terms.ts'
import { isOver } from './take-quiz.ts'
import { toldAnswer } from './told-answer.ts'

const PAST_SHOWN = 20
const PAPERS_SHOWN = 50

type Lang = 'zh' | 'en'

/** What a quiz can be about, one's papers, and the attempts there were. `lang` chooses the titles. */
export async function quizStart(db: Database, userId: string, lang: Lang, now: Date) {
  const [scopes, past, papers] = await Promise.all([
    quizScopes(db, userId, lang, now),
    pastQuizzes(db, userId, lang, PAST_SHOWN),
    ownPapers(db, userId, lang),
  ])
  return { scopes, past, papers }
}

async function pastQuizzes(db: Database, userId: string, lang: Lang, limit: number): Promise<PastQuiz[]> {
  const attempts = await listPastAttempts(db, userId, limit)
  return attempts.map(({ quiz, answers, ...attempt }) => ({
    ...{ id: attempt.id, quizId: quiz.id, at: attempt.startedAt.getTime(), name: quiz.name },
    ...{ score: attempt.score ?? 0, of: answers.length, finished: attempt.finishedAt !== null },
    scope: scopeOf(quiz, userId, lang),
  }))
}

/** Papers that were named, shared, written or taken more than once: those of a quick quiz are found by their attempts. */
async function ownPapers(db: Database, userId: string, lang: Lang): Promise<ListedPaper[]> {
  const papers = await listPapers(db, userId, PAPERS_SHOWN)
  return papers
    .filter(
      ({ name, scope, sharedAt, _count }) =>
        name !== '' || scope === 'own' || sharedAt !== null || _count.attempts !== 1,
    )
    .map(quiz => ({
      ...{ id: quiz.id, name: quiz.name, at: quiz.createdAt.getTime(), shared: quiz.sharedAt !== null },
      scope: scopeOf(quiz, userId, lang),
      questions: quiz._count.questions,
      attempts: quiz._count.attempts,
    }))
}

/** A paper that this person may take; null if there is none. */
export async function openQuiz(
  db: Database,
  userId: string,
  quizId: string,
  lang: Lang,
  now: Date,
): Promise<Paper | null> {
  const quiz = await findQuiz(db, userId, quizId)
  if (!quiz) return null
  const isOwn = quiz.userId === userId
  const attempts = await listAttempts(db, userId, quizId)
  const open = attempts.find(attempt => !attempt.finishedAt && !isOver(attempt, now))
  const { settings } = quiz
  return {
    ...{ id: quiz.id, name: quiz.name, scope: scopeOf(quiz, userId, lang), isOwn, settings },
    ...{ shared: quiz.sharedAt !== null, questions: quiz.questions.length, at: quiz.createdAt.getTime() },
    kinds: MAKEABLE_KINDS.filter(kind => quiz.questions.some(question => question.kind === kind)),
    attempts: attempts
      .map(attempt => ({ ...pastAttempt(attempt), finished: attempt.id !== open?.id }))
      .reverse(),
    openAttempt: open?.id ?? null,
    attemptsLeft: settings.attempts === null ? null : Math.max(0, settings.attempts - attempts.length),
    appeals: isOwn ? await waitingAppeals(db, userId, quizId) : [],
  }
}

async function waitingAppeals(db: Database, userId: string, quizId: string): Promise<WaitingAppeal[]> {
  const rows = await listAppeals(db, userId, quizId)
  const told = await Promise.all(
    rows.map(async ({ id, attemptId, appealedAt }) => {
      const attempt = await findAttemptAtOwn(db, userId, attemptId)
      const row = attempt?.answers.find(answer => answer.id === id)
      if (!attempt || !row) return []
      const answered = await toldAnswer(db, userId, attempt, row)
      return [{ attemptId, at: appealedAt?.getTime() ?? 0, answered }]
    }),
  )
  return told.flat()
}
