/**
 * What was learnt about characters with several readings: for each the readings it has in running text, and how much
 * the characters around it speak for one or the other. A log-linear model, made by scripts/learn-readings.ts.
 */
export type Readings = {
  /** The syllables of a word that is read otherwise than the dictionary says; null for all others. */
  ofWord(word: string): readonly string[] | null
  /** The same of a word of two characters that a text has in two words. */
  ofPair(first: string, second: string): readonly string[] | null
  /** Readings of a character that the model can tell apart, most usual first; empty if it does not know the character. */
  of(character: string): readonly string[]
  /**
   * How likely each of `of(character)` is for the character at `at` (UTF-16 units) of `text`, as a logarithm that counts
   * only by its differences; null if the model does not know the character.
   */
  weigh(text: string, at: number): readonly number[] | null
}

/** Knows nothing. */
export const noReadings: Readings = {
  ofWord: () => null,
  ofPair: () => null,
  of: () => [],
  weigh: () => null,
}

/** Of one character: for each sign around it a weight for each reading but the last, whose weights are all 0. */
export type CharacterModel = { readings: readonly string[]; weights: ReadonlyMap<Sign, readonly number[]> }

/**
 * A piece of evidence: a kind of place around the character and what stands there, two UTF-16 units at most, packed
 * into one number because millions are looked up.
 */
export type Sign = number

/** Weights in the file are whole numbers, this many to a unit of the logarithm. */
export const WEIGHT_SCALE = 10

/**
 * Places that the model looks at: `=` none, what the character is without its surroundings; `<` before it, `>` after it,
 * `{` two before, `}` two after, `|` the one before and the one after.
 */
const places = '=<>{}|'
const UNIT = 0x10000

/** The evidence that stands by itself, whatever the character's surroundings. */
export const ALWAYS: Sign = 0

/** The signs around the character at `at`, always as many, in one order. */
export function surroundings(text: string, at: number): Sign[] {
  const before = unitAt(text, at - 1)
  const after = unitAt(text, at + 1)
  return [
    ALWAYS,
    UNIT * UNIT + before,
    2 * UNIT * UNIT + after,
    (3 * UNIT + unitAt(text, at - 2)) * UNIT + before,
    (4 * UNIT + after) * UNIT + unitAt(text, at + 2),
    (5 * UNIT + before) * UNIT + after,
  ]
}

/** Whether a sign tells that the text ends beside the character. */
export const touchesEnd = (sign: Sign) => sign % UNIT === end || Math.floor(sign / UNIT) % UNIT === end

const [end, digit, letter, other] = ['^', '0', 'A', '~'].map(sign => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
]
const marks = new Set([...'，。、；：？！“”‘’（）《》…—·'].map(mark => mark.charCodeAt(0)))

/** Hanzi and punctuation stand for themselves, digits, letters and the rest for their kind, `^` for either end. */
function unitAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return end
  const unit = text.charCodeAt(at)
  if ((unit >= 0x4e00 && unit <= 0x9fff) || marks.has(unit)) return unit
  const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
  if (half >= 0x30 && half <= 0x39) return digit
  return (half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a) ? letter : other
}

/** `<市` and back. */
function writeSign(sign: Sign): string {
  const units = [Math.floor(sign / UNIT) % UNIT, sign % UNIT].filter(unit => unit > 0)
  return places.charAt(Math.floor(sign / UNIT / UNIT)) + String.fromCharCode(...units)
}

function readSign(text: string): Sign {
  let sign = places.indexOf(text.charAt(0)) * UNIT * UNIT
  for (let at = 1; at < text.length; at++) sign += text.charCodeAt(at) * UNIT ** (text.length - 1 - at)
  return sign
}

/**
 * Opens the text that `writeReadings` made. A character's line is read when it is first asked for. Throws a RangeError
 * for a line that is not as it should be.
 */
export function openReadings(text: string): Readings {
  const lines = new Map<string, string>()
  const words = new Map<string, readonly string[]>()
  for (const line of text.split('\n')) {
    const head = line.slice(0, Math.max(0, line.indexOf('\t')))
    if (head.length > 1) words.set(head, line.slice(head.length + 1).split(' '))
    else if (head !== '') lines.set(head, line)
  }
  const pairs = new Map(
    [...words].filter(([word]) => word.length === 2).map(([word, own]) => [pairKey(word), own]),
  )
  const models = new Map<string, CharacterModel | null>()
  const modelOf = (character: string): CharacterModel | null => {
    const known = models.get(character)
    if (known !== undefined) return known
    const line = lines.get(character)
    const model = line === undefined ? null : parseLine(line)
    if (model) models.set(character, model)
    return model
  }
  return {
    ofWord: word => (word.length > 1 ? (words.get(word) ?? null) : null),
    ofPair: (first, second) =>
      first.length === 1 && second.length === 1 ? (pairs.get(pairKey(first, second)) ?? null) : null,
    of: character => modelOf(character)?.readings ?? [],
    weigh: (text, at) => {
      const model = modelOf(text.charAt(at))
      return model && sumOf(model, text, at)
    },
  }
}

const pairKey = (first: string, second = first.charAt(1)) => first.charCodeAt(0) * UNIT + second.charCodeAt(0)

function sumOf({ readings, weights }: CharacterModel, text: string, at: number): number[] {
  const sums = new Array<number>(readings.length).fill(0)
  if (weights.size === 0) return sums
  for (const sign of surroundings(text, at)) {
    const own = weights.get(sign)
    if (own)
      for (let reading = 0; reading < own.length; reading++) sums[reading]! += own[reading]! / WEIGHT_SCALE
  }
  return sums
}

/** `长⇥chang2 zhang3⇥= 7⇥<市 -31`: the character, its readings, then signs with their weights; `力量⇥li4 liang4`: a word. */
export function writeReadings(
  models: ReadonlyMap<string, CharacterModel>,
  words: ReadonlyMap<string, string> = new Map(),
): string {
  const wordLines = [...words].map(([word, pinyin]) => `${word}\t${pinyin}\n`)
  const characterLines = [...models].map(([character, { readings, weights }]) => {
    const signs = [...weights].map(([sign, numbers]) => `${writeSign(sign)} ${numbers.join(' ')}`)
    return `${[character, readings.join(' '), ...signs].join('\t')}\n`
  })
  return [...wordLines, ...characterLines].join('')
}

function parseLine(line: string): CharacterModel {
  const [, names = '', ...signs] = line.split('\t')
  const readings = names.split(' ')
  const weights = new Map<Sign, number[]>()
  for (const text of signs) {
    const [sign = '', ...numbers] = text.split(' ')
    if (numbers.length !== readings.length - 1) throw new RangeError(`no weight of each reading: ${text}`)
    weights.set(readSign(sign), numbers.map(Number))
  }
  return { readings, weights }
}
