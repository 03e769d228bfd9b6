import { buildQuiz } from '#core/quizzes/build.ts'
import { canBeHeard } from '#core/quizzes/kinds/type-chinese.ts'
import type { QuizExample, QuizTerm } from '#core/quizzes/make-question.ts'
import type { Question } from '#core/quizzes/question.ts'
import type { NewQuiz, QuizScope, StartedQuiz } from '#core/quizzes/sheet.ts'
import { pinyinOfWords } from '#core/text/pinyin.ts'
import type { Database } from '#db/client.ts'
import { examplesOf } from '#db/occurrences.ts'
import { admittedByTerm, listChinese } from '#db/quiz-pairs.ts'
import { createQuiz, type NewPaper } from '#db/quizzes.ts'
import { listTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { beginAttempt } from './begin-attempt.ts'
import { termsOf } from './quiz-terms.ts'

/** Builds a paper, stores it whole, and begins the first attempt at it. */
export async function makeQuiz(
  db: Database,
  userId: string,
  { scope, length, kinds, settings, name }: NewQuiz,
  making: { now: Date; newId: () => string; seed: string },
): Promise<StartedQuiz> {
  const asked = await termsOf(db, userId, scope, making.now)
  if (!asked) return { ok: false, code: scope.kind === 'deck' ? 'deck-not-found' : 'document-not-found' }
  const ids = asked.terms.map(({ id }) => id)
  const [pool, found] = await Promise.all([
    listTerms(db, userId),
    examplesOf(db, userId, ids, scope.kind === 'document' ? scope.id : undefined),
  ])
  const examples = kinds.includes('dictation') ? await withPinyin(db, userId, found) : found
  const terms: QuizTerm[] = asked.terms.map(term => ({ ...term, example: examples.get(term.id) ?? null }))
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

/** Examples that can be dictated with their pinyin, for who has no voice that reads them. */
async function withPinyin(
  db: Database,
  userId: string,
  examples: Map<string, QuizExample>,
): Promise<Map<string, QuizExample>> {
  const short = [...examples.values()].filter(({ zh }) => canBeHeard(zh))
  const sentences = await listChinese(db, userId, [...new Set(short.map(({ pairId }) => pairId))])
  const ofPair = Map.groupBy(sentences, ({ pairId }) => pairId)
  return new Map(
    [...examples].map(([termId, example]) => {
      const whole = ofPair.get(example.pairId) ?? []
      const alone = whole.filter(({ text }) => text === example.zh)
      const read = alone.length > 0 ? alone.slice(0, 1) : whole
      const isAll = read.length > 0 && read.map(({ text }) => text).join('') === example.zh
      const pinyin = isAll ? pinyinOfWords(read.flatMap(({ words }) => words)) : ''
      return [termId, pinyin === '' ? example : { ...example, pinyin }]
    }),
  )
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
