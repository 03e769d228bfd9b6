import { buildQuiz } from '#core/quizzes/build.ts'
import { MAKEABLE_KINDS, type QuizExample, type QuizTerm } from '#core/quizzes/make-question.ts'
import { type GoodMark, markAnswer, type QuizResponse, type QuizVerdict } from '#core/quizzes/mark.ts'
import { openQuestion, type Question } from '#core/quizzes/question.ts'
import type {
  AnsweredQuestion,
  AnswerResult,
  Explanation,
  MissedOutcome,
  NewQuiz,
  OpenQuiz,
  PastQuiz,
  QuizQuestion,
  QuizScope,
  QuizScopeChoice,
  StartedQuiz,
} from '#core/quizzes/sheet.ts'
import { isQuiet } from '#core/terms/rank-terms.ts'
import { preferredRendering } from '#core/terms/rendering.ts'
import type { Term } from '#core/terms/term.ts'
import { openSimplify } from '#core/text/script.ts'
import type { Database, Transaction } from '#db/client.ts'
import { findDeck, listDecks } from '#db/decks.ts'
import { listTitles, mayRead } from '#db/documents.ts'
import { keptTerms, termsOfDeck } from '#db/notes.ts'
import { examplesOf, findPairInContext } from '#db/occurrences.ts'
import { createAnswer, createQuiz, findQuestion, findQuiz, finishIfDone, listQuizzes } from '#db/quizzes.ts'
import { findTerms, listTerms, listTermsOf } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { keepTermsAnywhere } from './keep-term.ts'
import { makeDue } from './save-reviews.ts'

const PAST_SHOWN = 20

/** What a quiz can be about, and the quizzes there were. `lang` chooses the titles. */
export async function quizStart(
  db: Database,
  userId: string,
  lang: 'zh' | 'en',
): Promise<{ scopes: QuizScopeChoice[]; past: PastQuiz[] }> {
  const [documents, decks, all, kept, quizzes] = await Promise.all([
    listTitles(db, userId),
    listDecks(db, userId),
    listTerms(db, userId),
    keptTerms(db, userId),
    listQuizzes(db, userId, PAST_SHOWN),
  ])
  const scopes: QuizScopeChoice[] = [
    ...(await Promise.all(
      documents.map(async ({ id, shortTitle, shortTitleEn }) => ({
        kind: 'document' as const,
        id,
        name: lang === 'en' ? shortTitleEn : shortTitle,
        terms: (await listTermsOf(db, userId, id)).length,
      })),
    )),
    ...(await Promise.all(
      decks.map(async ({ id, name }) => ({
        kind: 'deck' as const,
        id,
        name,
        terms: (await termsOfDeck(db, userId, id)).length,
      })),
    )),
    { kind: 'kept', id: null, name: '', terms: kept.size },
    { kind: 'all', id: null, name: '', terms: all.length },
  ]
  return { scopes, past: quizzes.map(quiz => pastQuiz(quiz, lang)) }
}

type QuizRow = Awaited<ReturnType<typeof listQuizzes>>[number]

function pastQuiz(quiz: QuizRow, lang: 'zh' | 'en'): PastQuiz {
  return {
    id: quiz.id,
    at: quiz.createdAt.getTime(),
    right: quiz.questions.filter(({ answer }) => answer?.verdict === 'right').length,
    of: quiz.questions.length,
    scope: scopeOf(quiz, lang),
    finished: quiz.finishedAt !== null,
  }
}

type ScopeRow = Pick<QuizRow, 'scope' | 'documentId' | 'deckId' | 'document' | 'deck' | 'questions'>

/** A scope whose document or deck is gone has the id of none. */
function scopeOf(
  quiz: Omit<ScopeRow, 'questions'> & { questions: unknown[] },
  lang: 'zh' | 'en',
): QuizScopeChoice {
  const terms = quiz.questions.length
  if (quiz.scope === 'document') {
    return {
      kind: 'document',
      id: quiz.documentId ?? '',
      name: (lang === 'en' ? quiz.document?.shortTitleEn : quiz.document?.shortTitle) ?? '',
      terms,
    }
  }
  if (quiz.scope === 'deck')
    return { kind: 'deck', id: quiz.deckId ?? '', name: quiz.deck?.name ?? '', terms }
  return { kind: quiz.scope === 'kept' ? 'kept' : 'all', id: null, name: '', terms }
}

/** Builds a quiz and stores it whole, so that it can be taken up again. */
export async function makeQuiz(
  db: Database,
  userId: string,
  { scope, length, kinds }: NewQuiz,
  making: { now: Date; newId: () => string; seed: string },
): Promise<StartedQuiz> {
  const asked = await termsOf(db, userId, scope)
  if (!asked) return { ok: false, code: scope.kind === 'deck' ? 'deck-not-found' : 'document-not-found' }
  const [pool, examples] = await Promise.all([
    listTerms(db, userId),
    examplesOf(
      db,
      userId,
      asked.map(({ id }) => id),
      scope.kind === 'document' ? scope.id : undefined,
    ),
  ])
  const terms: QuizTerm[] = asked.map(term => ({
    ...term,
    example: (examples.get(term.id) ?? null) satisfies QuizExample | null,
  }))
  // Offices and places are asked about only where there is little else.
  const weights = new Map(asked.map(term => [term.id, isQuiet(term) ? 0 : 1]))
  const built = buildQuiz({ terms, pool, length, kinds, weights, seed: making.seed })
  if (!built.ok) return { ok: false, code: 'too-few-terms', have: built.have, need: built.need }
  const id = making.newId()
  const questions = built.questions.map(question => ({ id: making.newId(), question }))
  await inTransaction(db, tx =>
    createQuiz(
      tx,
      userId,
      {
        id,
        scope: scope.kind,
        documentId: scope.kind === 'document' ? scope.id : null,
        deckId: scope.kind === 'deck' ? scope.id : null,
        seed: making.seed,
        questions,
      },
      making.now,
    ),
  )
  return { ok: true, id }
}

/** The terms of a scope; null for a document or deck that is not this person's to ask about. */
async function termsOf(db: Database, userId: string, scope: QuizScope): Promise<Term[] | null> {
  switch (scope.kind) {
    case 'all':
      return listTerms(db, userId)
    case 'kept':
      return findTerms(db, userId, [...(await keptTerms(db, userId)).keys()])
    case 'document':
      return (await mayRead(db, userId, scope.id)) ? listTermsOf(db, userId, scope.id) : null
    case 'deck':
      return (await findDeck(db, userId, scope.id))
        ? findTerms(db, userId, await termsOfDeck(db, userId, scope.id))
        : null
  }
}

/** A quiz as its page opens it: answers only of what is answered. Null if this person has no such quiz. */
export async function openQuiz(
  db: Database,
  userId: string,
  quizId: string,
  lang: 'zh' | 'en',
): Promise<OpenQuiz | null> {
  const quiz = await findQuiz(db, userId, quizId)
  if (!quiz) return null
  const answered = await Promise.all(
    quiz.questions.flatMap(row =>
      row.answer ? [answeredQuestion(db, userId, row.id, row.body, row.answer.response)] : [],
    ),
  )
  const next = quiz.questions.find(({ answer }) => !answer)
  return {
    id: quiz.id,
    scope: scopeOf(quiz, lang),
    kinds: MAKEABLE_KINDS.filter(kind => quiz.questions.some(row => row.kind === kind)),
    verdicts: quiz.questions.map(({ answer }) => (answer?.verdict as QuizVerdict | undefined) ?? null),
    question: next ? asOpen(next.id, next.body) : null,
    answered,
  }
}

const asOpen = (id: string, question: Question): QuizQuestion => ({ id, ...openQuestion(question) })

async function answeredQuestion(
  db: Transaction,
  userId: string,
  id: string,
  question: Question,
  response: string,
): Promise<AnsweredQuestion> {
  const given = JSON.parse(response) as QuizResponse
  const mark = markAnswer(question, given, await openSimplify())
  if (!mark.ok) throw new Error(`the stored answer of question ${id} cannot be marked: ${mark.code}`)
  return {
    question: asOpen(id, question),
    response: given,
    mark,
    explanation: await explain(db, userId, question),
  }
}

async function explain(db: Transaction, userId: string, question: Question): Promise<Explanation> {
  const { pairId, zh, pinyin, en, why } = question.explanation
  const [term] = question.termId ? await findTerms(db, userId, [question.termId]) : []
  const rendering = term ? preferredRendering(term) : null
  return {
    term: { id: question.termId ?? '', zh, pinyin },
    rendering: {
      text: rendering?.text ?? en,
      source: rendering?.publisher ?? rendering?.sourceTitle ?? null,
      date: rendering?.date ?? null,
      url: rendering?.url ?? null,
    },
    why,
    sentence: pairId ? await findPairInContext(db, userId, pairId, question.termId ?? '') : null,
  }
}

/** Marks one answer and stores it, once: a second answer to the same question is refused. */
export async function answerQuestion(
  db: Database,
  userId: string,
  { questionId, response }: { questionId: string; response: unknown },
  now: Date,
): Promise<AnswerResult> {
  const simplify = await openSimplify()
  return inTransaction(db, async tx => {
    const row = await findQuestion(tx, userId, questionId)
    if (!row) return { ok: false, code: 'question-not-found' }
    if (row.answer) return { ok: false, code: 'already-answered' }
    const mark = markAnswer(row.body, response, simplify)
    if (!mark.ok)
      return { ok: false, code: mark.code === 'answer-too-long' ? 'answer-too-long' : 'malformed' }
    await createAnswer(tx, { questionId, response: JSON.stringify(response), verdict: mark.verdict }, now)
    await finishIfDone(tx, row.quizId, now)
    const quiz = await findQuiz(tx, userId, row.quizId)
    const next = quiz?.questions.find(({ answer }) => !answer)
    const answered = {
      question: asOpen(questionId, row.body),
      response: response as QuizResponse,
      mark: mark satisfies GoodMark,
      explanation: await explain(tx, userId, row.body),
    }
    return { ok: true, answered, next: next ? asOpen(next.id, next.body) : null }
  })
}

/** Terms of a quiz that were not answered rightly; null if this person has no such quiz. */
async function missedTerms(db: Transaction, userId: string, quizId: string): Promise<string[] | null> {
  const quiz = await findQuiz(db, userId, quizId)
  if (!quiz) return null
  const missed = quiz.questions.filter(({ answer }) => answer && answer.verdict !== 'right')
  return [...new Set(missed.flatMap(({ termId }) => termId ?? []))]
}

/** Keeps the terms that were missed and are not kept yet. */
export async function keepMissed(
  db: Database,
  userId: string,
  quizId: string,
  making: Parameters<typeof keepTermsAnywhere>[3],
): Promise<MissedOutcome> {
  const missed = await missedTerms(db, userId, quizId)
  if (!missed) return { ok: false, code: 'quiz-not-found' }
  const kept = await keepTermsAnywhere(db, userId, missed, making)
  return kept.ok ? { ok: true, terms: kept.noteIds.length } : { ok: false, code: 'question-not-found' }
}

/** Makes the cards due that there are of the terms missed, by an event that replay knows. A new card waits its turn. */
export async function makeMissedDue(
  db: Database,
  userId: string,
  quizId: string,
  making: { now: Date; newId: () => string },
): Promise<MissedOutcome> {
  const missed = await missedTerms(db, userId, quizId)
  if (!missed) return { ok: false, code: 'quiz-not-found' }
  return { ok: true, terms: await makeDue(db, userId, missed, making) }
}
