import { assemble } from './assemble.ts'
import { columnsOf, paragraphsOf } from './lines.ts'
import { isPair } from './page-pieces.ts'
import type { SourceText } from './source-text.ts'

/** A plain text, or a paste. Throws Unreadable. */
export function readText(text: string): SourceText {
  const columns = columnsOf(text, isPair)
  if (columns) return assemble(columns, {}, 'columns')
  return assemble(paragraphsOf(text).map(text => ({ text })))
}
