import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openFold } from './fold.ts'
import { matchesIn } from './matches.ts'
import { type Phrase, parseQuery, possibleWords, wholeWords } from './query.ts'

const fold = await openFold()
/** Any code point, half of a pair too. */
const anyUnit = fc.integer({ min: 0, max: 0x10ffff }).map(code => String.fromCodePoint(code))

/** `zh:攻坚 & stems:battl|zh:battle - zh:扶贫`; tokens of Hanzi run together, others have a space between. */
const shown = ({ stream, tokens }: Phrase) =>
  `${stream}:${tokens.join(tokens.every(token => /\p{Script=Han}/u.test(token)) && stream === 'zh' ? '' : ' ')}`
const either = (phrases: readonly Phrase[]) => phrases.map(shown).join('|')
const read = (text: string) => {
  const { all, none } = parseQuery(text, fold)
  return [all.map(either).join(' & '), none.map(shown).join('|')].filter(part => part !== '').join(' - ')
}

describe('a query', () => {
  test.each([
    ['攻坚', 'zh:攻坚'],
    ['攻堅', 'zh:攻坚'],
    ['脱贫 攻坚', 'zh:脱贫 & zh:攻坚'],
    ['不愁吃、不愁穿。', 'zh:不愁吃 & zh:不愁穿'],
    ['“不愁吃、不愁穿”', 'zh:不 愁 吃 ¶ 不 愁 穿'],
    ['攻坚 OR 扶贫', 'zh:攻坚|zh:扶贫'],
    ['打赢 攻坚 | 扶贫', 'zh:打赢 & zh:攻坚|zh:扶贫'],
    ['攻坚 -扶贫', 'zh:攻坚 - zh:扶贫'],
    ['２０２０年', 'zh:2020 年'],
    ['Battles', 'stems:battl|zh:battles'],
    ['well-off', 'stems:well off|zh:well ¶ off'],
    ['"won the battle"', 'exact:won the battle|zh:won the battle'],
    ['won', 'stems:win|zh:won'],
    ['5G网络', 'zh:5g 网 络'],
    ['OR 攻坚 OR', 'zh:攻坚'],
  ])('%s asks for %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each(['', ' ', '-', '"', '""', 'OR', '…，。', '( ) * ^', 'NEAR()'])('%j is a query too', text => {
    expect(() => parseQuery(text, fold)).not.toThrow()
  })

  test('whatever is typed holds tokens that no database takes for syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit, maxLength: 40 }), text => {
        const { all, none } = parseQuery(text, fold)
        const tokens = [...all.flat(), ...none].flatMap(phrase => phrase.tokens)
        expect(tokens.filter(token => !/^(?:[\p{L}\p{N}][\p{L}\p{N}’·]*|¶)$/u.test(token))).toEqual([])
      }),
    )
  })

  test('any part of a Chinese sentence finds it', () => {
    const sentence = '坚决打赢“脱贫攻坚战”，乾坤扭转；着力解决「两不愁三保障」突出问题。'
    const hanzi = /^[\p{Script=Han}]+$/u
    fc.assert(
      fc.property(fc.nat(sentence.length), fc.integer({ min: 1, max: 8 }), (start, length) => {
        const part = sentence.slice(start, start + length)
        fc.pre(hanzi.test(part))
        const found = matchesIn(parseQuery(part, fold), 'zh', sentence, fold)
        expect(found.map(match => sentence.slice(match.start, match.end))).toContain(part)
      }),
    )
  })
})

test('whole words are asked for in every way an expression can be cut into words that there are', () => {
  const query = parseQuery('脱贫攻', fold)
  expect(possibleWords(query)).toEqual(['脱', '脱贫', '脱贫攻', '贫', '贫攻', '攻'])
  const words = wholeWords(query, word => word !== '贫攻' && word !== '脱贫攻')
  expect(words && either(words.all.flat())).toBe('words:脱 贫 攻|words:脱贫 攻')
})

test('English has no whole words to ask for, nor has a long expression', () => {
  expect(wholeWords(parseQuery('battle', fold), () => true)).toBeNull()
  expect(wholeWords(parseQuery('两不愁三保障突出问题', fold), () => true)).toBeNull()
})
