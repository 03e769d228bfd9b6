import type { Random } from '../../random/random.ts'
import type { Term } from '../../terms/term.ts'
import type { Question, QuestionExplanation } from '../question.ts'
import type { Candidate } from './candidate.ts'
import type { Pool } from './pool.ts'

/** A sentence pair in which a term stands, with its spans ([start, end), UTF-16; the English one null if unknown). */
export type QuizExample = {
  pairId: string
  zh: string
  en: string
  start: number
  end: number
  enStart: number | null
  enEnd: number | null
  /** Of all the Chinese, for who has no voice that reads it. */
  pinyin?: string
  /** What is known of where its English says what, if this sentence is all the Chinese of its pair. */
  anchors?: readonly Anchor[]
}

/** A stretch of the Chinese and the one of the English that says it. */
export type Anchor = { start: number; end: number; enStart: number; enEnd: number }

/** A term that may be asked about. */
export type QuizTerm = Term & { example?: QuizExample | null }

/** What a question is made of. */
export type Making = {
  target: Candidate
  example: QuizExample | null
  /** What options may come from; may hold the target. */
  pool: Pool
  /** Others that may be asked about together with the target, first those that were not asked about yet. */
  partners: readonly Candidate[]
  random: Random
}

/** A question about the target, or null where none can be made of it that has one right answer only. */
export type Maker = (making: Making) => Question | null

export function explain(
  { term, en }: Candidate,
  example: QuizExample | null,
): Omit<QuestionExplanation, 'why'> {
  return { pairId: example?.pairId ?? null, zh: term.zh, pinyin: term.pinyin, en }
}

/** Longer sentences are not read to their end. */
const MOST_HAN = 110

export const isReadable = ({ zh }: Pick<QuizExample, 'zh'>) =>
  (zh.match(/\p{Script=Han}/gu)?.length ?? 0) <= MOST_HAN
