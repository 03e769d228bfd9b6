import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  comparePinyin,
  joinSyllables,
  markSyllable,
  numbersToMarks,
  plainLetters,
  splitSyllables,
} from './pinyin-notation.ts'

test('tone numbers become marks on the right vowel', () => {
  expect(numbersToMarks('ni3 hao3 zhong1 guo2 liu2 gui4 jie3 lu:e4 nu:3')).toBe(
    'nǐ hǎo zhōng guó liú guì jiě lüè nǚ',
  )
  expect(numbersToMarks('yi1 dian3 r5 de5 shi2 hou5')).toBe('yī diǎn r de shí hou')
  expect(numbersToMarks('Xi1 zang4 E4 zhou1 san1 D da3 yin4')).toBe('Xī zàng È zhōu sān D dǎ yìn')
})

test('what is no syllable stays as it is', () => {
  for (const sign of ['·', ',', '110', 'D', '']) expect(markSyllable(sign)).toBe(sign)
})

test('the syllables of a word are joined, with an apostrophe before a, o and e', () => {
  expect(joinSyllables(['Xi1', 'an1'])).toBe("Xī'ān")
  expect(joinSyllables(['Xi2', 'Jin4', 'ping2'])).toBe('Xí Jìnpíng')
  expect(joinSyllables(['Zhong1', 'hua2', 'Ren2', 'min2'])).toBe('Zhōnghuá Rénmín')
  expect(joinSyllables(['nu:3', 'er2'])).toBe("nǚ'ér")
  expect(joinSyllables(['tuo1', 'pin2', 'gong1', 'jian1'])).toBe('tuōpíngōngjiān')
})

test('plain letters are the same for every notation', () => {
  for (const typed of ['lü4 se4', 'lu:4 se4', 'lv4se4', 'lǜsè', 'LǛ-SÈ', 'lv se'].map(plainLetters)) {
    expect(typed).toBe('lvse')
  }
  expect(plainLetters('jü3 xǖ')).toBe('juxu')
})

test.each([
  ['ni3hao3', 'ni3 hao3', 'same'],
  ['nǐhǎo', 'ni3 hao3', 'same'],
  ['Nǐ hǎo', 'ni3 hao3', 'same'],
  ['nihao', 'ni3 hao3', 'toneless'],
  ['nǐ hao', 'ni3 hao3', 'toneless'],
  ['ni2hao3', 'ni3 hao3', 'other-tones'],
  ['nihap', 'ni3 hao3', 'different'],
  ['ni haoma', 'ni3 hao3', 'different'],
  ['n ihao', 'ni3 hao3', 'different'],
  ['xian', 'Xi1 an1', 'toneless'],
  ["xī'ān", 'Xi1 an1', 'same'],
  ['xiān', 'Xi1 an1', 'toneless'],
  ['xi an', 'xian1', 'different'],
  ['nv3zi3', 'nu:3 zi3', 'same'],
  ['nu:zi', 'nu:3 zi3', 'toneless'],
  ['wǒde', 'wo3 de5', 'same'],
  ['wo3de0', 'wo3 de5', 'same'],
  ['zhong', 'zhong1 guo2', 'beginning'],
  ['zhōngg', 'zhong1 guo2', 'beginning'],
  ['zhong4g', 'zhong1 guo2', 'different'],
  ['', 'ni3', 'different'],
] as const)('%s beside %s is %s', (typed, right, agreement) => {
  expect(comparePinyin(typed, right)).toBe(agreement)
})

test.each([
  ['tuōpín gōngjiānzhàn', 5, 'tuo1 pin2 gong1 jian1 zhan4'],
  ['liǎng bù chóu sān bǎozhàng', 6, 'liang3 bu4 chou2 san1 bao3 zhang4'],
  ["dàng'àn", 2, 'dang4 an4'],
  ['dàngàn', 2, 'dan4 gan4'],
  ['xiān', 1, 'xian1'],
  ["Xī'ān", 2, 'Xi1 an1'],
  ['nǚlüè', 2, 'nu:3 lu:e4'],
  ['fangan', 2, 'fan5 gan5'],
  ['yīdiǎnr', 3, 'yi1 dian3 r5'],
  ['ěrzi', 2, 'er3 zi5'],
  ['gǎigékāifàng', 4, 'gai3 ge2 kai1 fang4'],
])('%s is cut into %i syllables', (pinyin, count, syllables) => {
  expect(splitSyllables(pinyin, count)?.join(' ')).toBe(syllables)
})

test('what cannot be cut into so many syllables is null', () => {
  expect(splitSyllables('zhōngguó', 5)).toBe(null)
  expect(splitSyllables('xyz', 1)).toBe(null)
  expect(splitSyllables('', 1)).toBe(null)
  expect(splitSyllables(`${'an'.repeat(200)}k`, 200)).toBe(null)
  expect(splitSyllables('', 0)).toEqual([])
})

test('joined syllables split into themselves again', () => {
  const syllable = fc.constantFrom(
    'zhong1',
    'guo2',
    'xi1',
    'an1',
    'nu:3',
    'er2',
    'lu:e4',
    'ge5',
    'na4',
    'ang2',
    'liang3',
  )
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), syllables => {
      expect(splitSyllables(joinSyllables(syllables), syllables.length)).toEqual(syllables)
      expect(comparePinyin(joinSyllables(syllables), syllables.join(' '))).toBe('same')
    }),
  )
})
