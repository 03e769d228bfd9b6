import type { Simplify } from '../../text/script.ts'
import type { DiffOp } from '../../wording/diff-tokens.ts'
import { markParts, type PartMark } from '../../wording/mark-parts.ts'
import type { WordingClass } from '../../wording/wording-class.ts'
import type { Form, Question } from '../question.ts'
import { type AlmostNote, markTypedChinese, markTypedEnglish, type QuizVerdict } from './mark-typed.ts'

/**
 * What a page sends, by the form of the question: an option (null: not known), options, true or false, what was typed (empty: not
 * known), the ids in the order they were put in, or which option each of the left was given.
 */
export type QuizResponse =
  | { optionId: string | null }
  | { optionIds: string[] }
  | { truth: boolean | null }
  | { text: string }
  | { order: string[] }
  | { matches: Record<string, string> }

/** `share`: of the question's point, 0–1, before any penalty. `passed`: nothing was answered. */
type Marked = { ok: true; verdict: QuizVerdict; share: number; passed: boolean }

export type TypedMark = Marked & {
  form: 'chinese' | 'english'
  note: AlmostNote | null
  class: WordingClass
  /** The accepted answer nearest to what was typed; pinyin is empty for English. */
  expected: { text: string; pinyin: string }
  /** From what was typed to what was expected: characters, syllables if pinyin was typed, or words. */
  diff: DiffOp[]
}

export type PartsGivenMark = Marked & {
  form: 'parts'
  class: WordingClass
  parts: PartMark[]
  extra: string[]
}

export type GoodMark =
  | (Marked & { form: 'choice'; optionId: string })
  | (Marked & { form: 'several'; optionIds: string[] })
  | (Marked & { form: 'truth'; isTrue: boolean })
  | (Marked & { form: 'order'; order: string[] })
  | (Marked & { form: 'match'; matches: Record<string, string> })
  | TypedMark
  | PartsGivenMark

export type QuizMark =
  | GoodMark
  | { ok: false; code: 'malformed-response' | 'unknown-option' | 'answer-too-long' }

/** Longest typed answer that is marked, in UTF-16 units. */
export const LONGEST_ANSWER = 500

const MALFORMED = { ok: false, code: 'malformed-response' } as const
const UNKNOWN = { ok: false, code: 'unknown-option' } as const
const PASSED = { ok: true, verdict: 'wrong', share: 0, passed: true } as const

/**
 * Marks a response, whatever it is. `share` is what of it is right; almost right is at least half of it, or a wording but for a slip.
 * With `simplify`, traditional characters count as simplified ones.
 */
export function markAnswer(question: Question, response: unknown, simplify?: Simplify): QuizMark {
  switch (question.form) {
    case 'choice':
      return markChoice(question, response)
    case 'several':
      return markSeveral(question, response)
    case 'truth':
      return markTruth(question, response)
    case 'order':
      return markOrder(question, response)
    case 'match':
      return markMatch(question, response)
    case 'chinese':
    case 'english':
    case 'parts':
      return markWritten(question, response, simplify)
  }
}

type Of<F extends Form['form']> = Extract<Form, { form: F }>

function markChoice({ options, key }: Of<'choice'>, response: unknown): QuizMark {
  const given = fieldOf(response, 'optionId')
  if (given !== null && typeof given !== 'string') return MALFORMED
  const told = { form: 'choice', optionId: key.optionId } as const
  if (given === null) return { ...PASSED, ...told }
  if (!options.some(({ id }) => id === given)) return UNKNOWN
  return { ...whole(given === key.optionId), ...told }
}

/** One chosen wrongly takes away one chosen rightly. */
function markSeveral({ options, key }: Of<'several'>, response: unknown): QuizMark {
  const given = fieldOf(response, 'optionIds')
  if (!isTexts(given)) return MALFORMED
  const chosen = new Set(given)
  if ([...chosen].some(id => !options.some(option => option.id === id))) return UNKNOWN
  const told = { form: 'several', optionIds: key.optionIds } as const
  if (chosen.size === 0) return { ...PASSED, ...told }
  const right = key.optionIds.filter(id => chosen.has(id)).length
  return { ...byShare(Math.max(0, right - (chosen.size - right)) / key.optionIds.length), ...told }
}

function markTruth({ key }: Of<'truth'>, response: unknown): QuizMark {
  const given = fieldOf(response, 'truth')
  if (given !== null && typeof given !== 'boolean') return MALFORMED
  const told = { form: 'truth', isTrue: key.isTrue } as const
  return given === null ? { ...PASSED, ...told } : { ...whole(given === key.isTrue), ...told }
}

/** The share is that of neighbours in their order: 1-2-3-4 has three, 2-3-4-1 two of them. Options of one text are one. */
function markOrder({ options, key }: Of<'order'>, response: unknown): QuizMark {
  const given = fieldOf(response, 'order')
  if (!isTexts(given)) return MALFORMED
  const told = { form: 'order', order: key.order } as const
  if (given.length === 0) return { ...PASSED, ...told }
  if (given.some(id => !options.some(option => option.id === id))) return UNKNOWN
  if (new Set(given).size !== given.length || given.length !== key.order.length) return MALFORMED
  const textOf = (ids: readonly string[]) => ids.map(id => options.find(option => option.id === id)!.text)
  return { ...byShare(shareInOrder(textOf(given), textOf(key.order))), ...told }
}

function shareInOrder(given: readonly string[], wanted: readonly string[]): number {
  if (wanted.every((text, at) => given[at] === text)) return 1
  const left = neighbours(given)
  const kept = neighbours(wanted).filter(step => {
    const at = left.indexOf(step)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  // with repeated texts all neighbours may be kept in another order
  return Math.min(kept.length, wanted.length - 2) / (wanted.length - 1)
}

const neighbours = (texts: readonly string[]) => texts.slice(1).map((text, at) => `${texts[at]}\n${text}`)

/** The share is that of those that were given the right one, or another of the same text. */
function markMatch({ left, options, key }: Of<'match'>, response: unknown): QuizMark {
  const given = fieldOf(response, 'matches')
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return MALFORMED
  const matches = Object.entries(given)
  if (matches.some(([, id]) => typeof id !== 'string')) return MALFORMED
  const isKnown = ([at, id]: [string, unknown]) =>
    left.some(one => one.id === at) && options.some(one => one.id === id)
  if (!matches.every(isKnown)) return UNKNOWN
  const told = { form: 'match', matches: key.matches } as const
  if (matches.length === 0) return { ...PASSED, ...told }
  const textOf = (id: unknown) => options.find(option => option.id === id)?.text
  const right = matches.filter(([at, id]) => textOf(key.matches[at]) === textOf(id)).length
  return { ...byShare(right / left.length), ...told }
}

function markWritten(
  question: Of<'chinese'> | Of<'english'> | Of<'parts'>,
  response: unknown,
  simplify?: Simplify,
): QuizMark {
  const text = fieldOf(response, 'text')
  if (typeof text !== 'string') return MALFORMED
  if (text.length > LONGEST_ANSWER) return { ok: false, code: 'answer-too-long' }
  const passed = text.trim() === ''
  if (question.form === 'parts') return markGivenParts(question, text, passed, simplify)
  const { verdict, ...typed } =
    question.form === 'chinese'
      ? markTypedChinese(question.key.accepted, text, simplify)
      : markTypedEnglish(question.key.accepted, text)
  const share = verdict === 'right' ? 1 : verdict === 'almost' ? 0.5 : 0
  return { ok: true, form: question.form, verdict, share, passed, ...typed }
}

/** A part that is right counts whole, one but for a slip half; what is no part takes away one that is right. */
function markGivenParts(
  { key }: Of<'parts'>,
  text: string,
  passed: boolean,
  simplify: Simplify = text => text,
): PartsGivenMark {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  const simplified = key.parts.map(({ zh, en }) => ({ zh: simplify(zh), en }))
  const marked = markParts(simplify(text), simplified, { language, ordered: false })
  const parts = marked.parts.map((mark, at) => ({ ...mark, part: key.parts[at]! }))
  const points = parts.reduce((sum, mark) => sum + pointsOfPart(mark.class), 0)
  const share = passed ? 0 : Math.max(0, points - marked.extra.length) / parts.length
  return { ...byShare(share), passed, form: 'parts', class: marked.class, parts, extra: marked.extra }
}

function pointsOfPart(of: WordingClass): number {
  if (of === 'exact' || of === 'form') return 1
  return of === 'spelling' || of === 'character' ? 0.5 : 0
}

const whole = (right: boolean) =>
  ({ ok: true, verdict: right ? 'right' : 'wrong', share: right ? 1 : 0, passed: false }) as const

const byShare = (share: number): Marked => ({
  ok: true,
  verdict: share === 1 ? 'right' : share >= 0.5 ? 'almost' : 'wrong',
  share,
  passed: false,
})

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(one => typeof one === 'string')

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined
}
