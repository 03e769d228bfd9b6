import { buildQuiz } from '#core/quizzes/making/build.ts'
import { MAKEABLE_KINDS } from '#core/quizzes/making/make-question.ts'
import type { MadeKind, Question } from '#core/quizzes/question.ts'
import { report } from '../print.ts'
import { thousandTerms } from './thousand-terms.ts'

const QUESTIONS = 5000

/** Kinds in which what is right has a place among others. */
const CHOSEN = MAKEABLE_KINDS.filter(kind => /choose|fill|true/.test(kind))

/** Of each kind of choice, how far places and lengths of what is right are from being all as often. */
export function measureFairness(): void {
  const terms = thousandTerms()
  for (const kind of CHOSEN) {
    const questions = questionsOf(kind, terms)
    const choices = questions.filter(question => question.form === 'choice' || question.form === 'several')
    if (choices.length > 0) tell(kind, choices)
    const truths = questions.flatMap(question => (question.form === 'truth' ? [question.key.isTrue] : []))
    if (truths.length > 0) tellSpread(`${kind}, true or false`, [truths.map(Number)], 2)
  }
}

function questionsOf(kind: MadeKind, terms: ReturnType<typeof thousandTerms>): Question[] {
  const questions: Question[] = []
  for (let seed = 0; questions.length < QUESTIONS; seed++) {
    const request = { terms, pool: [], kinds: [kind], seed: `${kind} ${seed}` }
    for (let length = 50; length >= 1; length = Math.floor(length / 2)) {
      const quiz = buildQuiz({ ...request, length })
      if (!quiz.ok) continue
      questions.push(...quiz.questions)
      break
    }
  }
  return questions.slice(0, QUESTIONS)
}

type Choice = Extract<Question, { form: 'choice' | 'several' }>

/** Questions of as many options together; of `several` one that is right, in turn. */
function tell(kind: MadeKind, questions: readonly Choice[]): void {
  const counts = Map.groupBy(questions, ({ options }) => options.length)
  for (const [options, among] of counts) {
    const places = among.map((question, at) => {
      const ids = question.form === 'choice' ? [question.key.optionId] : question.key.optionIds
      return question.options.findIndex(({ id }) => id === ids[at % ids.length])
    })
    tellSpread(`${kind}, place among ${options}`, [places], options)
    const ranks = among.map((question, at) => rankOf(question, places[at]!, at))
    tellSpread(`${kind}, rank by length`, [ranks], options)
  }
}

/** How many options are shorter; of those as long, a share in turn. */
function rankOf({ options }: Choice, place: number, turn: number): number {
  const length = options[place]!.text.length
  const shorter = options.filter(({ text }) => text.length < length).length
  const alike = options.filter(({ text }) => text.length === length).length
  return shorter + (turn % alike)
}

/** Of chi-square with so many degrees of freedom, what chance alone exceeds once in a thousand times. */
const CRITICAL: Record<number, number> = { 1: 10.83, 2: 13.82, 3: 16.27, 4: 18.47, 5: 20.52 }

function tellSpread(what: string, [places]: [number[]], of: number): void {
  const counts = Array.from({ length: of }, (_, place) => places.filter(each => each === place).length)
  const expected = places.length / of
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  report(`${what} (${counts.join(' ')})`, chiSquare, 'χ²', CRITICAL[of - 1])
}
