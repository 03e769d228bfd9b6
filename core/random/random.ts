/** A stream of numbers, each at least 0 and below 1. */
export type Random = () => number

/**
 * mulberry32 (Tommy Ettinger 2017, public domain; https://gist.github.com/tommyettinger/46a874533244883189143505d203312c):
 * the same seed gives the same stream everywhere. A text is hashed to its 32-bit seed by FNV-1a over UTF-16 units, with
 * the final mixing of MurmurHash3, so that seeds which differ in one character give unlike streams.
 */
export function seededRandom(seed: string): Random {
  let state = seedOf(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A new array in an order drawn from `random`, every order as likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = order[last] as T
    order[last] = order[other] as T
    order[other] = moved
  }
  return order
}

function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
