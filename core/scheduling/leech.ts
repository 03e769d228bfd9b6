/**
 * Whether this lapse makes the card a leech, or says so again: at `threshold` lapses and at every half of it after, as in
 * Anki. A threshold of 0 makes none.
 */
export function becomesLeech(lapsesBefore: number, lapses: number, threshold: number): boolean {
  if (threshold < 1 || lapses <= lapsesBefore || lapses < threshold) return false
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0
}
