/** How a quiz is taken. */
export type QuizSettings = {
  /** Of a whole attempt; null: no limit. */
  limitMs: number | null
  /** How often one person may take it; null: as often as wanted. */
  attempts: number | null
  /** Share of a question's point that a wrong choice takes away; a question passed takes nothing. */
  penalty: number
  /** When the answers are told. */
  feedback: 'at-once' | 'at-end'
  /** Whether options and questions come in another order each time. */
  shuffle: boolean
  /** Whether the cards of terms missed are made due when an attempt ends. */
  missedDue: boolean
}

export const USUAL_SETTINGS: QuizSettings = {
  limitMs: null,
  attempts: null,
  penalty: 0,
  feedback: 'at-once',
  shuffle: false,
  missedDue: false,
}

export const PENALTIES = [0, 0.25, 0.33, 0.5] as const
export const LONGEST_LIMIT_MS = 6 * 3_600_000
export const MOST_ATTEMPTS = 100
export const MOST_QUESTIONS = 500
