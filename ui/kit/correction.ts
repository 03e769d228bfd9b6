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

/** The diff from an answer to the right one as runs; tokens of a run are joined by `separator`. */
export function correctionsOf(diff: readonly DiffOp[], separator: '' | ' '): Correction[] {
  const runs: Correction[] = []
  let index = 0
  const take = (op: DiffOp['op']) => {
    const from = index
    while (diff[index]?.op === op) index += 1
    return diff
      .slice(from, index)
      .map(({ token }) => token)
      .join(separator)
  }
  while (index < diff.length) {
    const kept = take('keep')
    if (kept) runs.push({ kind: 'kept', text: kept })
    const struck = take('delete')
    const wanted = take('insert')
    if (struck && wanted) runs.push({ kind: 'replaced', text: struck, by: wanted })
    else if (struck) runs.push({ kind: 'extra', text: struck })
    else if (wanted) runs.push({ kind: 'missing', text: wanted })
  }
  return runs
}
