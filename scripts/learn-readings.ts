// Learns how characters with several readings are read by what stands around them, and writes content/readings/readings.txt,
// of content/readings/own.txt and of data that is not part of Duizhao:
//   node scripts/learn-readings.ts FOLDER [--check]
// FOLDER holds the CPP data of g2pM (https://github.com/kakaobrain/g2pM, Apache-2.0): dev.sent, a sentence a line with one
// character marked ▁字▁, and dev.lb, the reading of that.
// --check writes nothing: it learns from nine tenths, reads the other tenth, ten times over, and says how much was right.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDictionary } from '#core/dictionary/dictionary.ts'
import { openLexicon } from '#core/text/lexicon-file.ts'
import { pinyinOf } from '#core/text/pinyin.ts'
import {
  ALWAYS,
  type CharacterModel,
  openReadings,
  type Sign,
  surroundings,
  touchesEnd,
  WEIGHT_SCALE,
  writeReadings,
} from '#core/text/readings.ts'
import { type Token, tokenise } from '#core/text/tokenise.ts'
import { wordReadings } from '#core/text/word-readings.ts'

/** A sentence or, not whole, a piece of one, with the place of a character, how it is read there, and how much that teaches. */
type Example = { text: string; at: number; reading: string; weight: number; isWhole: boolean }

const FOLDS = 10
/** What an example counts whose word the dictionary reads anyway: the model is asked about the others. */
const IN_WORD = 0.1
const ROUNDS = 30
const STEP = 0.3
/** Pulls every weight towards 0, so that what was seen once does not decide alone. */
const PULL = 0.003
/** A weight less than this says too little to be kept. */
const LEAST = 0.3

const root = join(import.meta.dirname, '..')
const target = join(root, 'content/readings/readings.txt')
const header = `# Learnt by scripts/learn-readings.ts from the development set of CPP (g2pM, Kyubyong Park and Seanie Lee, 2020, Apache-2.0).
# A character, its readings, then signs around it with a weight for each reading but the last, in tenths (core/text/readings.ts).
`

const [folder, check] = process.argv.slice(2)
if (!folder || !existsSync(join(folder, 'dev.sent'))) {
  console.error(
    'usage: node scripts/learn-readings.ts FOLDER [--check], FOLDER with dev.sent and dev.lb of g2pM',
  )
  process.exit(2)
}
const dictionary = openDictionary(readFileSync(join(root, '.build/dictionary.bin')))
const lexicon = openLexicon(readFileSync(join(root, '.build/lexicon.bin')))
const own = readOwn()
const examples = readExamples(folder)
if (check === '--check') crossValidate(examples)
else {
  const text = header + writeReadings(learn([...examples, ...own.examples]), own.words)
  writeFileSync(target, text)
  console.log(`${target}: ${Math.round(Buffer.byteLength(text) / 1000)} kB`)
}

function readExamples(folder: string): Example[] {
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split(/\r?\n/)
  const labels = lines('dev.lb')
  return lines('dev.sent').map((line, index) =>
    exampleOf(line, (labels[index] ?? '').toLowerCase().replaceAll(/u:|v|ü/g, 'u:'), true),
  )
}

/** Lines of content/readings/own.txt: `力量 li4 liang4`, `▁重▁走长征路 chong2`. */
function readOwn(): { words: Map<string, string>; examples: Example[] } {
  const lines = readFileSync(join(root, 'content/readings/own.txt'), 'utf8').split('\n')
  const pairs = lines
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const)
  return {
    words: new Map(pairs.filter(([text]) => !text.includes('▁'))),
    examples: pairs
      .filter(([text]) => text.includes('▁'))
      .map(([text, reading]) => exampleOf(text, reading, false)),
  }
}

function exampleOf(marked: string, reading: string, isWhole: boolean): Example {
  const text = marked.replaceAll('▁', '')
  const at = marked.indexOf('▁')
  return { text, at, reading, weight: isInWord(text, at) ? IN_WORD : 1, isWhole }
}

function isInWord(text: string, at: number): boolean {
  const word = tokenise(text, lexicon).find(({ start, end }) => start <= at && at < end)?.text ?? ''
  return word.length > 1 && wordReadings(word, dictionary).length === 1
}

function learn(examples: readonly Example[]): Map<string, CharacterModel> {
  const byCharacter = Map.groupBy(examples, ({ text, at }) => text.charAt(at))
  return new Map([...byCharacter].map(([character, own]) => [character, learnCharacter(own)]))
}

/** Multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), the readings in the order of their number. */
function learnCharacter(examples: readonly Example[]): CharacterModel {
  const counts = [...Map.groupBy(examples, ({ reading }) => reading)].sort(
    (a, b) => b[1].length - a[1].length,
  )
  const readings = counts.map(([reading]) => reading)
  if (readings.length === 1) return { readings, weights: new Map() }
  const weights = new Map<Sign, Float64Array>()
  const steps = new Map<Sign, Float64Array>()
  const evidence = examples.map(({ text, at, isWhole }) =>
    surroundings(text, at).filter(sign => isWhole || !touchesEnd(sign)),
  )
  for (const sign of evidence.flat()) {
    weights.set(sign, new Float64Array(readings.length))
    steps.set(sign, new Float64Array(readings.length).fill(0.01))
  }
  for (let round = 0; round < ROUNDS; round++) {
    examples.forEach(({ reading, weight }, index) => {
      const shares = probabilities(evidence[index]!.map(sign => weights.get(sign)!))
      for (const sign of evidence[index]!) {
        const own = weights.get(sign)!
        const sums = steps.get(sign)!
        shares.forEach((share, r) => {
          const slope = weight * ((readings[r] === reading ? 1 : 0) - share) - PULL * own[r]!
          sums[r]! += slope * slope
          own[r]! += (STEP * slope) / Math.sqrt(sums[r]!)
        })
      }
    })
  }
  return { readings, weights: inFile(weights) }
}

function probabilities(weights: readonly Float64Array[]): number[] {
  const sums = Array.from(weights[0]!, (_, r) => weights.reduce((sum, own) => sum + own[r]!, 0))
  const powers = sums.map(sum => Math.exp(sum - Math.max(...sums)))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map(power => power / all)
}

/** Whole numbers, less the last reading's; without what weighs too little. */
function inFile(weights: ReadonlyMap<Sign, Float64Array>): Map<Sign, number[]> {
  const kept = new Map<Sign, number[]>()
  for (const [sign, own] of weights) {
    const relative = Array.from(own.subarray(0, -1), weight => weight - own.at(-1)!)
    if (sign === ALWAYS || relative.some(weight => Math.abs(weight) >= LEAST))
      kept.set(
        sign,
        relative.map(weight => Math.round(weight * WEIGHT_SCALE)),
      )
  }
  return kept
}

function crossValidate(examples: readonly Example[]): void {
  const tokens = examples.map(({ text }) => tokenise(text, lexicon))
  const folds = shuffledFolds(examples.length)
  const shares = Array.from({ length: FOLDS }, (_, fold) => {
    const seen = examples.filter((_, index) => folds[index] !== fold)
    const readings = openReadings(writeReadings(learn([...seen, ...own.examples]), own.words))
    const unseen = [...examples.keys()].filter(index => folds[index] === fold)
    const right = unseen.filter(index => {
      const { text, at, reading } = examples[index]!
      const mine = syllableAt(pinyinOf(tokens[index] as Token[], dictionary, new Map(), readings), text, at)
      if (mine !== reading && process.env.SHOW)
        console.log(
          `${text.slice(Math.max(0, at - 6), at)}[${text.charAt(at)}]${text.slice(at + 1, at + 7)} ${mine} ≠ ${reading}`,
        )
      return mine === reading
    })
    return [right.length, unseen.length] as const
  })
  const right = shares.reduce((sum, [own]) => sum + own, 0)
  const worst = Math.min(...shares.map(([own, all]) => own / all))
  console.log(
    `held out: ${percent(right / examples.length)} of ${examples.length}, worst of ${FOLDS} folds ${percent(worst)}`,
  )
}

/** A fold for each example, the same every time. */
function shuffledFolds(count: number): number[] {
  let state = 1
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647
    return state % FOLDS
  })
}

function syllableAt(pinyin: readonly (readonly string[])[], text: string, at: number): string | undefined {
  const before = text.slice(0, at).match(/\p{Script=Han}/gu)?.length ?? 0
  return pinyin.flat()[before]?.toLowerCase()
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}
