import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AlignmentKnowledge, align } from '#core/alignment/align.ts'
import type { Bead, ScoredBead } from '#core/alignment/bead.ts'
import { openDictionary } from '#core/dictionary/dictionary.ts'
import { glossaryWords, knownEnglish } from '#core/terms/glossary.ts'
import { parseGlossary } from '#core/terms/parse-glossary.ts'
import { joinLexicons, wordLexicon } from '#core/text/lexicon.ts'
import { openLexicon } from '#core/text/lexicon-file.ts'
import { report, reportAtLeast } from '../print.ts'
import { alignByLength } from './align-by-length.ts'
import { madeTexts } from './made-texts.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file))
const terms = parseGlossary(read('content/glossary.json').toString())
const dictionary = openDictionary(read('.build/dictionary.bin'))
const knowledge: AlignmentKnowledge = {
  dictionary,
  lexicon: joinLexicons(openLexicon(read('.build/lexicon.bin')), wordLexicon(glossaryWords(terms))),
  glossary: knownEnglish(terms),
}

/**
 * Alignment beside alignment by length alone (Gale and Church 1993), and its speed on long texts. `folder` holds texts NAME.zh
 * and NAME.en, a sentence a line, with beads NAME.gold.
 */
export function measureAlignment(folder: string | undefined): void {
  if (folder) measureTexts(folder)
  measureShipped()
  for (const lacking of [null, [0, 500], [4000, 6000]] as const) measureSpeed(10_000, lacking)
}

type Text = { zh: string[]; en: string[]; gold: string[] }

function measureTexts(path: string): void {
  const linesOf = (file: string) =>
    readFileSync(join(path, file), 'utf8')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
  const names = readdirSync(path).filter(name => name.endsWith('.gold'))
  const texts = names
    .map(name => name.slice(0, -5))
    .map(name => ({
      zh: linesOf(`${name}.zh`),
      en: linesOf(`${name}.en`),
      gold: linesOf(`${name}.gold`).filter(Boolean),
    }))
  const beads = texts.map(({ zh, en }) => align(zh, en, knowledge))
  const peer = f1(
    texts,
    texts.map(({ zh, en }) => alignByLength(zh, en)),
  )
  reportAtLeast('strict F1 of beads', f1(texts, beads), 0.86, [{ name: 'by length alone', value: peer }])
  reportAtLeast('score: right above wrong', auc(texts, beads), 0.85)
}

/** Of the shipped text, whose beads were made with it. */
function measureShipped(): void {
  const { passages } = JSON.parse(read('content/documents/chengdu-2018/document.json').toString()) as {
    passages: { pairs: { zh: string[]; en: string[] }[] }[]
  }
  const pairs = passages.flatMap(passage => passage.pairs)
  const zh = pairs.flatMap(pair => pair.zh)
  const en = pairs.flatMap(pair => pair.en)
  const gold = pairs.map((_, at) => {
    const before = pairs.slice(0, at)
    const spanOf = (side: 'zh' | 'en') => {
      const from = before.reduce((sum, pair) => sum + pair[side].length, 0)
      return [from, from + pairs[at]![side].length] as const
    }
    return keyOf({ zh: spanOf('zh'), en: spanOf('en') })
  })
  reportAtLeast('strict F1 on the shipped text', f1([{ zh, en, gold }], [align(zh, en, knowledge)]), 0.98)
}

function measureSpeed(count: number, lacking: readonly [from: number, to: number] | null): void {
  const { zh, en, gold } = madeTexts(dictionary, count, lacking)
  const started = performance.now()
  const beads = align(zh, en, knowledge)
  const seconds = (performance.now() - started) / 1000
  const name = `${zh.length} × ${en.length} sentences`
  report(name, seconds, 's', 15)
  report(`${name}, memory of the process at most`, process.resourceUsage().maxRSS / 1000, 'MB', 500)
  reportAtLeast(`${name}, strict F1`, f1([{ zh, en, gold: gold.map(keyOf) }], [beads]), 0.95)
}

/** `0,1<TAB>0` */
function keyOf({ zh, en }: Bead): string {
  const numbers = ([from, to]: Bead['zh']) =>
    Array.from({ length: to - from }, (_, at) => from + at).join(',')
  return `${numbers(zh)}\t${numbers(en)}`
}

/** Precision over all beads, recall over the gold beads with two sides, as the published tables count. */
function f1(texts: readonly Text[], found: readonly (readonly Bead[])[]): number {
  const counts = { right: 0, found: 0, hit: 0, gold: 0 }
  texts.forEach(({ gold }, at) => {
    const keys = new Set(found[at]!.map(keyOf))
    const twoSided = gold.filter(key => !/^\t|\t$/.test(key))
    counts.found += keys.size
    counts.right += gold.filter(key => keys.has(key)).length
    counts.gold += twoSided.length
    counts.hit += twoSided.filter(key => keys.has(key)).length
  })
  const [precision, recall] = [counts.right / counts.found, counts.hit / counts.gold]
  return (2 * precision * recall) / (precision + recall)
}

/** Chance that a right bead has a higher score than a wrong one; beads with two sides. */
function auc(texts: readonly Text[], found: readonly (readonly ScoredBead[])[]): number {
  const judged = texts.flatMap(({ gold }, at) =>
    found[at]!.filter(({ zh, en }) => zh[1] > zh[0] && en[1] > en[0]).map(bead => ({
      score: bead.score,
      isRight: gold.includes(keyOf(bead)),
    })),
  )
  const wrong = judged.filter(({ isRight }) => !isRight)
  const right = judged.filter(({ isRight }) => isRight)
  const wins = right.flatMap(({ score }) =>
    wrong.map(other => (score > other.score ? 1 : score === other.score ? 0.5 : 0)),
  )
  return wins.reduce<number>((sum, win) => sum + win, 0) / Math.max(1, wins.length)
}
