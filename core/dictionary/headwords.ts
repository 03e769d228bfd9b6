import type { Sections } from './layout.ts'

/** The sorted headwords, searched where they lie. Ids count from 0 in the order of UTF-16 units. */
export type Headwords = {
  at(id: number): string
  /** Id of a headword, or -1. */
  find(word: string): number
  /** Length in UTF-16 units of the longest headword that begins at `at`, 0 if none. */
  longestMatch(text: string, at: number): number
  /** Ids of the headwords that begin with `prefix`, the shortest first; none for an empty prefix. */
  withPrefix(prefix: string): number[]
}

export function openHeadwords(sections: Pick<Sections, 'headwordOffsets' | 'headwords'>): Headwords {
  const { headwordOffsets: offsets, headwords: units } = sections
  const firstWith = indexFirstUnits(offsets, units)
  const lengthOf = (id: number) => offsets[id + 1]! - offsets[id]!

  /** First id in [low, high) whose unit at `depth` is ≥ `unit`; all in the range are the same before `depth`. */
  function lowerBound(low: number, high: number, depth: number, unit: number): number {
    while (low < high) {
      const middle = (low + high) >>> 1
      const start = offsets[middle]! + depth
      if (start >= offsets[middle + 1]! || units[start]! < unit) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Calls `visit` with the range of ids that share ever longer beginnings of `text` from `at` on, until none does. */
  function descend(
    text: string,
    at: number,
    visit: (low: number, high: number, depth: number) => void,
  ): void {
    const first = text.charCodeAt(at)
    if (Number.isNaN(first)) return
    let low = firstWith[first]!
    let high = firstWith[first + 1]!
    for (let depth = 1; low < high; depth++) {
      visit(low, high, depth)
      if (at + depth >= text.length) return
      const unit = text.charCodeAt(at + depth)
      low = lowerBound(low, high, depth, unit)
      high = lowerBound(low, high, depth, unit + 1)
    }
  }

  return {
    at: id => {
      let word = ''
      for (let at = offsets[id]!; at < offsets[id + 1]!; at++) word += String.fromCharCode(units[at]!)
      return word
    },
    find: word => {
      let found = -1
      descend(word, 0, (low, _high, depth) => {
        if (depth === word.length && lengthOf(low) === depth) found = low
      })
      return found
    },
    longestMatch: (text, at) => {
      let longest = 0
      descend(text, at, (low, _high, depth) => {
        if (lengthOf(low) === depth) longest = depth
      })
      return longest
    },
    withPrefix: prefix => {
      const ids: number[] = []
      descend(prefix, 0, (low, high, depth) => {
        if (depth === prefix.length) for (let id = low; id < high; id++) ids.push(id)
      })
      return ids.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b)
    },
  }
}

/** For every UTF-16 unit the first id whose headword begins with it or a greater one; one number more than units. */
function indexFirstUnits(offsets: Uint32Array, units: Uint16Array): Uint32Array {
  const first = new Uint32Array(0x10001)
  const count = offsets.length - 1
  let unit = 0
  for (let id = 0; id < count; id++) {
    for (const own = units[offsets[id]!]!; unit <= own; unit++) first[unit] = id
  }
  return first.fill(count, unit)
}
