import type { Dictionary } from '#core/dictionary/dictionary.ts'
import { type Gloss, glossesOf, glossOf } from '#core/dictionary/gloss.ts'
import { numbersToMarks } from '#core/dictionary/pinyin-notation.ts'
import { orderRenderings } from '#core/terms/rendering.ts'
import type { Term } from '#core/terms/term.ts'
import { openSimplify, scriptOf } from '#core/text/script.ts'
import { parseArguments } from './arguments.ts'
import { type Command, exitCodes, Failure, usageError } from './command.ts'
import { readDictionary, readGlossary } from './knowledge.ts'

const mostFound = 20

/**
 * What is known of a word, by its Chinese, its pinyin or its English: the glossary's renderings (term, pinyin, English,
 * source), then the dictionary's entries (word, pinyin, senses), a line each, by tabs.
 */
export const lookup: Command = {
  usage: 'lookup WORD [--json]',
  summary: t => t('cli:summary.lookup'),
  run: async (args, terminal) => {
    const { values, positionals } = parseArguments(
      args,
      { json: { type: 'boolean' } },
      Number.MAX_SAFE_INTEGER,
      terminal,
    )
    const word = positionals.join(' ').trim()
    if (word === '') throw usageError(terminal.t('cli:error.noWord'))
    const simplified = scriptOf(word) === 'traditional' ? (await openSimplify())(word) : word
    const term = readGlossary(terminal).find(({ zh }) => zh === simplified) ?? null
    const entries = entriesFor(word, readDictionary(terminal))
    if (values.json) terminal.write(`${JSON.stringify({ word, term, entries }, null, 2)}\n`)
    if (!term && entries.length === 0) throw new Failure(terminal.t('cli:error.notFound', { word }))
    if (!values.json) {
      const rows = [...(term ? renderingRows(term) : []), ...entries.map(entryRow)]
      terminal.write(rows.map(row => `${row.join('\t')}\n`).join(''))
    }
    return exitCodes.done
  },
}

function entriesFor(word: string, dictionary: Dictionary): Gloss[] {
  const exact = glossesOf(word, dictionary)
  if (exact.length > 0 || /\p{Script=Han}/u.test(word)) return exact
  const byPinyin = dictionary.searchPinyin(word, mostFound)
  const known = new Set(byPinyin.map(entry => `${entry.traditional} ${entry.pinyin}`))
  const byEnglish = dictionary.searchEnglish(word, mostFound)
  return [...byPinyin, ...byEnglish.filter(entry => !known.has(`${entry.traditional} ${entry.pinyin}`))].map(
    entry => glossOf(entry, dictionary),
  )
}

const renderingRows = ({ zh, pinyin, renderings }: Term) =>
  orderRenderings(renderings).map(({ text, publisher, date }) => [
    zh,
    pinyin,
    text,
    [publisher, date].filter(Boolean).join(', '),
  ])

const entryRow = ({ simplified, traditional, pinyin, senses }: Gloss) => [
  simplified === traditional ? simplified : `${simplified} ${traditional}`,
  numbersToMarks(pinyin),
  senses.join('; '),
]
