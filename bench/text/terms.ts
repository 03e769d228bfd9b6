import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Jieba, TfIdf } from '@node-rs/jieba'
import { dict, idf } from '@node-rs/jieba/dict.js'
import { openDictionary } from '#core/dictionary/dictionary.ts'
import { extractTerms } from '#core/terms/extract.ts'
import { openPairedText } from '#core/terms/find-english.ts'
import { knownEnglish } from '#core/terms/glossary.ts'
import { type Annotation, locateTerms } from '#core/terms/locate-english.ts'
import { parseGlossary } from '#core/terms/parse-glossary.ts'
import { withoutQuotes } from '#core/terms/quotes.ts'
import { openLexicon } from '#core/text/lexicon-file.ts'
import { normalise } from '#core/text/normalise.ts'
import { wordStem } from '#core/text/word-stem.ts'
import { median, report, reportAtLeast, time } from '../print.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file))
const dictionary = openDictionary(read('.build/dictionary.bin'))
const words = openLexicon(read('.build/lexicon.bin'))
const glossary = parseGlossary(read('content/glossary.json').toString())

const folder = 'tests/fixtures/terms'

/**
 * Terms beside the keywords of jieba: on texts whose gold was written before the extraction was, and on the text that ships
 * where `data` has its gold. Then how far the English found in a pair is what annotators marked, in the text that ships.
 */
export async function measureTerms(data: string | undefined): Promise<void> {
  for (const file of readdirSync(join(root, folder))) {
    const name = /^(.+)\.tsv$/.exec(file)?.[1]
    if (name) measureText(name, read(`${folder}/${name}.txt`).toString(), goldOf(join(root, folder, file)))
  }
  if (data) measureShipped(join(data, 'seed-terms.tsv'))
  measureEnglish('with the glossary', glossary, true)
  measureEnglish('without what the glossary has for it', glossary, false)
  measureEnglish('without any glossary', [], false)
  const long = Array.from({ length: 10 }, () => read(`${folder}/rural-2018.txt`).toString()).join('\n')
  report('extract from 20,000 characters', median(await time(5, 2, async () => extract(long))), 'ms')
}

/** The first text's terms, which the extraction was tuned on. */
function measureShipped(file: string): void {
  const { passages } = JSON.parse(read('content/documents/chengdu-2018/document.json').toString())
  const text = passages
    .map(({ pairs }: { pairs: Pair[] }) => pairs.flatMap(({ zh }) => zh).join(''))
    .join('\n')
  const gold = goldOf(file)
  measureText('the first text', text, gold)
  const first = new Set(extract(text).slice(0, 120))
  reportAtLeast('the first text, gold in the first 120', [...gold].filter(term => first.has(term)).length, 95)
}

function extract(text: string): string[] {
  return extractTerms(normalise(text), { glossary, dictionary, words }).map(
    ({ text: own }) => withoutQuotes(own).text,
  )
}

/** Terms, with other extents of them that count too. */
function goldOf(file: string): Set<string> {
  const rows = readFileSync(file, 'utf8').trim().split('\n')
  const words = rows.flatMap(row => {
    const [term = '', , , others = ''] = row.split('\t')
    return [term, ...others.replace('alt:', '').split('|')]
  })
  return new Set(words.filter(word => word !== '').map(word => withoutQuotes(word).text))
}

function measureText(name: string, text: string, gold: ReadonlySet<string>): void {
  const keywords = TfIdf.withDict(idf).extractKeywords(Jieba.withDict(dict), text, 40)
  const precision = (found: readonly string[], first: number) =>
    found.slice(0, first).filter(own => gold.has(own)).length / first
  const own = extract(text)
  const peer = keywords.map(({ keyword }) => keyword)
  for (const first of [20, 40])
    reportAtLeast(`${name}, P@${first}`, precision(own, first), first === 40 ? 0.8 : undefined, [
      { name: 'jieba TF-IDF', value: precision(peer, first) },
    ])
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
      glossary: knownEnglish(known),
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
  reportAtLeast(`English ${how}, ${found} of ${marked} found`, right / found, 0.75)
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
