import type { Anchor, QuizExample } from './maker.ts'
import { chineseNumbers, englishNumbers } from './written-numbers.ts'

const FEWEST = 3
const MOST = 6
/** Shorter ones introduce what is said (习近平强调) and have no place but one. */
const LEAST_HAN = 6
const MOST_HAN = 40

/** A stretch of a text, [start, end). */
type Span = { start: number; end: number }

/**
 * The clauses of a sentence in their order, without the signs between them, where the English leaves no doubt about the order:
 * each holds something whose place in the English is known, the English comes to them one after the other, and breaks between them.
 * A clause that is short, or whose words come twice, stays with the next. Null where there are too few or too many, two alike,
 * or quotation marks and brackets that one clause opens and another closes.
 */
export function clausesInOrder({
  zh,
  en,
  anchors: known,
}: Pick<QuizExample, 'zh' | 'en' | 'anchors'>): string[] | null {
  const body = zh.trim().replace(/[。！？]+$/u, '')
  if (known === undefined || !mayHaveClauses(body) || /[。！？…]/u.test(body)) return null
  const anchors = [...known, ...numberAnchors(body, en)]
  const spans = cut(body)
  if (!spans.every((span, at) => (at === 0 && isShort(body, span)) || anchors.some(isWithin(span))))
    return null
  const clauses = joined(body, spans, sureAnchors(body, en, anchors))
  const texts = clauses.map(({ start, end }) => body.slice(start, end))
  if (texts.length < FEWEST || texts.length > MOST || new Set(texts).size < texts.length) return null
  return texts.every(isFit) && areInTurn(clauses, anchors, en) ? texts : null
}

/** Whether there are clauses enough, whatever the English says. */
export const mayHaveClauses = (zh: string): boolean => cut(zh).length >= FEWEST

function cut(zh: string): Span[] {
  return [...zh.matchAll(/(?:[^，；：,;:]|[,:](?=\d))+/gu)].map(({ 0: text, index }) => ({
    start: index + (text.length - text.trimStart().length),
    end: index + text.trimEnd().length,
  }))
}

/** Numbers in figures that the English has too, once. */
function numberAnchors(zh: string, en: string): Anchor[] {
  const english = englishNumbers(en)
  return chineseNumbers(zh).flatMap(({ start, end, value, isFigures }) => {
    const [same, ...more] = english.filter(number => isFigures && number.value === value)
    return same && more.length === 0 ? [{ start, end, enStart: same.start, enEnd: same.end }] : []
  })
}

/** Those of which neither side has the same words elsewhere. */
function sureAnchors(zh: string, en: string, anchors: readonly Anchor[]): Anchor[] {
  const english = en.toLowerCase()
  return anchors.filter(
    ({ start, end, enStart, enEnd }) =>
      isOnce(zh, zh.slice(start, end)) && isOnce(english, english.slice(enStart, enEnd)),
  )
}

const isOnce = (text: string, part: string) => text.indexOf(part) === text.lastIndexOf(part)

/** Clauses that can stand for themselves: one that cannot goes with the next, the last with the one before. */
function joined(zh: string, spans: readonly Span[], sure: readonly Anchor[]): Span[] {
  const clauses: Span[] = []
  let start = spans[0]!.start
  for (const [at, { end }] of spans.entries()) {
    if (!sure.some(isWithin({ start, end })) || isShort(zh, { start, end })) continue
    clauses.push({ start, end })
    start = spans[at + 1]?.start ?? end
  }
  const last = clauses.at(-1)
  return last ? [...clauses.slice(0, -1), { start: last.start, end: spans.at(-1)!.end }] : []
}

const isShort = (zh: string, { start, end }: Span) => countHan(zh.slice(start, end)) < LEAST_HAN

const isWithin = (span: Span) => (anchor: Anchor) => anchor.start >= span.start && anchor.end <= span.end

function isFit(text: string): boolean {
  const pairs = ['“”', '‘’', '《》', '（）', '()', '「」', '『』', '【】']
  const isBalanced = pairs.every(([open, close]) => countOf(text, open!) === countOf(text, close!))
  return isBalanced && countHan(text) <= MOST_HAN
}

/** Whether the English comes to each after the one before, and breaks in between. */
function areInTurn(clauses: readonly Span[], anchors: readonly Anchor[], en: string): boolean {
  const stretches = clauses.map(clause => englishOf(anchors.filter(isWithin(clause))))
  return stretches.slice(1).every(({ start }, at) => {
    const before = stretches[at]!
    return before.end <= start && BREAK.test(en.slice(before.end, start))
  })
}

const englishOf = (anchors: readonly Anchor[]): Span => ({
  start: Math.min(...anchors.map(({ enStart }) => enStart)),
  end: Math.max(...anchors.map(({ enEnd }) => enEnd)),
})

const BREAK = /[,;:.—](?!\d)|\b(?:and|that|which|who|so|but|to|while|with|by)\b/

const countHan = (text: string) => text.match(/\p{Script=Han}|\d+/gu)?.length ?? 0
const countOf = (text: string, sign: string) => text.split(sign).length - 1
