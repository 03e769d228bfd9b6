import { buildQuiz } from '#core/quizzes/making/build.ts'
import type { Question } from '#core/quizzes/question.ts'
import type { NewQuiz, QuizScope, StartedQuiz } from '#core/quizzes/sheet.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'
import { admittedByTerm } from '#db/quiz-pairs.ts'
import { createQuiz, type NewPaper } from '#db/quizzes.ts'
import { listTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { beginAttempt } from './begin-attempt.ts'
import { examplesFor } from './quiz-examples.ts'
import { termsOf } from './quiz-terms.ts'

/** Builds a paper, stores it whole, and begins the first attempt at it. */
export async function makeQuiz(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  { scope, length, kinds, settings, name }: NewQuiz,
  making: { now: Date; newId: () => string; seed: string },
): Promise<StartedQuiz> {
  const asked = await termsOf(db, userId, scope, making.now)
  if (!asked) return { ok: false, code: scope.kind === 'deck' ? 'deck-not-found' : 'document-not-found' }
  const pool = await listTerms(db, userId)
  const documentId = scope.kind === 'document' ? scope.id : undefined
  const terms = await examplesFor(db, knowledge, userId, asked.terms, { kinds, documentId, pool })
  const built = buildQuiz({ terms, pool, length, kinds, weights: asked.weights, seed: making.seed })
  if (!built.ok) return built
  const questions = await withAdmitted(db, userId, built.questions)
  const paper: NewPaper = {
    ...{ id: making.newId(), name, seed: making.seed, settings, ...placeOf(scope) },
    questions: questions.map(question => ({ id: making.newId(), question })),
  }
  const attemptId = await inTransaction(db, async tx => {
    await createQuiz(tx, userId, paper, making.now)
    return beginAttempt(tx, userId, { ...paper, questions: paper.questions.map(({ id }) => id) }, making)
  })
  return { ok: true, quizId: paper.id, attemptId }
}

function placeOf(scope: QuizScope): Pick<NewPaper, 'scope' | 'documentId' | 'deckId' | 'about'> {
  return {
    scope: scope.kind,
    documentId: scope.kind === 'document' ? scope.id : null,
    deckId: scope.kind === 'deck' ? scope.id : null,
    about: scope.kind === 'tag' || scope.kind === 'category' || scope.kind === 'exam' ? scope.id : null,
  }
}

/** Questions that take also what this person has admitted for the term. */
async function withAdmitted(
  db: Database,
  userId: string,
  questions: readonly Question[],
): Promise<Question[]> {
  const ids = questions.flatMap(({ termId }) => termId ?? [])
  const admitted = await admittedByTerm(db, userId, ids)
  return questions.map(question => {
    const own = question.termId === null ? [] : (admitted.get(question.termId) ?? [])
    if (own.length === 0 || question.kind !== 'type-chinese' || question.form !== 'chinese') return question
    const more = own.flatMap(({ language, text }) => (language === 'zh' ? [{ zh: text, pinyin: '' }] : []))
    return { ...question, key: { accepted: [...question.key.accepted, ...more] } }
  })
}
