/** What is looked for: texts as they stand, and between them `*`, any number of characters, and `_`, any one. */
export type Pattern = readonly (string | { wild: '*' | '_' })[]

/** Reads a pattern as typed: a backslash takes the meaning from the character after it. `fold` is done to what stands as it is. */
export function readPattern(typed: string, fold: (text: string) => string): Pattern {
  const pattern: Pattern[number][] = []
  for (const piece of typed.match(/\\.|[*_]|(?:[^\\*_]|\\$)+/gsu) ?? []) {
    const last = pattern.at(-1)
    if (piece === '*' || piece === '_') pattern.push({ wild: piece })
    else if (typeof last === 'string') pattern[pattern.length - 1] = last + unescaped(piece)
    else pattern.push(unescaped(piece))
  }
  return pattern.map(piece => (typeof piece === 'string' ? fold(piece) : piece))
}

const unescaped = (piece: string) => piece.replace(/^\\(.)$/su, '$1')

/** The text of a pattern without wildcards; null where there are some. */
export function literalOf(pattern: Pattern): string | null {
  return pattern.every(piece => typeof piece === 'string') ? pattern.join('') : null
}

/** Whether the whole of a folded text is what the pattern says. */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  const source = pattern.map(piece =>
    typeof piece === 'string'
      ? piece.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
      : piece.wild === '*'
        ? '.*'
        : '.',
  )
  return new RegExp(`^${source.join('')}$`, 'su').test(text)
}
