/**
 * Cuts a text into its sentences, by rule. The pieces join to the text: spaces and line ends behind a sentence belong to
 * it. A line end always ends a sentence. An empty text has none.
 */
export function splitSentences(text: string, language: 'zh' | 'en'): string[] {
  const ends = language === 'zh' ? chineseEnds(text) : englishEnds(text)
  const pieces: string[] = []
  let start = 0
  for (const end of [...ends, text.length]) {
    if (end > start) pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

// Behind (?<!…) a run is not tried again from within: time stays linear.
const chineseSign =
  /(?<opens>[（《〈【[(])|(?<closes>[）》〉】\])])|(?<quote>[“「『])|(?<line>(?<!\s)\s*\n\s*)|(?<ends>(?:(?:[。！？]|[!?](?![a-z0-9=&]))+|…+)[”’」』）】"]*\s*)/gu

/**
 * After 。！？ and the closing marks behind; after …… only where a quotation or the text ends. Not within brackets, nor
 * behind brackets that the sentence has before its end: 甲（乙。）丙。 Nor behind a quotation that is a word of the sentence:
 * 甲“乙？”丙。
 */
function* chineseEnds(text: string): Generator<number> {
  let start = 0
  let depth = 0
  let isAllInBrackets = false
  let isWordQuoted = false
  for (const { 0: sign, index, groups } of text.matchAll(chineseSign)) {
    const end = index + sign.length
    if (groups?.quote !== undefined)
      isWordQuoted = index > start && !/[：:，,—\s]/u.test(text[index - 1] ?? '')
    const closing = groups?.closes === undefined ? countOf(/[）】]/gu, sign) : 1
    if (groups?.opens !== undefined && depth++ === 0) isAllInBrackets = index === start
    depth = Math.max(0, depth - closing)
    const isEnd =
      endsChinese(sign, groups, text[end]) &&
      depth === 0 &&
      (closing === 0 || isAllInBrackets) &&
      !(isWordQuoted && /[”」』]$/u.test(sign) && end < text.length)
    if (!isEnd && !sign.includes('\n')) continue
    depth = 0
    start = end
    isWordQuoted = false
    yield end
  }
}

/** `next`: what follows, if anything. A comma carries the sentence on. */
function endsChinese(
  sign: string,
  groups: Record<string, string> | undefined,
  next: string | undefined,
): boolean {
  if (groups?.ends === undefined) return groups?.line !== undefined
  if (/[，、；：。,;:]/.test(next ?? '')) return false
  return !sign.startsWith('…') || /…[”’」』"]|\s$/u.test(sign) || next === undefined
}

const countOf = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].length

const englishSign = /(?<line>(?<!\s)\s*\n\s*)|(?<signs>(?<![.!?…])[.!?…]+)["'”’)\]]*(?:\[\d+\])*(?:\s+|$)/gu

/** After . ! ? and the closing marks behind, where space and the beginning of a sentence follow. */
function* englishEnds(text: string): Generator<number> {
  let start = 0
  for (const { 0: sign, index, groups } of text.matchAll(englishSign)) {
    const end = index + sign.length
    const isLine = groups?.line !== undefined || sign.includes('\n') || end === text.length
    const mayEnd =
      startsSentence(text.slice(end, end + 2)) && !isLabel.test(text.slice(start, Math.min(index, start + 8)))
    if (!isLine && !(mayEnd && !isAbbreviated(text, index, end, groups?.signs ?? ''))) continue
    start = end
    yield end
  }
}

/** The number of a list's item, before its full stop: 1. (2. IV. */
const isLabel = /^\(?(?:\d{1,3}|[IVX]{1,4})$/

const startsSentence = (text: string) => /^["'“‘([—–]?[\p{Lu}\p{Nd}\p{Script=Han}]/u.test(text)

/** Never the last word of a sentence: a name or a number follows. */
const titles = new Set(
  (
    'mr mrs ms dr prof st gen gov sen rep lt col sgt capt pres hon rev vs cf e.g i.e fig vol art sec pp p approx ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec'
  ).split(' '),
)
/** Words that begin a sentence, after an abbreviation that may end one. */
const starters =
  /^["'“‘(]?(The|A|An|In|On|At|It|He|She|They|We|I|You|This|That|These|Those|But|And|However|As|For|To|With|Its|His|Her|Their|Our|Then|There|When|While|What|Who|How|Why|If|After|Before|Since|All|Some|Many|Most|No|Not|So|Now|Today)\b/

/** Whether the full stop at `index` belongs to an abbreviation within a sentence: Mr., No. 5, J. Smith, U.S. */
function isAbbreviated(text: string, index: number, end: number, signs: string): boolean {
  if (signs !== '.') return false
  const before = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? ''
  const word = before.toLowerCase()
  if (titles.has(word)) return true
  if (word === 'no' || word === 'nos') return /^\d/.test(text.slice(end))
  if (/^\p{Lu}$/u.test(before)) return before !== 'I'
  if (/^(\p{L}\.)+\p{L}$|^(Inc|Ltd|Co|Corp|Jr|Sr|Ph\.D)$/u.test(before))
    return !starters.test(text.slice(end, end + 12))
  return false
}
