import { matchEnglish } from '../../terms/match-english.ts'
import { parseNotation, type WordingPart } from '../../wording/notation.ts'
import type { DrillTerm } from './stretch.ts'

/** More are not written out of one notation. */
const MOST = 48

/** Every wording that a notation (docs/notation.md) stands for: `(the) {win|gain}` is `the win`, `the gain`, `win`, `gain`. */
export function wordingsOf(notation: string): string[] {
  const written = write(parseNotation(notation)).map(text => text.replace(/\s+/g, ' ').trim())
  return [...new Set(written)].filter(text => text !== '')
}

function write(parts: readonly WordingPart[]): string[] {
  return parts.reduce<string[]>(
    (before, part) => {
      const ways =
        part.kind === 'text'
          ? [part.text]
          : part.kind === 'optional'
            ? [...write(part.parts), '']
            : part.choices.flatMap(write)
      return before.flatMap(start => ways.map(way => start + way)).slice(0, MOST)
    },
    [''],
  )
}

/** A term of a sentence, and by which of its renderings it stands in a translation; null where by none. */
export type MetTerm = { zh: string; renderings: string[]; met: string | null }

/**
 * Which terms stand in a translation by a rendering that is admitted: the longest first, each place for one term only. Case,
 * articles, endings and hyphens do not matter.
 */
export function metTerms(terms: readonly DrillTerm[], english: string): MetTerm[] {
  const all = terms.flatMap((term, at) =>
    term.renderings.flatMap(rendering => wordingsOf(rendering).map(text => ({ at, rendering, text }))),
  )
  const found = matchEnglish(english, all)
  const met = new Map<number, string>()
  for (const { rendering } of found) {
    const { at, rendering: wording } = all[rendering]!
    if (!met.has(at)) met.set(at, wording)
  }
  return terms.map(({ zh, renderings }, at) => ({ zh, renderings, met: met.get(at) ?? null }))
}

/** Without those that lie in a longer one: the same place is not asked for twice. */
export function outermost(terms: readonly DrillTerm[]): DrillTerm[] {
  return terms.filter(
    term =>
      !terms.some(
        other =>
          other !== term &&
          other.start <= term.start &&
          other.end >= term.end &&
          other.end - other.start > term.end - term.start,
      ),
  )
}
