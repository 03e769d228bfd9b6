import { type Token, WORD } from './lattice.ts'
import { NUMERALS, ORDINALS, TENS } from './spelling-variants.ts'

const cardinals = new Map([
  ...NUMERALS.map((word, value) => [word, value] as const),
  ...TENS.map((word, place) => [word, 20 + 10 * place] as const),
])
/** What ends twenty-first. */
const units = new Map(ORDINALS.slice(0, 9).map((word, place) => [word, place + 1]))
const scales: Record<string, number> = {
  ...{ hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  ...{ mn: 1e6, bn: 1e9, tn: 1e12 },
}
const SUFFIXES = ['th', 'st', 'nd', 'rd'] as const
const FIGURES = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/

/**
 * Puts together what makes one number, in figures, words or both: `1.4 billion`, `1,400 million` and `1,400,000,000` get one key, and so
 * do `one hundred and five` and `105`, `twenty-first` and `21st`.
 */
export function joinNumerals(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const number = numberAt(tokens, at)
    joined.push(number?.token ?? tokens[at]!)
    at = number?.next ?? at + 1
  }
  return joined
}

/** The number whose tokens begin at `at`, and the place after them; null where there is none, or a single word of one. */
function numberAt(tokens: readonly Token[], at: number): { token: Token; next: number } | null {
  const [first, second] = [tokens[at]!, tokens[at + 1]]
  const isOne =
    first.weight !== WORD && /^an?$/i.test(first.text) && second !== undefined && second.key in scales
  const figures = FIGURES.exec(first.text)
  let part: number | null = isOne ? 1 : figures ? Number(first.text.replaceAll(',', '')) : null
  let [whole, isOrdinal] = [0, false]
  let next = part === null ? at : at + 1
  for (; next < tokens.length && !isOrdinal; next++) {
    const key = tokens[next]!.key
    const scale = scales[key]
    const cardinal = cardinals.get(key)
    const unit = units.get(key)
    if (scale !== undefined && (part ?? 1) > 0) {
      part = (part ?? 1) * scale
      if (scale > 1e2) [whole, part] = [whole + part, 0]
    } else if (cardinal !== undefined && follows(part, cardinal, figures !== null))
      part = (part ?? 0) + cardinal
    else if (unit !== undefined && part !== null && isTens(part) && !figures)
      [part, isOrdinal] = [part + unit, true]
    else if (!joins(tokens, next, part, whole)) break
  }
  if (part === null || (next === at + 1 && !figures?.[0].includes(','))) return null
  const value = Number((whole + part).toPrecision(12))
  const text = tokens
    .slice(at, next)
    .map(token => token.text)
    .join(' ')
    .replaceAll(' - ', '-')
  return { token: { text, key: keyOf(value, isOrdinal), weight: WORD }, next }
}

const isTens = (part: number) => part % 10 === 0 && part % 100 >= 20

/** One hundred six and twenty-six are one number; six seven are two, and so are 19 and twenty. */
function follows(part: number | null, cardinal: number, isFigures: boolean): boolean {
  if (part === null) return true
  if (isFigures) return false
  return (part % 100 === 0 && cardinal < 100) || (isTens(part) && cardinal > 0 && cardinal < 10)
}

/** Whether a hyphen or an `and` stands within a number: twenty-one, one hundred and five. */
function joins(tokens: readonly Token[], at: number, part: number | null, whole: number): boolean {
  const [{ text, key }, after] = [tokens[at]!, tokens[at + 1]?.key ?? '']
  if (part === null) return false
  if (text === '-')
    return after in scales || (isTens(part) && ((cardinals.get(after) ?? 10) < 10 || units.has(after)))
  return key === 'and' && (part >= 100 || whole > 0) && part % 100 === 0 && cardinals.has(after)
}

function keyOf(value: number, isOrdinal: boolean): string {
  if (!isOrdinal) return NUMERALS[value] ?? TENS[value / 10 - 2] ?? String(value)
  const unit = value % 10
  return `${value}${SUFFIXES[value % 100 > 20 && unit < 4 ? unit : 0]}`
}
