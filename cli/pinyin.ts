import { pinyinOf } from '#core/text/pinyin.ts'
import { tokenise } from '#core/text/tokenise.ts'
import { linesOf, parseArguments, readText } from './arguments.ts'
import { type Command, exitCodes } from './command.ts'
import { lexiconOf, readDictionary, readGlossary } from './knowledge.ts'

/** Each line as one syllable with tone number for each Hanzi; whatever is no Hanzi is left out. */
export const pinyin: Command = {
  usage: 'pinyin [FILE]',
  summary: t => t('cli:summary.pinyin'),
  run: async (args, terminal) => {
    const { positionals } = parseArguments(args, {}, 1, terminal)
    const text = await readText(positionals[0], terminal)
    const dictionary = readDictionary(terminal)
    const glossary = readGlossary(terminal)
    const lexicon = lexiconOf(dictionary, glossary)
    const known = new Map(glossary.map(term => [term.zh, term.pinyin]))
    for (const line of linesOf(text)) {
      terminal.write(`${pinyinOf(tokenise(line, lexicon), dictionary, known).flat().join(' ')}\n`)
    }
    return exitCodes.done
  },
}
