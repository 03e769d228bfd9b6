import { align as alignTexts } from '#core/alignment/align.ts'
import type { Span } from '#core/alignment/bead.ts'
import { knownEnglish } from '#core/terms/glossary.ts'
import { openSimplify, scriptOf } from '#core/text/script.ts'
import { linesOf, parseArguments, readText } from './arguments.ts'
import { type Command, exitCodes, usageError } from './command.ts'
import { readDictionary, readGlossary, readLexicon } from './knowledge.ts'

/**
 * Which sentences of two files (one a line) translate each other, a bead a line: their numbers from 0, the English after a
 * tab, an empty side empty, and with --score how sure that is.
 */
export const align: Command = {
  usage: 'align ZH EN [--score]',
  summary: t => t('cli:summary.align'),
  run: async (args, terminal) => {
    const { values, positionals } = parseArguments(args, { score: { type: 'boolean' } }, 2, terminal)
    const [zhFile, enFile] = positionals
    if (enFile === undefined) throw usageError(terminal.t('cli:error.noFiles'))
    const original = await readText(zhFile, terminal)
    const simplify = scriptOf(original) === 'traditional' ? await openSimplify() : (same: string) => same
    const zh = linesOf(simplify(original))
    const en = linesOf(await readText(enFile, terminal))
    const dictionary = readDictionary(terminal)
    const terms = readGlossary(terminal)
    const glossary = knownEnglish(terms)
    const beads = alignTexts(zh, en, { dictionary, glossary, lexicon: readLexicon(terminal, terms) })
    for (const bead of beads) {
      const sides = `${numbersOf(bead.zh)}\t${numbersOf(bead.en)}`
      terminal.write(values.score ? `${sides}\t${bead.score.toFixed(4)}\n` : `${sides}\n`)
    }
    return exitCodes.done
  },
}

/** [2, 5] → 2,3,4 */
const numbersOf = ([from, to]: Span) => Array.from({ length: to - from }, (_, at) => from + at).join(',')
