/**
 * How much likelier each target word becomes by a source word: ratios of its probability given the source word to its
 * probability in the text. One row a source word; what is not in a row is not known to go with it.
 */
export type WordTable = {
  /** Where the row of each source word begins; one more than there are words. */
  offsets: Int32Array
  targets: Int32Array
  ratios: Float32Array
}

/** A table of `count` rows; `fill` adds the pairs of one. */
export function wordTable(
  count: number,
  fill: (source: number, add: (target: number, ratio: number) => void) => void,
): WordTable {
  const offsets = new Int32Array(count + 1)
  const targets: number[] = []
  const ratios: number[] = []
  const add = (target: number, ratio: number) => {
    targets.push(target)
    ratios.push(ratio)
  }
  for (let source = 0; source < count; source++) {
    fill(source, add)
    offsets[source + 1] = targets.length
  }
  return { offsets, targets: Int32Array.from(targets), ratios: Float32Array.from(ratios) }
}

/** Calls `visit` with each target word of a row and its ratio. */
export function eachInRow(
  table: WordTable,
  source: number,
  visit: (target: number, ratio: number) => void,
): void {
  for (let at = table.offsets[source]!; at < table.offsets[source + 1]!; at++)
    visit(table.targets[at]!, table.ratios[at]!)
}
