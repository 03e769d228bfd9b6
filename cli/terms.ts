import { type ExtractedTerm, extractTerms } from '#core/terms/extract.ts'
import { preferredRendering } from '#core/terms/rendering.ts'
import { parseArguments, readText } from './arguments.ts'
import { type Command, exitCodes, type Terminal, usageError } from './command.ts'
import { readDictionary, readGlossary } from './knowledge.ts'

/** The terms of a text, best first: term, count, score, English, source, by tabs. */
export const terms: Command = {
  usage: 'terms FILE [--limit N]',
  summary: t => t('cli:summary.terms'),
  run: async (args, terminal) => {
    const { values, positionals } = parseArguments(args, { limit: { type: 'string' } }, 1, terminal)
    const limit = limitOf(values.limit, terminal)
    const [file] = positionals
    if (file === undefined) throw usageError(terminal.t('cli:error.noFile'))
    const text = await readText(file, terminal)
    const found = extractTerms(text, readGlossary(terminal), readDictionary(terminal))
    for (const term of found.slice(0, limit)) terminal.write(`${row(term).join('\t')}\n`)
    return exitCodes.done
  },
}

function limitOf(value: string | undefined, { t }: Terminal): number {
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (!/^[1-9]\d*$/.test(value)) throw usageError(t('cli:error.badLimit', { value }))
  return Number(value)
}

function row({ text, count, score, term }: ExtractedTerm): string[] {
  const rendering = term && preferredRendering(term)
  const source = [rendering?.publisher, rendering?.sourceTitle, rendering?.date].filter(Boolean).join(', ')
  return [text, String(count), score.toFixed(2), rendering?.text ?? '', source]
}
