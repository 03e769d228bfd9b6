import { joinLexicons, listCosts, wordLexicon } from '#core/text/lexicon.ts'
import { findNames } from '#core/text/names.ts'
import { pinyinOf, pinyinOfName } from '#core/text/pinyin.ts'
import { openSimplify, scriptOf } from '#core/text/script.ts'
import { tokenise } from '#core/text/tokenise.ts'
import { linesOf, parseArguments, readText } from './arguments.ts'
import { type Command, exitCodes } from './command.ts'
import { readDictionary, readGlossary, readLexicon, readReadings } from './knowledge.ts'

/** Each line as one syllable with tone number for each Hanzi; whatever is no Hanzi is left out. */
export const pinyin: Command = {
  usage: 'pinyin [FILE]',
  summary: t => t('cli:summary.pinyin'),
  run: async (args, terminal) => {
    const { positionals } = parseArguments(args, {}, 1, terminal)
    const text = await simplified(await readText(positionals[0], terminal))
    const dictionary = readDictionary(terminal)
    const glossary = readGlossary(terminal)
    const readings = readReadings(terminal)
    const names = findNames(text)
    const words = wordLexicon(
      names.map(name => name.text),
      listCosts.name,
    )
    const lexicon = joinLexicons(readLexicon(terminal, glossary), words)
    const known = new Map([
      ...names.map(name => [name.text, pinyinOfName(name.text, dictionary, readings, name.kind)] as const),
      ...glossary.map(term => [term.zh, term.pinyin] as const),
    ])
    const lines = linesOf(text).map(line =>
      pinyinOf(tokenise(line, lexicon), dictionary, known, readings).flat().join(' '),
    )
    terminal.write(lines.map(line => `${line}\n`).join(''))
    return exitCodes.done
  },
}

/** Traditional characters are read as the simplified ones, of which more is known. */
const simplified = async (text: string) =>
  scriptOf(text) === 'traditional' ? (await openSimplify())(text) : text
