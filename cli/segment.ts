import { wholeTerms } from '#core/terms/glossary.ts'
import { joinLexicons, listCosts, wordLexicon } from '#core/text/lexicon.ts'
import { findNames } from '#core/text/names.ts'
import { openSimplify, scriptOf } from '#core/text/script.ts'
import { tokenise } from '#core/text/tokenise.ts'
import { linesOf, parseArguments, readText } from './arguments.ts'
import { type Command, exitCodes } from './command.ts'
import { readGlossary, readLexicon } from './knowledge.ts'

/** Each line as its words, one space between. Terms of the glossary are whole, but for slogans and offices. */
export const segment: Command = {
  usage: 'segment [FILE]',
  summary: t => t('cli:summary.segment'),
  run: async (args, terminal) => {
    const { positionals } = parseArguments(args, {}, 1, terminal)
    const text = await readText(positionals[0], terminal)
    const glossary = readGlossary(terminal)
    const simplify = scriptOf(text) === 'traditional' ? await openSimplify() : (same: string) => same
    const names = findNames(simplify(text)).map(name => name.text)
    const lexicon = joinLexicons(
      readLexicon(terminal, []),
      wordLexicon(wholeTerms(glossary)),
      wordLexicon(names, listCosts.name),
    )
    for (const line of linesOf(text)) {
      const words = tokenise(line, lexicon, simplify(line)).filter(token => token.kind !== 'space')
      terminal.write(`${words.map(token => token.text).join(' ')}\n`)
    }
    return exitCodes.done
  },
}
