import { expect, test } from 'vitest'
import { buildDictionary } from '../dictionary/build.ts'
import { openDictionary } from '../dictionary/dictionary.ts'
import { pinyinOf, spacedPinyin } from './pinyin.ts'
import { joinLexicons, tokenise, wordLexicon } from './tokenise.ts'

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
  expect(pinyin('都')).toBe('dou1')
  expect(pinyin('扎实地推进')).toBe('zha1 shi5 | de5 | tui1 jin4')
  expect(pinyin('地')).toBe('di4')
  expect(pinyin('为脱贫')).toBe('wei4 | tuo1 pin2')
  expect(pinyin('以脱贫为首都')).toBe('yi3 | tuo1 pin2 | wei2 | shou3 du1')
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
