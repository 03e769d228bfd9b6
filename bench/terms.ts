// Terms beside the keywords of jieba, on texts whose gold was written before the extraction was: `node bench/terms.ts`.
// And how far the English found in a pair is what annotators marked, in the text that ships.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Jieba, TfIdf } from '@node-rs/jieba'
import { dict, idf } from '@node-rs/jieba/dict.js'
import { openDictionary } from '#core/dictionary/dictionary.ts'
import { extractTerms } from '#core/terms/extract.ts'
import { openPairedText } from '#core/terms/find-english.ts'
import { type Annotation, locateTerms } from '#core/terms/locate-english.ts'
import { parseGlossary } from '#core/terms/parse-glossary.ts'
import { withoutQuotes } from '#core/terms/quotes.ts'
import { openLexicon } from '#core/text/lexicon-file.ts'
import { normalise } from '#core/text/normalise.ts'
import { wordStem } from '#core/text/word-stem.ts'
import { median, report, time } from './print.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file))
const dictionary = openDictionary(read('.build/dictionary.bin'))
const words = openLexicon(read('.build/lexicon.bin'))
const glossary = parseGlossary(read('content/glossary.json').toString())

const folder = 'tests/fixtures/terms'
const [given] = process.argv.slice(2)
for (const file of readdirSync(join(root, folder))) {
  const name = /^(.+)\.tsv$/.exec(file)?.[1]
  if (name && (!given || given === name)) measureTerms(name)
}
measureEnglish('with the glossary', glossary, true)
measureEnglish('without what the glossary has for it', glossary, false)
measureEnglish('without any glossary', [], false)
const long = Array.from({ length: 10 }, () => read(`${folder}/rural-2018.txt`).toString()).join('\n')
report('extract from 20,000 characters', median(await time(5, 2, async () => extract(long))), 'ms')

function extract(text: string): string[] {
  return extractTerms(normalise(text), { glossary, dictionary, words }).map(
    ({ text: own }) => withoutQuotes(own).text,
  )
}

function measureTerms(name: string): void {
  const text = read(`${folder}/${name}.txt`).toString()
  const gold = new Set<string>()
  for (const line of read(`${folder}/${name}.tsv`).toString().trim().split('\n')) {
    const [term = '', , , others = ''] = line.split('\t')
    for (const own of [term, ...others.replace('alt:', '').split('|')]) if (own) gold.add(own)
  }
  const keywords = TfIdf.withDict(idf).extractKeywords(Jieba.withDict(dict), text, 40)
  const precision = (found: readonly string[], first: number) =>
    found.slice(0, first).filter(own => gold.has(own)).length / first
  const own = extract(text)
  const peer = keywords.map(({ keyword }) => keyword)
  for (const first of [20, 40])
    line(`${name} P@${first}`, precision(own, first), `jieba TF-IDF ${precision(peer, first).toFixed(2)}`)
}

type Pair = { zh: string[]; en: string[]; terms: Annotation[] }

function measureEnglish(how: string, known: typeof glossary, withRenderings: boolean): void {
  const document = JSON.parse(read('content/documents/chengdu-2018/document.json').toString())
  const pairs: Pair[] = document.passages.flatMap((passage: { pairs: Pair[] }) => passage.pairs)
  const byName = new Map(glossary.map(term => [term.zh, term]))
  const paired = openPairedText(
    pairs,
    {
      dictionary,
      glossary: known.map(({ zh, renderings }) => ({ zh, en: renderings.map(({ text }) => text) })),
    },
    words,
  )
  let marked = 0
  let found = 0
  let right = 0
  pairs.forEach((pair, at) => {
    for (const { zh, zhSpan, enSpan } of locateTerms(pair.zh, pair.en, pair.terms)) {
      if (!enSpan) continue
      marked++
      const english = paired.findEnglish(at, zhSpan, withRenderings ? byName.get(zh)?.renderings : [])
      if (!english) continue
      found++
      const isThere =
        english.sentence === enSpan.sentence && english.start < enSpan.end && enSpan.start < english.end
      const cut = (span: { sentence: number; start: number; end: number }) =>
        stems(pair.en[span.sentence]!.slice(span.start, span.end))
      if (isThere && likeness(cut(english), cut(enSpan)) >= 0.8) right++
    }
  })
  line(`English ${how}`, right / found, `${found} of ${marked} found`)
}

function stems(text: string): string[] {
  const found: string[] = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return found.filter(word => !/^(?:the|an?|of|to)$/i.test(word)).map(wordStem)
}

/** F1 of the words that two stretches share. */
function likeness(mine: readonly string[], theirs: readonly string[]): number {
  const shared = mine.filter(word => theirs.includes(word)).length
  return (2 * shared) / (mine.length + theirs.length)
}

function line(what: string, value: number, beside: string): void {
  console.log(`  ${what.padEnd(46)} ${value.toFixed(2)}  ${beside}`)
}
