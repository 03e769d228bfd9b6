import type { Term } from '../terms/term.ts'
import { asCandidate, type Candidate } from './distractors.ts'
import { type MakeableKind, makeQuestion, type QuizExample, type QuizTerm } from './make-question.ts'
import type { Question } from './question.ts'
import { seededRandom, shuffled } from './random.ts'

export type QuizRequest = {
  /** What may be asked about. */
  terms: readonly QuizTerm[]
  /** Where else distractors may come from. */
  pool: readonly Term[]
  /** Number of questions, at least 1. */
  length: number
  /** In the order in which they take turns, at least one. */
  kinds: readonly MakeableKind[]
  /** How weak a term is, by its id, the weakest highest; 0 where it is not said. The weakest are asked about first. */
  weights?: ReadonlyMap<string, number>
  seed: string | number
}

export type BuiltQuiz =
  | { ok: true; questions: Question[] }
  /** `have`: terms that can be asked about; `need`: how many it takes, about. */
  | { ok: false; code: 'too-few-terms'; have: number; need: number }

/**
 * A quiz in which the kinds take turns as far as the terms allow. A term comes once; where there are fewer terms than
 * questions, again, but never twice in the same kind. The same request and seed give the same quiz, in whatever order
 * terms and pool are given.
 */
export function buildQuiz({ terms, pool, length, kinds, weights, seed }: QuizRequest): BuiltQuiz {
  const candidateOf = candidatesById([...pool, ...terms])
  const candidates = [...candidateOf.values()]
  const askable = askableTerms(terms, candidateOf, weights, seed)
  const turns = [...new Set(kinds)]
  const timesAsked = new Map<string, number>()
  const settled = new Set<string>()
  const questions: Question[] = []

  const ask = (kind: MakeableKind, round: number): Question | null => {
    for (const { candidate, example } of askable) {
      const { id } = candidate.term
      const pair = `${kind} ${id}`
      if ((timesAsked.get(id) ?? 0) > round || settled.has(pair)) continue
      settled.add(pair)
      const question = makeQuestion(kind, candidate, candidates, example, seededRandom(`${seed} ${pair}`))
      if (question === null) continue
      timesAsked.set(id, (timesAsked.get(id) ?? 0) + 1)
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
    if (question === null) return tooFew(askable.length, questions.length, length, turns.length)
    questions.push(question)
  }
  return { ok: true, questions }
}

/** Terms with a rendering to learn, the weakest first, in an order of the seed's where they are equally weak. */
function askableTerms(
  terms: readonly QuizTerm[],
  candidateOf: ReadonlyMap<string, Candidate>,
  weights: ReadonlyMap<string, number> | undefined,
  seed: string | number,
): { candidate: Candidate; example: QuizExample | null }[] {
  const weightOf = (term: Term) => weights?.get(term.id) ?? 0
  return shuffled(uniqueById(terms), seededRandom(`${seed}`))
    .sort((a, b) => weightOf(b) - weightOf(a))
    .flatMap(term => {
      const candidate = candidateOf.get(term.id)
      return candidate ? [{ candidate, example: term.example ?? null }] : []
    })
}

function candidatesById(terms: readonly Term[]): Map<string, Candidate> {
  return new Map(
    uniqueById(terms).flatMap(term => {
      const candidate = asCandidate(term)
      return candidate ? [[term.id, candidate] as const] : []
    }),
  )
}

function uniqueById<T extends Term>(terms: readonly T[]): T[] {
  const byId = new Map(terms.map(term => [term.id, term]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Four terms make a question of choice; beyond that, terms are needed in proportion to the questions they gave. */
function tooFew(have: number, made: number, length: number, kinds: number): BuiltQuiz {
  const need = made === 0 ? Math.max(4, Math.ceil(length / kinds)) : Math.ceil((length * have) / made)
  return { ok: false, code: 'too-few-terms', have, need: Math.max(have + 1, need) }
}
