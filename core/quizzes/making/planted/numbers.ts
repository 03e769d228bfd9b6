import {
  amountOf,
  chineseNumbers,
  type EnglishNumber,
  englishNumbers,
  NUMBER_WORDS,
  rounded,
} from '../written-numbers.ts'
import type { Change, FindChanges } from './find-changes.ts'

/** Another number in place of one that the Chinese has too: a figure turned round, ten times as many, a year before or after. */
export const numberChanges: FindChanges = (zh, en, random) => {
  const chinese = new Set(chineseNumbers(zh).map(({ value }) => value))
  const english = englishNumbers(en)
  const known = new Set([...chinese, ...english.map(({ value }) => value)])
  return english.flatMap((number): Change[] => {
    const isOnce = english.filter(({ value }) => value === number.value).length === 1
    if (!isOnce || !chinese.has(number.value) || number.isFixed) return []
    const others = otherNumbers(number).filter(text => !known.has(amountOf(text)))
    const said = others[Math.floor(random() * others.length)]
    return said === undefined ? [] : [{ start: number.start, end: number.end, said }]
  })
}

/** What else could be said in the same way, as it is written. */
function otherNumbers({ text, value }: EnglishNumber): string[] {
  const [number = '', scale] = text.split(/[ -]/)
  const unit = scale ? text.slice(number.length) : ''
  const word = NUMBER_WORDS.indexOf(number)
  if (word >= 0) return nearWords(word).map(near => near + unit)
  if (/^(?:19|20)\d\d$/.test(number) && !scale) return [-3, -2, 2, 3].map(years => `${value + years}`)
  const turned = turnedRound(number)
  if (scale) return [...turned, tenfold(number)].map(each => each + unit)
  if (/^\d$/.test(number)) return [-2, 2, 3].map(more => `${value + more}`).filter(each => Number(each) > 1)
  return turned
}

const nearWords = (word: number) =>
  [-3, -2, -1, 1, 2, 3].map(more => word + more).flatMap(at => (at > 1 ? (NUMBER_WORDS[at] ?? []) : []))

/** Two neighbouring figures in each other's place, no zero in front; another first figure where all others are zero. */
function turnedRound(number: string): string[] {
  const turned = [...number].flatMap((figure, at) => {
    const after = number[at + 1] === '.' || number[at + 1] === ',' ? at + 2 : at + 1
    const other = number[after]
    if (!/\d/.test(figure) || other === undefined || other === figure || (at === 0 && other === '0'))
      return []
    const text = `${number.slice(0, at)}${other}${number.slice(at + 1, after)}${figure}${number.slice(after + 1)}`
    return /\.\d*0$/.test(text) ? [] : [text]
  })
  const first = Number(number[0])
  return turned.length > 0 ? turned : [`${first < 7 ? first + 2 : first - 3}${number.slice(1)}`]
}

/** 30 → 300, 1.3 → 13. */
function tenfold(number: string): string {
  const value = rounded(Number(number.replaceAll(',', '')) * 10)
  return value >= 1000 ? value.toLocaleString('en') : `${value}`
}
