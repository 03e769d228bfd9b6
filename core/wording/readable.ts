import { parseNotation, type WordingPart } from './notation.ts'

/** A stretch of a wording; one that is `optional` may be left out. */
export type ReadablePiece = { text: string; optional: boolean }

/** Whether anything in a text could be notation. */
const signs = /[\\(){}|（）｛｝｜]/

/**
 * A rendering as people read it: of several choices the first, what may be left out in brackets. `{win|secure} (a) victory` is
 * `win`, `(a)` and `victory`. What is not well formed stays as it stands.
 */
export function readablePieces(notation: string): ReadablePiece[] {
  if (!signs.test(notation)) return [{ text: notation, optional: false }]
  const isChinese = /\p{Script=Han}/u.test(notation)
  const brackets: Brackets = isChinese ? ['（', '）'] : ['(', ')']
  return joined(parseNotation(notation).map(part => pieceOf(part, brackets)))
}

/** The same as one text. */
export const readableWording = (notation: string): string =>
  readablePieces(notation)
    .map(({ text }) => text)
    .join('')

type Brackets = [open: string, close: string]

const pieceOf = (part: WordingPart, brackets: Brackets): ReadablePiece => ({
  text: textOf(part, brackets),
  optional: part.kind === 'optional',
})

function textOf(part: WordingPart, brackets: Brackets): string {
  if (part.kind === 'text') return part.text
  const inside = part.kind === 'optional' ? part.parts : (part.choices[0] ?? [])
  const text = inside.map(each => textOf(each, brackets)).join('')
  return part.kind === 'optional' ? brackets[0] + text + brackets[1] : text
}

/** Neighbours of a kind made one. */
function joined(pieces: readonly ReadablePiece[]): ReadablePiece[] {
  const runs: ReadablePiece[] = []
  for (const { text, optional } of pieces) {
    const last = runs.at(-1)
    if (last && !optional && !last.optional) last.text += text
    else runs.push({ text, optional })
  }
  return runs
}
