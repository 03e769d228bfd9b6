/** How one token of `a` or `b` fares on the way from `a` to `b`: kept, deleted from `a`, or inserted from `b`. */
export type DiffOp<T = string> = { op: 'keep' | 'delete' | 'insert'; token: T }

/**
 * The shortest way from `a` to `b` by deleting and inserting, through a longest common subsequence
 * (Wagner and Fischer 1974, restricted to those two). Tokens are the same when their keys are; of two that are, the one
 * of `b` is kept. Where there is a choice, tokens that follow each other are kept together from the end on, and a
 * deletion stands before the insertion that replaces it. Time and space grow with the product of the lengths.
 */
export function diffTokens<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (token: T) => unknown = token => token,
): DiffOp<T>[] {
  const keysA = a.map(keyOf)
  const keysB = b.map(keyOf)
  const common = commonLengths(keysA, keysB)
  const width = b.length + 1
  const ops: DiffOp<T>[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && keysA[i] === keysB[j]) {
      ops.push({ op: 'keep', token: b[j++]! })
      i++
    } else if (
      j === b.length ||
      (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      ops.push({ op: 'delete', token: a[i++]! })
    } else {
      ops.push({ op: 'insert', token: b[j++]! })
    }
  }
  return ops
}

/** Tokens kept by a diff, as a share of all on both sides: 1 where nothing changed (or there was nothing), 0 to 1. */
export function similarity(diff: readonly DiffOp<unknown>[]): number {
  const kept = diff.filter(({ op }) => op === 'keep').length
  const sides = diff.length + kept
  return sides === 0 ? 1 : (2 * kept) / sides
}

/** Row i, column j (width b + 1): the length of the longest common subsequence of a from i and b from j. */
function commonLengths(a: readonly unknown[], b: readonly unknown[]): Uint32Array {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  return lengths
}
