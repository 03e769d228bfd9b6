import type { DiffOp } from '#core/wording/diff-tokens.ts'

/**
 * A run of a typed answer as a proofreader marks it: `kept` as it is, `replaced` struck with the right words above it,
 * `missing` put in over a caret, `extra` struck.
 */
export type Correction =
  | { kind: 'kept'; text: string }
  | { kind: 'replaced'; text: string; by: string }
  | { kind: 'missing'; text: string }
  | { kind: 'extra'; text: string }

/**
 * The diff from an answer to the right one as runs; tokens of a run are joined by `separator`. All that is wrong between two right
 * tokens is one run: what is put in over several would run together.
 */
export function correctionsOf(diff: readonly DiffOp[], separator: '' | ' '): Correction[] {
  const runs: Correction[] = []
  let index = 0
  const take = (isOne: (op: DiffOp['op']) => boolean): readonly DiffOp[] => {
    const from = index
    while (index < diff.length && isOne(diff[index]!.op)) index += 1
    return diff.slice(from, index)
  }
  const textOf = (ops: readonly DiffOp[], op: DiffOp['op']) =>
    ops
      .filter(each => each.op === op)
      .map(({ token }) => token)
      .join(separator)
      .replace(/ (%|n't|'(?:re|ve|ll|m|s))(?= |$)/g, '$1')
  while (index < diff.length) {
    const kept = textOf(
      take(op => op === 'keep'),
      'keep',
    )
    if (kept) runs.push({ kind: 'kept', text: kept })
    const wrong = take(op => op !== 'keep')
    const struck = textOf(wrong, 'delete')
    const wanted = textOf(wrong, 'insert')
    if (struck && wanted) runs.push({ kind: 'replaced', text: struck, by: wanted })
    else if (struck) runs.push({ kind: 'extra', text: struck })
    else if (wanted) runs.push({ kind: 'missing', text: wanted })
  }
  return runs
}
