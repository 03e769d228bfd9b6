import { type GoodMark, markAnswer, type QuizResponse } from '#core/quizzes/marking/mark.ts'
import { scoreOf } from '#core/quizzes/marking/score.ts'
import { openQuestion, type Question } from '#core/quizzes/question.ts'
import type { AnsweredQuestion, Explanation, QuizQuestion } from '#core/quizzes/sheet.ts'
import { seededRandom, shuffled } from '#core/random/random.ts'
import { preferredRendering } from '#core/terms/rendering.ts'
import { openSimplify } from '#core/text/script.ts'
import type { findAttempt } from '#db/attempts.ts'
import type { Transaction } from '#db/client.ts'
import { findPairInContext } from '#db/occurrences.ts'
import { findWholePair } from '#db/quiz-pairs.ts'
import { findTerms } from '#db/terms.ts'

export type Attempt = NonNullable<Awaited<ReturnType<typeof findAttempt>>>
export type AnswerRow = Attempt['answers'][number]

/** A question as the page of an attempt may know it: where the paper says so, its options in an order of the attempt's. */
export function asOpen(attempt: Attempt, { question }: AnswerRow): QuizQuestion {
  const open = { id: question.id, ...openQuestion(question.body) }
  if (!attempt.quiz.settings.shuffle || !('options' in open)) return open
  const random = seededRandom(`${attempt.id} ${question.id}`)
  return { ...open, options: shuffled(open.options, random) }
}

/** What is stored where nothing was answered. */
export function passing(question: Question): QuizResponse {
  switch (question.form) {
    case 'choice':
      return { optionId: null }
    case 'several':
      return { optionIds: [] }
    case 'truth':
      return { truth: null }
    case 'order':
      return { order: [] }
    case 'match':
      return { matches: {} }
    case 'chinese':
    case 'english':
    case 'parts':
      return { text: '' }
  }
}

/** The mark of a stored answer as it stands: an appeal may have raised it. One that was not answered counts as passed. */
export async function markOf({ question, response, verdict, share }: AnswerRow): Promise<GoodMark> {
  const given = response === null ? passing(question.body) : (JSON.parse(response) as QuizResponse)
  const mark = markAnswer(question.body, given, await openSimplify())
  if (!mark.ok) throw new Error(`the stored answer to question ${question.id} cannot be marked: ${mark.code}`)
  return verdict === null || share === null ? mark : { ...mark, verdict, share }
}

/** An answer with all that may be told once it is given. */
export async function toldAnswer(
  db: Transaction,
  userId: string,
  attempt: Attempt,
  row: AnswerRow,
): Promise<AnsweredQuestion> {
  return {
    question: asOpen(attempt, row),
    response: row.response === null ? passing(row.question.body) : (JSON.parse(row.response) as QuizResponse),
    mark: await markOf(row),
    explanation: await explain(db, userId, row.question.body),
    appeal: row.appeal,
  }
}

async function explain(
  db: Transaction,
  userId: string,
  { termId, explanation }: Question,
): Promise<Explanation> {
  const { pairId, zh, pinyin, en, why, change, note } = explanation
  const [term] = termId === null ? [] : await findTerms(db, userId, [termId])
  const rendering = term ? preferredRendering(term) : null
  return {
    term: { id: term?.id ?? null, zh, pinyin },
    rendering: {
      text: en || (rendering?.text ?? ''),
      source: rendering?.publisher ?? rendering?.sourceTitle ?? null,
      date: rendering?.date ?? null,
      url: rendering?.url ?? null,
    },
    ...{ why, change: change ?? null, note: note ?? null },
    sentence: pairId === null ? null : await sentenceOf(db, userId, pairId, termId),
  }
}

async function sentenceOf(db: Transaction, userId: string, pairId: string, termId: string | null) {
  const inContext = termId === null ? null : await findPairInContext(db, userId, pairId, termId)
  return inContext ?? findWholePair(db, userId, pairId)
}

export async function scoreOfAttempt({ answers, penalty }: Attempt): Promise<number> {
  return scoreOf(await Promise.all(answers.filter(({ answeredAt }) => answeredAt).map(markOf)), penalty)
}

/** Terms of questions that were not answered rightly; those of an attempt that ended early count too. */
export function missedIn({ answers }: Attempt): string[] {
  const missed = answers.filter(({ verdict }) => verdict !== 'right')
  return [...new Set(missed.flatMap(({ question }) => question.body.termIds ?? question.termId ?? []))]
}
