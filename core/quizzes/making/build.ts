import { seededRandom, shuffled } from '../../random/random.ts'
import type { Term } from '../../terms/term.ts'
import type { MadeKind, Question } from '../question.ts'
import type { Candidate } from './candidate.ts'
import { formulaOf } from './kinds/formulas.ts'
import { MAKEABLE_KINDS, makeQuestion, type QuizExample, type QuizTerm } from './make-question.ts'
import { openPool, type Pool, uniqueById } from './pool.ts'

export type QuizRequest = {
  /** What may be asked about. */
  terms: readonly QuizTerm[]
  /** Where else distractors may come from. */
  pool: readonly Term[]
  /** Number of questions, at least 1. */
  length: number
  /** In the order in which they take turns, at least one. */
  kinds: readonly MadeKind[]
  /** How weak a term is, by its id, the weakest highest; 0 where it is not said. The weakest are asked about first. */
  weights?: ReadonlyMap<string, number>
  seed: string | number
}

export type BuiltQuiz =
  | { ok: true; questions: Question[] }
  /** `have`: terms that can be asked about; `need`: how many it takes, about. `works`: kinds that would do with the terms there are. */
  | { ok: false; code: 'too-few-terms'; have: number; need: number; works: MadeKind[] }

/**
 * A quiz in which the kinds take turns as far as the terms allow. A term comes once; where there are fewer terms than
 * questions, again, but never twice in the same kind. No question shows the sentence, or the parts of the formula, that another
 * asks for. The same request and seed give the same quiz, in whatever order
 * terms and pool are given.
 */
export function buildQuiz({ terms, pool: others, length, kinds, weights, seed }: QuizRequest): BuiltQuiz {
  const pool = openPool([...others, ...terms])
  const askable = askableTerms(terms, pool, weights, seed)
  const turns = [...new Set(kinds)]
  const questions = askInTurns({ pool, askable, turns, length, seed })
  if (questions.length === length) return { ok: true, questions }
  const alone = (kind: MadeKind) =>
    askInTurns({ pool, askable, turns: [kind], length, seed }).length === length
  return {
    ...{ ok: false, code: 'too-few-terms', have: askable.length },
    need: needed(askable.length, questions.length, length, turns.length),
    works: MAKEABLE_KINDS.filter(alone),
  }
}

type Askable = { candidate: Candidate; example: QuizExample | null }

type Asking = {
  pool: Pool
  askable: readonly Askable[]
  turns: readonly MadeKind[]
  length: number
  seed: string | number
}

/** As many questions as can be made, `length` at most. */
function askInTurns({ pool, askable, turns, length, seed }: Asking): Question[] {
  const timesAsked = new Map<string, number>()
  const settled = new Map(turns.map(kind => [kind, new Uint8Array(askable.length)]))
  const met = new Set<string>()
  const questions: Question[] = []

  const ask = (kind: MadeKind, round: number): Question | null => {
    const tried = settled.get(kind)!
    for (const [at, { candidate, example }] of askable.entries()) {
      const { id } = candidate.term
      if (tried[at] || (timesAsked.get(id) ?? 0) > round) continue
      tried[at] = 1
      const random = seededRandom(`${seed} ${kind} ${id}`)
      const partners = kind === 'match' ? leastAsked(askable, timesAsked) : []
      const question = makeQuestion(kind, { target: candidate, example, pool, partners, random })
      const shown = question && givesAway(kind, question, candidate)
      if (question === null || (shown !== null && met.has(shown))) continue
      if (shown !== null) met.add(shown)
      for (const asked of question.termIds ?? [id]) timesAsked.set(asked, (timesAsked.get(asked) ?? 0) + 1)
      return question
    }
    return null
  }
  const next = (): Question | null => {
    for (let round = 0; round < turns.length; round++) {
      for (let turn = 0; turn < turns.length; turn++) {
        const question = ask(turns[(questions.length + turn) % turns.length]!, round)
        if (question !== null) return question
      }
    }
    return null
  }

  while (questions.length < length) {
    const question = next()
    if (question === null) break
    questions.push(question)
  }
  return questions
}

/** Kinds that show or say a whole sentence, and those that are of the parts of a formula. */
const OF_SENTENCES: readonly MadeKind[] = [
  'true-false',
  'fill-blank',
  'fill-english',
  'order-clauses',
  'dictation',
]
const OF_PARTS: readonly MadeKind[] = ['expand', 'contract', 'order', 'choose-several']

/** What a question shows of which another would give it away: its sentence, or the parts of its formula. */
function givesAway(kind: MadeKind, { explanation }: Question, candidate: Candidate): string | null {
  if (OF_SENTENCES.includes(kind)) return explanation.pairId && `sentence ${explanation.pairId}`
  const formula = OF_PARTS.includes(kind) ? formulaOf(candidate) : null
  return formula && `parts ${formula.parts.map(({ zh }) => zh).join()}`
}

/** Terms with a rendering to learn, the weakest first, in an order of the seed's where they are equally weak. */
function askableTerms(
  terms: readonly QuizTerm[],
  pool: Pool,
  weights: ReadonlyMap<string, number> | undefined,
  seed: string | number,
): Askable[] {
  const weightOf = (term: Term) => weights?.get(term.id) ?? 0
  return shuffled(uniqueById(terms), seededRandom(`${seed}`))
    .sort((a, b) => weightOf(b) - weightOf(a))
    .flatMap(term => {
      const candidate = pool.byId.get(term.id)
      return candidate ? [{ candidate, example: term.example ?? null }] : []
    })
}

/** Those that were not asked about yet; all where these are too few to be asked about together. */
function leastAsked(askable: readonly Askable[], timesAsked: ReadonlyMap<string, number>): Candidate[] {
  const all = askable.map(({ candidate }) => candidate)
  const fresh = all.filter(({ term }) => !timesAsked.has(term.id))
  return fresh.length >= 12 ? fresh : all
}

/** Four terms make a question of choice; beyond that, terms are needed in proportion to the questions they gave. */
function needed(have: number, made: number, length: number, kinds: number): number {
  const need = made === 0 ? Math.max(4, Math.ceil(length / kinds)) : Math.ceil((length * have) / made)
  return Math.max(have + 1, need)
}
