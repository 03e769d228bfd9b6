import { wordStem } from '../text/word-stem.ts'
import type { EnglishKey } from './english-key.ts'
import { wordRoot } from './word-root.ts'

/** The key of a value, the same for both languages: `#1967`. Nine digits are kept. */
export const numberKey = (value: number) => `#${Number(value.toPrecision(9))}`

const names = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
]
const tens = [
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
]
const magnitudes: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const keyOf = (word: string) => wordRoot(wordStem(word))
const units = new Map<string, number>([
  ...names.flatMap(line => line.split(' ').map((name, value) => [keyOf(name), value] as const)),
  ...tens.flatMap(line => line.split(' ').map((name, value) => [keyOf(name), 20 + 10 * value] as const)),
])
const scales = new Map(Object.entries(magnitudes).map(([name, value]) => [keyOf(name), value]))

/** Puts the words of a number together: two, hundred, and, fifty → #250; 3.5, million → #3500000. */
export function englishNumbers(words: readonly EnglishKey[]): EnglishKey[] {
  const joined: EnglishKey[] = []
  for (let at = 0; at < words.length; ) {
    const { value, next } = numberAt(words, at)
    const first = words[at]!
    const last = words[next - 1]
    if (value === null || !last) {
      joined.push(first)
      at++
    } else {
      joined.push({ ...first, key: numberKey(value), end: last.end })
      at = next
    }
  }
  return joined
}

/** The number whose words begin at `at`, null if none, and where they end. */
function numberAt(words: readonly EnglishKey[], at: number): { value: number | null; next: number } {
  let whole = 0
  let part: number | null = null
  let next = at
  for (; next < words.length; next++) {
    const key = words[next]!.key
    const digits = /^\p{Nd}/u.test(key) ? digitsOf(words[next]!.text) : undefined
    const unit: number | undefined = digits ?? units.get(key)
    const scale = scales.get(key)
    if (scale !== undefined && (part !== null || scale === 1e2)) {
      part = (part ?? 1) * scale
      if (scale > 1e2) [whole, part] = [whole + part, 0]
    } else if (unit !== undefined && follows(part, unit, digits !== undefined)) part = (part ?? 0) + unit
    else if (!(key === 'and' && part !== null && part >= 100 && isUnit(words[next + 1]))) break
  }
  return { value: part === null ? null : whole + part, next }
}

const isUnit = (word: EnglishKey | undefined) => word !== undefined && units.has(word.key)

/** twenty-six and two hundred six are one number; six seven are two, and digits always begin one. */
function follows(part: number | null, unit: number, isDigits: boolean): boolean {
  if (part === null) return true
  if (isDigits) return false
  if (part === 0 || part % 100 === 0) return true
  return part % 10 === 0 && part % 100 >= 20 && unit < 10
}

function digitsOf(text: string): number | undefined {
  const value = Number(
    text
      .normalize('NFKC')
      .replace(/,(?=\d{3}(?!\d))/g, '')
      .replace(',', '.'),
  )
  return Number.isFinite(value) ? value : undefined
}
