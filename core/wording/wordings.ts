import { parseNotation, type WordingPart } from './notation.ts'
import { readableWording } from './readable.ts'

/** So many at most are told of one rendering. */
const MOST_WORDINGS = 64

/**
 * A rendering as people read it, and then each wording it admits: `{win|secure} (a) victory` is `win (a) victory`, `win a victory`,
 * `win  victory`, `secure a victory`, `secure  victory`. Where there would be too many, each choice is told once, not with every other.
 */
export function wordingsOf(notation: string): string[] {
  const readable = readableWording(notation)
  const wordings = ofAll(parseNotation(notation))
  return [...new Set([readable, ...wordings])].slice(0, MOST_WORDINGS)
}

/** The first is the one with all that may be left out, and the first of every choice. */
function ofAll(parts: readonly WordingPart[]): string[] {
  const each = parts.map(ofPart)
  const count = each.reduce((product, of) => product * of.length, 1)
  if (count <= MOST_WORDINGS)
    return each.reduce((heads, tails) => heads.flatMap(head => tails.map(tail => head + tail)), [''])
  const first = each.map(of => of[0] ?? '')
  return [
    first.join(''),
    ...each.flatMap((of, at) => of.slice(1).map(other => first.with(at, other).join(''))),
  ].slice(0, MOST_WORDINGS)
}

function ofPart(part: WordingPart): string[] {
  if (part.kind === 'text') return [part.text]
  return part.kind === 'optional' ? [...ofAll(part.parts), ''] : part.choices.flatMap(ofAll)
}
