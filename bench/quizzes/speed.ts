import { buildQuiz } from '#core/quizzes/making/build.ts'
import { MAKEABLE_KINDS } from '#core/quizzes/making/make-question.ts'
import type { QuizTerm } from '#core/quizzes/making/maker.ts'
import { markAnswer } from '#core/quizzes/marking/mark.ts'
import type { Question } from '#core/quizzes/question.ts'
import { median, quantile, report, time } from '../print.ts'
import { thousandTerms } from './thousand-terms.ts'

/** 50 questions from 1,000 terms, of all kinds and of the dearest, and the marking of each. */
export async function measureSpeed(): Promise<void> {
  const terms = thousandTerms()
  let seed = 0
  const build = (kinds: readonly (typeof MAKEABLE_KINDS)[number][]) => {
    const quiz = buildQuiz({ terms, pool: [], length: 50, kinds, seed: seed++ })
    if (!quiz.ok) throw new Error(`${kinds}: ${quiz.have} of ${quiz.need} terms`)
    return quiz.questions
  }
  const all = await time(30, 5, async () => build(MAKEABLE_KINDS))
  report('50 questions of all kinds from 1,000 terms', median(all), 'ms', 100)
  report('  of 30 times the slowest', quantile(all, 1), 'ms')
  const choices = await time(30, 5, async () => build(['choose-english', 'choose-chinese']))
  report('  of two kinds of choice', median(choices), 'ms', 100)
  await measureMarking(Array.from({ length: 10 }, () => build(MAKEABLE_KINDS)).flat(), terms)
}

async function measureMarking(questions: readonly Question[], terms: readonly QuizTerm[]): Promise<void> {
  const taken: number[] = []
  for (const question of [...questions, ...questions]) {
    const response = nearlyRight(question, terms)
    const start = performance.now()
    const mark = markAnswer(question, response)
    taken.push(performance.now() - start)
    if (!mark.ok) throw new Error(`${question.kind}: ${mark.code}`)
  }
  const second = taken.slice(questions.length)
  report('marking an answer', median(second), 'ms', 5)
  report(`  of ${second.length} answers the slowest`, quantile(second, 1), 'ms', 5)
}

/** An answer with a fault in it, which is slowest to mark. */
function nearlyRight(question: Question, [first]: readonly QuizTerm[]): object {
  switch (question.form) {
    case 'choice':
      return question.key
    case 'several':
      return question.key
    case 'truth':
      return { truth: question.key.isTrue }
    case 'order':
      return question.key
    case 'match':
      return question.key
    case 'english':
      return { text: `${question.key.accepted[0]} too` }
    case 'chinese':
      return { text: `${question.key.accepted[0]!.zh.slice(1)}${first!.zh}` }
    case 'parts':
      return { text: question.key.parts.map(({ zh }) => zh.slice(1)).join('、') }
  }
}
