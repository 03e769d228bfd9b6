import { englishFor, type TermEnglish } from '#core/terms/english.ts'
import { extractTerms } from '#core/terms/extract.ts'
import { glossaryWords } from '#core/terms/glossary.ts'
import { joinLexicons, wordLexicon } from '#core/text/lexicon.ts'
import { normalise } from '#core/text/normalise.ts'
import { parseArguments, readText } from './arguments.ts'
import { type Command, exitCodes, type Terminal, usageError } from './command.ts'
import { readDictionary, readGlossary, readLexicon } from './knowledge.ts'

/** The terms of a text, best first: term, count, score, English, source, by tabs. */
export const terms: Command = {
  usage: 'terms FILE [--limit N]',
  summary: t => t('cli:summary.terms'),
  run: async (args, terminal) => {
    const { values, positionals } = parseArguments(args, { limit: { type: 'string' } }, 1, terminal)
    const limit = limitOf(values.limit, terminal)
    const [file] = positionals
    if (file === undefined) throw usageError(terminal.t('cli:error.noFile'))
    const text = normalise(await readText(file, terminal))
    const dictionary = readDictionary(terminal)
    const glossary = readGlossary(terminal)
    const byName = new Map(glossary.map(term => [term.zh, term]))
    const words = readLexicon(terminal, [])
    const gloss = {
      dictionary,
      words: joinLexicons(words, wordLexicon(glossaryWords(glossary))),
      termOf: (zh: string) => byName.get(zh),
    }
    const found = extractTerms(text, { glossary, dictionary, words })
    for (const term of found.slice(0, limit)) {
      const english = englishFor(term, null, gloss)
      const row = [
        term.text,
        String(term.count),
        term.score.toFixed(2),
        english?.text ?? '',
        sourceOf(english),
      ]
      terminal.write(`${row.join('\t')}\n`)
    }
    return exitCodes.done
  },
}

function limitOf(value: string | undefined, { t }: Terminal): number {
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (!/^[1-9]\d*$/.test(value)) throw usageError(t('cli:error.badLimit', { value }))
  return Number(value)
}

/** Publisher, title and date of a rendering; the dictionary, with the words where the English is put together of theirs. */
function sourceOf(english: TermEnglish | null): string {
  if (english?.origin === 'glossary') {
    const { publisher, sourceTitle, date } = english.rendering
    return [publisher, sourceTitle, date].filter(Boolean).join(', ')
  }
  if (english?.origin === 'composed') return `CC-CEDICT: ${english.words.join(' + ')}`
  return english ? 'CC-CEDICT' : ''
}
