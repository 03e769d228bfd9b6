import { dateAt } from './english-dates.ts'
import { denominator, numberAt, type Token, tokensOf } from './english-numerals.ts'
import { amount, change, date, type Hedge, type Mention, points, type Quantity, share } from './quantity.ts'
import { minus, plus, type Ratio, ratio, times } from './ratio.ts'

const UP =
  /^(increas(e|es|ed|ing)|gr(ow|ows|ew|own|owing|owth)|ris(e|es|en|ing)|rose|up|expand(s|ed)?|climb(s|ed)?|jump(s|ed)?|rais(e|es|ed)|surg(e|es|ed)|gain(s|ed)?|more|higher|larger|greater|bigger)$/
const DOWN =
  /^(decreas(e|es|ed|ing)|f(all|alls|ell|allen|alling)|drop(s|ped)?|declin(e|es|ed|ing)|reduc(e|es|ed|ing|tion)|cut(s)?|down|shr(ink|inks|ank|unk)|lower(s|ed)?|less|fewer|smaller)$/
const COMPARED = /^(more|higher|larger|greater|bigger)$/
const PREFIXED: readonly (readonly [RegExp, number, number])[] = [
  [/^(doubl(e|es|ed|ing)|twice|twofold)$/, 2, 1],
  [/^(tripl(e|es|ed|ing)|trebl(e|es|ed|ing)|thrice)$/, 3, 1],
  [/^quadrupl(e|es|ed|ing)$/, 4, 1],
  [/^quintupl(e|es|ed|ing)$/, 5, 1],
  [/^sextupl(e|es|ed|ing)$/, 6, 1],
  [/^octupl(e|es|ed|ing)$/, 8, 1],
  [/^halv(e|es|ed|ing)$/, 1, 2],
]

/** Readings of what begins at a token, and the token after it. */
type Found = { readings: Quantity[]; next: number }
const one = ratio(1)

/** The numbers of an English text in order. `plain` as in `findChinese`. */
export function findEnglish(text: string, { plain = false } = {}): Mention[] {
  const tokens = tokensOf(text)
  const mentions: Mention[] = []
  for (let at = 0; at < tokens.length; ) {
    const found =
      dateAt(text, tokens, at) ??
      timesAt(tokens, at) ??
      (plain ? null : partAt(tokens, at)) ??
      plainAt(tokens, at)
    if (found)
      mentions.push({ start: tokens[at]!.start, end: tokens[found.next - 1]!.end, readings: found.readings })
    at = found ? found.next : at + 1
  }
  return mentions
}

// How many times

/** `fourfold`, `4 times`, `quadruple`, `increase to three times`, `increase threefold`. */
function timesAt(tokens: readonly Token[], at: number): Found | null {
  const verb = verbAt(tokens, at)
  if (verb) {
    const said = foldAt(tokens, verb.next)
    if (!said) return null
    const { factor, next, isTimes } = said
    if (verb.down) return found([inverse(factor)], next)
    return found(isTimes && !verb.to ? [plus(one, factor), factor] : [factor], next)
  }
  const said = foldAt(tokens, at)
  if (!said) return null
  const word = tokens[said.next]?.text ?? ''
  if (said.isTimes && COMPARED.test(word)) return found([plus(one, said.factor), said.factor], said.next + 1)
  if (!said.isTimes && DOWN.test(word)) return found([inverse(said.factor)], said.next + 1)
  return found([said.factor], UP.test(word) && !said.isTimes ? said.next + 1 : said.next)
}

type Verb = { down: boolean; to: boolean; next: number }

/** A verb of change with the word after it that says whether by how much or to what. */
function verbAt(tokens: readonly Token[], at: number): Verb | null {
  const word = tokens[at]?.text ?? ''
  const down = DOWN.test(word)
  if (!down && !UP.test(word)) return null
  const link = tokens[at + 1]?.text
  const to = link === 'to'
  return { down, to, next: to || link === 'by' || link === 'of' ? at + 2 : at + 1 }
}

type Fold = { factor: Ratio; next: number; isTimes: boolean }

function foldAt(tokens: readonly Token[], at: number): Fold | null {
  const word = tokens[at]?.text ?? ''
  for (const [form, over, under] of PREFIXED)
    if (form.test(word)) return { factor: { over, under }, next: at + 1, isTimes: false }
  if ((word === 'x' || word === '×') && /^\d/.test(tokens[at + 1]?.text ?? '')) {
    const value = numberAt(tokens, at + 1)
    return value && { factor: value.ratio, next: value.next, isTimes: false }
  }
  if (word === 'a' && tokens[at + 1]?.text === 'factor' && tokens[at + 2]?.text === 'of') {
    const value = numberAt(tokens, at + 3)
    return value && { factor: value.ratio, next: value.next, isTimes: false }
  }
  const joined = /^([a-z]+)fold$/.exec(word)?.[1]
  const value = joined ? numberAt(tokensOf(joined), 0) : numberAt(tokens, at)
  if (!value) return null
  if (joined) return { factor: value.ratio, next: at + 1, isTimes: false }
  const unit = tokens[value.next]?.text === '-' ? value.next + 1 : value.next
  const name = tokens[unit]?.text ?? ''
  if (name === 'fold') return { factor: value.ratio, next: unit + 1, isTimes: false }
  if (name === 'times' || name === 'x' || name === '×')
    return { factor: value.ratio, next: unit + 1, isTimes: name === 'times' }
  return null
}

const inverse = ({ over, under }: Ratio): Ratio | null => (over > 0 ? ratio(under, over) : null)

// A change told by a share

/** `grow by 150 percent`, `fall to a third`, `a 20 percent increase`. */
function partAt(tokens: readonly Token[], at: number): Found | null {
  const verb = verbAt(tokens, at)
  if (verb) {
    const part = shareAt(tokens, verb.next)
    if (!part) return null
    return found(
      [verb.to ? part.ratio : verb.down ? minus(one, part.ratio) : plus(one, part.ratio)],
      part.next,
    )
  }
  const part = shareAt(tokens, at)
  const word = part && tokens[tokens[part.next]?.text === '-' ? part.next + 1 : part.next]?.text
  if (!part || !word) return null
  if (UP.test(word)) return found([plus(one, part.ratio)], part.next + 1)
  return DOWN.test(word) ? found([minus(one, part.ratio)], part.next + 1) : null
}

// Amounts and shares by themselves

function plainAt(tokens: readonly Token[], at: number): Found | null {
  const hedge = hedgeAt(tokens, at)
  const from = hedge ? hedge.next : at
  const part = shareAt(tokens, from)
  if (part)
    return { readings: [share(part.ratio, hedge?.hedge ?? overAt(tokens, part.next))], next: part.next }
  const value = numberAt(tokens, from)
  if (!value) return null
  const point = pointsAt(tokens, value.next)
  if (point) return { readings: [points(value.ratio)], next: point }
  const read = amount(value.ratio, hedge?.hedge ?? overAt(tokens, value.next))
  const alone = tokens[from]?.text ?? ''
  const isYear = value.next === from + 1 && /^[12]\d{3}$/.test(alone)
  return { readings: isYear ? [date(alone), read] : [read], next: value.next }
}

function pointsAt(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.text ?? ''
  if (/^(pp|pps|ppt|ppts|pts|points?)$/.test(word)) return at + 1
  const named = word === 'percentage' || word === 'percent' || word === '%'
  const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  return named && /^points?$/.test(tokens[next]?.text ?? '') ? next + 1 : null
}

type Part = { ratio: Ratio; next: number }

function shareAt(tokens: readonly Token[], at: number): Part | null {
  const word = tokens[at]?.text ?? ''
  if (word === 'half' && !numberAt(tokens, at)) return { ratio: { over: 1, under: 2 }, next: at + 1 }
  const value =
    numberAt(tokens, at) ??
    (word === 'a' || word === 'an' ? { ratio: { over: 1, under: 1 }, next: at + 1 } : null)
  if (!value) return null
  return percentAt(tokens, value) ?? fractionAt(tokens, value) ?? outOfAt(tokens, value)
}

function percentAt(tokens: readonly Token[], { ratio: value, next }: Part): Part | null {
  if (pointsAt(tokens, next) !== null) return null
  const word = tokens[next]?.text
  const two = word === 'per' && tokens[next + 1]?.text === 'cent'
  if (word !== '%' && word !== 'percent' && word !== 'pct' && !two) return null
  const part = times(value, ratio(1, 100))
  return part && { ratio: part, next: next + (two ? 2 : 1) }
}

function fractionAt(tokens: readonly Token[], { ratio: value, next }: Part): Part | null {
  const sign = tokens[next]?.text
  if (sign === '/' && /^\d+$/.test(tokens[next + 1]?.text ?? '') && tokens[next + 2]?.text !== '/') {
    const part = value.under === 1 ? ratio(value.over, Number(tokens[next + 1]!.text)) : null
    return part && { ratio: part, next: next + 2 }
  }
  const at = sign === '-' ? next + 1 : next
  const under = denominator(tokens[at]?.text ?? '')
  const part = under !== null && value.under === 1 ? ratio(value.over, under) : null
  return part && { ratio: part, next: at + 1 }
}

/** `two out of three`, `three in ten`. */
function outOfAt(tokens: readonly Token[], { ratio: value, next }: Part): Part | null {
  const at =
    tokens[next]?.text === 'out' && tokens[next + 1]?.text === 'of'
      ? next + 2
      : tokens[next]?.text === 'in'
        ? next + 1
        : 0
  const whole = at > 0 ? numberAt(tokens, at) : null
  if (whole?.ratio.under !== 1 || value.under !== 1 || whole.ratio.over > 1000) return null
  if (value.over >= whole.ratio.over) return null
  const part = ratio(value.over, whole.ratio.over)
  return part && { ratio: part, next: whole.next }
}

const HEDGES: readonly (readonly [string, Hedge])[] = [
  ['more than', 'over'],
  ['upwards of', 'over'],
  ['in excess of', 'over'],
  ['at least', 'over'],
  ['over', 'over'],
  ['above', 'over'],
  ['exceeding', 'over'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['close to', 'nearly'],
  ['less than', 'nearly'],
  ['under', 'nearly'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
]

function hedgeAt(tokens: readonly Token[], at: number): { hedge: Hedge; next: number } | null {
  for (const [words, hedge] of HEDGES) {
    const parts = words.split(' ')
    if (parts.every((part, n) => tokens[at + n]?.text === part)) return { hedge, next: at + parts.length }
  }
  return null
}

/** `30 million-plus`, `30 million or more`, `30+ million`. */
function overAt(tokens: readonly Token[], at: number): Hedge | null {
  const next = tokens[at]?.text === '-' ? at + 1 : at
  const word = tokens[next]?.text
  return word === 'plus' || word === '+' || (word === 'or' && tokens[next + 1]?.text === 'more')
    ? 'over'
    : null
}

function found(factors: readonly (Ratio | null)[], next: number): Found | null {
  const readings = factors.flatMap(factor => (factor && factor.over > 0 ? [change(factor)] : []))
  return readings.length > 0 ? { readings, next } : null
}
