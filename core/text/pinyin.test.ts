import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDictionary } from '../dictionary/build.ts'
import { openDictionary } from '../dictionary/dictionary.ts'
import { joinLexicons, wordLexicon } from './lexicon.ts'
import { pinyinOf, pinyinOfName, spacedPinyin, UNKNOWN_SYLLABLE } from './pinyin.ts'
import { openReadings } from './readings.ts'
import { tokenise } from './tokenise.ts'

const dictionary = openDictionary(
  buildDictionary([
    '一把手 一把手 [yi1 ba3 shou3] /number one/',
    '把手 把手 [ba3 shou5] /handle/',
    '昌都 昌都 [Chang1 du1] /Chamdo/',
    '昌 昌 [chang1] /prosperous/',
    '昌 昌 [Chang1] /surname Chang/',
    '都 都 [du1] /capital/',
    '都 都 [dou1] /all/',
    '首都 首都 [shou3 du1] /capital (city)/',
    '市長 市长 [shi4 zhang3] /mayor/',
    '長 长 [zhang3] /chief/to grow/',
    '長 长 [chang2] /long/',
    '長江 长江 [Chang2 jiang1] /Yangtze/',
    '長期 长期 [chang2 qi1] /long term/',
    '為 为 [wei4] /for/',
    '為 为 [wei2] /to be/',
    '認為 认为 [ren4 wei2] /to hold that/',
    '以 以 [yi3] /with/',
    '地 地 [di4] /ground/',
    '扎實 扎实 [zha1 shi5] /solid/',
    '推進 推进 [tui1 jin4] /to advance/',
    '脫貧 脱贫 [tuo1 pin2] /to shake off poverty/',
    '攻堅 攻坚 [gong1 jian1] /to tackle the hardest/',
    '戰 战 [zhan4] /war/',
    '3D打印 3D打印 [san1 D da3 yin4] /3D printing/',
    '女兒 女儿 [nu:3 er2] /daughter/',
    '圈兒 圈儿 [quan1 r5] /circle/',
    '朝陽 朝阳 [chao2 yang2] /facing the sun/',
    '朝陽 朝阳 [zhao1 yang2] /the morning sun/',
    '任 任 [Ren2] /surname Ren/',
    '任 任 [ren4] /to appoint/',
    '歐陽 欧阳 [Ou1 yang2] /two-character surname Ouyang/',
    '力量 力量 [li4 liang5] /strength/',
    '大力量 大力量 [da4 li4 liang5] /great strength/',
  ]),
)
const glossary = new Map([['脱贫攻坚战', 'tuōpín gōngjiānzhàn']])
const lexicon = joinLexicons(dictionary, wordLexicon(glossary.keys()), wordLexicon(['长江市长']))
const pinyin = (text: string, known = glossary) =>
  pinyinOf(tokenise(text, lexicon), dictionary, known)
    .map(syllables => syllables.join(' '))
    .filter(Boolean)
    .join(' | ')

test.each([
  ['一把手', 'yi1 ba3 shou3'],
  ['昌都的女儿', 'Chang1 du1 | ? | nu:3 er2'],
  ['市长，长期', 'shi4 zhang3 | chang2 qi1'],
  ['3D打印12.5%', 'da3 yin4'],
  ['圈儿', 'quan1 r5'],
  ['昌', 'chang1'],
])('%s is read as the dictionary reads its words: %s', (text, expected) => {
  expect(pinyin(text)).toBe(expected)
})

test('a word of the glossary is read as the glossary says', () => {
  expect(pinyin('脱贫攻坚战')).toBe('tuo1 pin2 gong1 jian1 zhan4')
})

test('a word that nobody has a reading for is read by its parts, never by its first character alone', () => {
  expect(pinyin('长江市长')).toBe('Chang2 jiang1 shi4 zhang3')
  expect(pinyin('脱贫攻坚战', new Map([['脱贫攻坚战', 'bad pinyin']]))).toBe('tuo1 pin2 gong1 jian1 zhan4')
})

test('a character alone takes the reading of its function', () => {
  expect(pinyin('扎实地推进')).toBe('zha1 shi5 | de5 | tui1 jin4')
  expect(pinyin('地')).toBe('di4')
  expect(pinyin('为脱贫')).toBe('wei4 | tuo1 pin2')
  expect(pinyin('以脱贫为首都')).toBe('yi3 | tuo1 pin2 | wei2 | shou3 du1')
})

const learnt = openReadings(
  '力量\tli4 liang4\n调高\ttiao2 gao1\n调\tdiao4 tiao2\t= 20\n都\tdou1 du1\t= 10\t<首 -30\n朝\tchao2 zhao1\t= 0\t>阳 5\t}阳产 -30\n',
)
const read = (text: string) =>
  pinyinOf(tokenise(text, lexicon), dictionary, new Map(), learnt).flat().join(' ')

test('a character with several readings takes the one that its surroundings speak for', () => {
  expect(read('都')).toBe('dou1')
  expect(read('都会')).toMatch(/^dou1 /)
  expect(pinyin('都')).toBe('du1')
})

test('so does a word', () => {
  expect(read('朝阳')).toBe('chao2 yang2')
  expect(read('朝阳产')).toMatch(/^zhao1 yang2 /)
})

test('a word that is known to be read otherwise is, also where the tokeniser has it in two', () => {
  expect(read('力量')).toBe('li4 liang4')
  expect(read('大力量')).toBe('da4 li4 liang4')
  expect(read('调高')).toBe('tiao2 gao1')
  expect(read('调低')).toMatch(/^diao4 /)
})

test('a family name has its own reading in a name', () => {
  expect(pinyinOfName('任长', dictionary)).toBe('Ren2 Chang2')
  expect(pinyinOfName('欧阳长', dictionary)).toBe('Ou1 yang2 Chang2')
  expect(pinyinOfName('欧阳长地', dictionary)).toBe('Ou1 yang2 Chang2 di4')
})

test('a place is read as the dictionary has it, or by its parts', () => {
  expect(pinyinOfName('昌都', dictionary)).toBe('Chang1 du1')
  expect(pinyinOfName('首都地', dictionary, undefined, 'place')).toBe('Shou3 du1 di4')
  expect(pinyinOfName('长地州', dictionary, openReadings('州\tzhou1\n'), 'place')).toBe('Chang2 di4 Zhou1')
})

test('every Hanzi has a syllable, and nothing else has', () => {
  const tokens = tokenise('脱贫𠀀，ABC 都3D打印机', lexicon)
  const counts = pinyinOf(tokens, dictionary).map(syllables => syllables.length)
  expect(counts).toEqual(tokens.map(token => [...token.text].filter(c => /\p{Script=Han}/u.test(c)).length))
})

test('pinyin is shown with tone marks, a word in one piece', () => {
  expect(spacedPinyin([['tuo1', 'pin2'], [], ['nu:3', 'er2'], ['?'], ['Xi1', 'an1']])).toBe(
    "tuōpín nǚ'ér Xī'ān",
  )
})

test('any text has one syllable for each Hanzi', () => {
  const anyCharacter = fc.nat(0x10ffff).map(code => String.fromCodePoint(code))
  const anything = fc.array(
    fc.oneof(anyCharacter, fc.constantFrom(...'朝阳都为得地还了力量任𠀀', '\ud840', '3D打印')),
  )
  fc.assert(
    fc.property(anything, parts => {
      const text = parts.join('')
      const tokens = tokenise(text, lexicon)
      const syllables = pinyinOf(tokens, dictionary, glossary, learnt)
      const hanzi = tokens.map(token => [...token.text].filter(c => /\p{Script=Han}/u.test(c)).length)
      expect(syllables.map(({ length }) => length)).toEqual(hanzi)
      expect(syllables.flat().every(one => one === UNKNOWN_SYLLABLE || /^[A-Za-z:]+[1-5]$/.test(one))).toBe(
        true,
      )
    }),
  )
})
