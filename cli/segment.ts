import { tokenise } from '#core/text/tokenise.ts'
import { linesOf, parseArguments, readText } from './arguments.ts'
import { type Command, exitCodes } from './command.ts'
import { lexiconOf, readDictionary, readGlossary } from './knowledge.ts'

/** Each line as its words, one space between. */
export const segment: Command = {
  usage: 'segment [FILE]',
  summary: t => t('cli:summary.segment'),
  run: async (args, terminal) => {
    const { positionals } = parseArguments(args, {}, 1, terminal)
    const text = await readText(positionals[0], terminal)
    const lexicon = lexiconOf(readDictionary(terminal), readGlossary(terminal))
    for (const line of linesOf(text)) {
      const words = tokenise(line, lexicon).filter(token => token.kind !== 'space')
      terminal.write(`${words.map(token => token.text).join(' ')}\n`)
    }
    return exitCodes.done
  },
}
