/** An exact number: `over` / `under` in lowest terms, both safe integers, `under` at least 1. */
export type Ratio = { over: number; under: number }

/** In lowest terms; null where it does not fit into safe integers or is divided by nothing. */
export function ratio(over: number, under = 1): Ratio | null {
  if (!Number.isSafeInteger(over) || !Number.isSafeInteger(under) || under <= 0) return null
  const shared = commonDivisor(Math.abs(over), under)
  return { over: over / shared, under: under / shared }
}

/** The number that decimal digits write: `3.20` is 16/5. */
export function decimal(digits: string): Ratio | null {
  const [whole = '', places = ''] = digits.split('.')
  return ratio(Number(whole + places), 10 ** places.length)
}

export function times(a: Ratio | null, b: Ratio | null): Ratio | null {
  if (!a || !b) return null
  const left = ratio(a.over, b.under)
  const right = ratio(b.over, a.under)
  return left && right && ratio(left.over * right.over, left.under * right.under)
}

export function plus(a: Ratio | null, b: Ratio | null): Ratio | null {
  return a && b && ratio(a.over * b.under + b.over * a.under, a.under * b.under)
}

export const minus = (a: Ratio | null, b: Ratio | null): Ratio | null =>
  plus(a, b && { over: -b.over, under: b.under })

export const isSame = (a: Ratio, b: Ratio): boolean => a.over === b.over && a.under === b.under

export const toNumber = ({ over, under }: Ratio): number => over / under

/** Decimal digits, where they end after at most six places; null for 1/3. */
export function decimalDigits({ over, under }: Ratio): string | null {
  const places = [0, 1, 2, 3, 4, 5, 6].find(places => Number.isInteger((10 ** places * over) / under))
  return places === undefined ? null : (over / under).toFixed(places)
}

/** The power of ten by which `a` is too large for `b` (negative: too small); null where they differ otherwise or not. */
export function powerBetween(a: Ratio, b: Ratio): number | null {
  for (let power = 1; power <= 12; power++) {
    const factor = ratio(10 ** power)
    const larger = times(b, factor)
    const smaller = times(a, factor)
    if (larger && isSame(a, larger)) return power
    if (smaller && isSame(smaller, b)) return -power
  }
  return null
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a || 1 : commonDivisor(b, a % b)
}
