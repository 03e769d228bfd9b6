import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Token } from '../text/tokenise.ts'
import { cannotBegin, cannotBePart, headNouns } from './term-words.ts'

/** What stands between curly quotation marks and is an expression rather than speech: 2 to 12 characters, Hanzi and 、. */
export function findQuoted(text: string): Set<string> {
  return new Set([...text.matchAll(/“([\p{Script=Han}、]{2,12})”/gu)].map(match => match[1] ?? ''))
}

const numeral = '[两二三四五六七八九十百]'
/** No date, sum or further numeral. */
const counted = '(?![年月日号时分秒元万亿千百十倍个岁周次点一两二三四五六七八九])\\p{Script=Han}'
const formulas = [
  // 两不愁三保障, 三区三州, 一带一路: a numeral twice
  `[一两二三四五六七八九十]${counted}\\p{Script=Han}?(?:${numeral}|一)${counted}(?:\\p{Script=Han}(?=[、，。；：]|$))?`,
  // 三大攻坚战, 五级书记, 四个意识: a numeral, what it counts, and two or three characters at the end of a phrase
  `${numeral}(?:大|级|位|项|个)\\p{Script=Han}{2,3}(?=[、，。；：一]|$)`,
  // 五位一体
  `${numeral}位一体`,
  // 第一个百年奋斗目标, 第一责任人
  '第[一二](?:个百年奋斗目标|书记|责任人)',
  // 党的十九大, 十九届四中全会
  '(?:党的)?十[一二三四五六七八九]大|(?:党的)?二十大|十[一二三四五六七八九]届[一二三四五六七]中全会',
]
const formulaPattern = new RegExp(formulas.join('|'), 'gmu')

/** Abbreviations that count: 两不愁三保障, 三大攻坚战, 党的十九大. */
export function findFormulas(plain: string): Set<string> {
  return new Set([...plain.matchAll(formulaPattern)].map(match => match[0]))
}

/** Words of four characters that the dictionary calls an idiom, and pairs of two-character words that come again. */
export function findFourCharacterPhrases(tokens: readonly Token[], dictionary: Dictionary): Set<string> {
  const found = new Set<string>()
  const pairs = new Map<string, number>()
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return
    if (token.text.length === 4 && isIdiom(token.text, dictionary)) found.add(token.text)
    const next = tokens[at + 1]
    if (token.text.length !== 2 || next?.kind !== 'word' || next.text.length !== 2) return
    if (!canBegin(token.text, dictionary) || cannotBePart.has(token.text) || cannotBePart.has(next.text))
      return
    const pair = token.text + next.text
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  })
  for (const [pair, count] of pairs) if (count > 1) found.add(pair)
  return found
}

const isIdiom = (word: string, dictionary: Dictionary) =>
  dictionary.lookup(word).some(entry => entry.senses.some(sense => sense.includes('(idiom)')))

/**
 * Two or three words, the last a noun that heads terms: 考核评估体系, 贫困人口; three only where they make six characters
 * at most or come again. None begins with a verb, unless that is such a noun too (监督).
 */
export function findCompounds(plain: string, tokens: readonly Token[], dictionary: Dictionary): Set<string> {
  const found = new Set<string>()
  tokens.forEach((head, at) => {
    if (head.kind !== 'word' || !headNouns.has(head.text)) return
    let text = head.text
    for (let before = at - 1; before >= at - 2; before--) {
      const token = tokens[before]
      if (token?.kind !== 'word' || cannotBePart.has(token.text) || token.text.length < 2) return
      text = token.text + text
      const isShort = before === at - 1 || text.length <= 6
      const isRepeated = plain.indexOf(text) !== plain.lastIndexOf(text)
      if ((isShort || isRepeated) && canBegin(token.text, dictionary)) found.add(text)
    }
  })
  return found
}

function canBegin(word: string, dictionary: Dictionary): boolean {
  if (cannotBegin.has(word)) return false
  return headNouns.has(word) || !dictionary.lookup(word)[0]?.senses[0]?.startsWith('to ')
}
