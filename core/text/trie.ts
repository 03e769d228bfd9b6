/** Strings with a value each, found by their beginnings. */
export type Trie<T> = {
  /** Calls `visit` for every string of the trie that begins at `at`, the shortest first; lengths in UTF-16 units. */
  walk(text: string, at: number, visit: (length: number, value: T) => void): void
}

type Branch<T> = { value?: { of: T }; next: Map<number, Branch<T>> }

/** Of the same string twice the first value stays. Empty strings are passed over. */
export function trieOf<T>(pairs: Iterable<readonly [string, T]>): Trie<T> {
  const root: Branch<T> = { next: new Map() }
  for (const [text, value] of pairs) {
    let branch = root
    for (let at = 0; at < text.length; at++) branch = branchOf(branch, text.charCodeAt(at))
    branch.value ??= { of: value }
  }
  return {
    walk: (text, at, visit) => {
      let branch = root.next.get(text.charCodeAt(at))
      for (let length = 1; branch; length++) {
        if (branch.value) visit(length, branch.value.of)
        branch = branch.next.get(text.charCodeAt(at + length))
      }
    },
  }
}

function branchOf<T>(parent: Branch<T>, unit: number): Branch<T> {
  const known = parent.next.get(unit)
  if (known) return known
  const branch: Branch<T> = { next: new Map() }
  parent.next.set(unit, branch)
  return branch
}
