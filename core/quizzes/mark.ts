import type { Simplify } from '../text/script.ts'
import type { DiffOp } from '../wording/diff-tokens.ts'
import { type ChineseMark, charactersOf, markChinese } from '../wording/mark-chinese.ts'
import { markPinyin, type PinyinClass } from '../wording/mark-pinyin.ts'
import type { Question, TypedKey } from './question.ts'

/** What a page sends: the id of an option, or what was typed. An empty text or no option is an answer not known. */
export type QuizResponse = { optionId: string | null } | { text: string }

export type QuizVerdict = 'right' | 'almost' | 'wrong'

/** Why an answer is only almost right. */
export type AlmostNote = 'one-character' | 'tones-missing' | 'tones-wrong'

export type TypedMark = {
  ok: true
  kind: 'typed'
  verdict: QuizVerdict
  note: AlmostNote | null
  /** The accepted answer nearest to what was typed. */
  expected: { zh: string; pinyin: string }
  /** From what was typed to what was expected: characters, or syllables if pinyin was typed. */
  diff: DiffOp[]
}

export type QuizMark =
  | { ok: true; kind: 'choice'; verdict: 'right' | 'wrong'; rightOptionId: string }
  | TypedMark
  | { ok: false; code: 'malformed-response' | 'unknown-option' | 'answer-too-long' }

/** Longest typed answer that is marked, in UTF-16 units. */
export const LONGEST_ANSWER = 500

/**
 * Marks a response, whatever it is. Chinese but for one character, and pinyin without tones or with wrong ones, are
 * almost right. With `simplify`, traditional characters count as simplified ones.
 */
export function markAnswer(question: Question, response: unknown, simplify?: Simplify): QuizMark {
  if (question.kind === 'type-chinese') return markTyped(question.key, response, simplify)
  const optionId = fieldOf(response, 'optionId')
  if (optionId !== null && typeof optionId !== 'string') return { ok: false, code: 'malformed-response' }
  if (optionId !== null && !question.options.some(({ id }) => id === optionId)) {
    return { ok: false, code: 'unknown-option' }
  }
  const rightOptionId = question.key.optionId
  return { ok: true, kind: 'choice', verdict: optionId === rightOptionId ? 'right' : 'wrong', rightOptionId }
}

function markTyped(key: TypedKey, response: unknown, simplify?: Simplify): QuizMark {
  const text = fieldOf(response, 'text')
  if (typeof text !== 'string') return { ok: false, code: 'malformed-response' }
  if (text.length > LONGEST_ANSWER) return { ok: false, code: 'answer-too-long' }
  const byChinese = markByChinese(key, text, simplify)
  if (/\p{Script=Han}/u.test(text) || byChinese.verdict !== 'wrong') return byChinese
  return markByPinyin(key, text)
}

function markByChinese({ accepted }: TypedKey, text: string, simplify?: Simplify): TypedMark {
  const mark = markChinese(
    text,
    accepted.map(({ zh }) => zh),
    simplify,
  )
  const verdict = verdictOfChinese(mark)
  return {
    ok: true,
    kind: 'typed',
    verdict,
    note: verdict === 'almost' ? 'one-character' : null,
    expected: accepted.find(({ zh }) => zh === mark.expected)!,
    diff: mark.diff,
  }
}

/** Almost right is one character wrong, missing or too many, in an expression of at least three. */
function verdictOfChinese({ class: found, expected, faults }: ChineseMark): QuizVerdict {
  if (found === 'exact' || found === 'form') return 'right'
  if (found === 'character') return 'almost'
  const isOneOff = (found === 'missing' || found === 'extra') && faults.length === 1
  return isOneOff && charactersOf(expected).length >= 3 ? 'almost' : 'wrong'
}

/** The order from best to worst, and what each class of pinyin comes to. */
const verdictsOfPinyin: Record<PinyinClass, { rank: number; verdict: QuizVerdict; note: AlmostNote | null }> =
  {
    exact: { rank: 0, verdict: 'right', note: null },
    'tone-missing': { rank: 1, verdict: 'almost', note: 'tones-missing' },
    tone: { rank: 2, verdict: 'almost', note: 'tones-wrong' },
    wrong: { rank: 3, verdict: 'wrong', note: null },
  }

function markByPinyin({ accepted }: TypedKey, text: string): TypedMark {
  const marks = accepted.map(expected => ({ expected, mark: markPinyin(text, expected) }))
  const best = marks.reduce((a, b) =>
    verdictsOfPinyin[b.mark.class].rank < verdictsOfPinyin[a.mark.class].rank ? b : a,
  )
  const { verdict, note } = verdictsOfPinyin[best.mark.class]
  return { ok: true, kind: 'typed', verdict, note, expected: best.expected, diff: best.mark.diff }
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined
}
