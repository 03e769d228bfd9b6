import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDictionary } from './build.ts'
import { type Entry, openDictionary } from './dictionary.ts'

const lines = [
  '# CC-CEDICT',
  '#! publisher=MDBG',
  '#! license=https://creativecommons.org/licenses/by-sa/4.0/',
  '#! date=2026-09-10T07:14:51Z',
  '中 中 [zhong1] /middle; center/CL:個|个[ge4]/',
  '中國 中国 [Zhong1 guo2] /China/',
  '中國人 中国人 [Zhong1 guo2 ren2] /Chinese person/',
  '国 国 [guo2] /Japanese variant of 國|国[guo2]/',
  '國 国 [guo2] /country; nation; state/',
  '種果 种果 [zhong4 guo3] /to plant fruit/',
  '長 长 [zhang3] /chief; head/',
  '長 长 [chang2] /long/',
  '長江 长江 [Chang2 Jiang1] /Yangtze River/',
  '長城 长城 [Chang2 cheng2] /Great Wall/',
  '校長 校长 [xiao4 zhang3] /principal (of a school)/',
  '張 张 [Zhang1] /surname Zhang/',
  '張 张 [zhang1] /to open up/to spread/sheet of paper/',
  '綠色 绿色 [lu:4 se4] /green/',
  '西安 西安 [Xi1 an1] /Xi’an, city in Shaanxi/',
  '先 先 [xian1] /first; in advance/',
  '貧困 贫困 [pin2 kun4] /impoverished/poverty/',
  '扶貧 扶贫 [fu2 pin2] /assistance to the poor/poverty alleviation/',
  '窘迫 窘迫 [jiong3 po4] /poverty-stricken; very poor/',
  '打贏 打赢 [da3 ying2] /to win; to beat (one’s opponent)/',
  '咖啡館 咖啡馆 [ka1 fei1 guan3] /café; coffee shop/',
  '𠮶 𠮶 [ge4] /(dialect) that/',
  '3D打印 3D打印 [san1 D da3 yin4] /3D printing/',
  '這不是一行',
]
const file = buildDictionary(lines)
const dictionary = openDictionary(file)
const said = (entries: Entry[]) => entries.map(entry => `${entry.simplified} ${entry.pinyin}`).join(' | ')

describe('a dictionary file', () => {
  test('says where it is from', () => {
    expect([dictionary.entryCount, dictionary.release, dictionary.licence]).toEqual([
      23,
      '2026-09-10T07:14:51Z',
      'CC BY-SA 4.0',
    ])
  })

  test('is the same for the same lines', () => {
    expect(buildDictionary(lines)).toEqual(file)
  })

  test('opens wherever it lies in memory', () => {
    const shifted = new Uint8Array(file.length + 1)
    shifted.set(file, 1)
    expect(openDictionary(shifted.subarray(1)).lookup('长江')).toEqual(dictionary.lookup('长江'))
  })

  test('that is none, or is cut off, is refused', () => {
    expect(() => openDictionary(new Uint8Array(0))).toThrow(RangeError)
    expect(() => openDictionary(new TextEncoder().encode('not a dictionary'))).toThrow(RangeError)
    expect(() => openDictionary(file.slice(0, file.length - 9))).toThrow(RangeError)
  })

  test('without entries answers nothing', () => {
    const empty = openDictionary(buildDictionary([]))
    expect([empty.lookup('中'), empty.longestMatch('中', 0), empty.searchPinyin('a', 5)]).toEqual([[], 0, []])
    expect([empty.searchPrefix('中', 5), empty.searchEnglish('a b', 5)]).toEqual([[], []])
  })
})

describe('lookup', () => {
  test('finds an entry whole, by its simplified and its traditional form', () => {
    const entry = { simplified: '绿色', traditional: '綠色', pinyin: 'lu:4 se4', senses: ['green'] }
    expect(dictionary.lookup('绿色')).toEqual([entry])
    expect(dictionary.lookup('綠色')).toEqual([entry])
  })

  test('gives a form that is simplified here and traditional there all its entries', () => {
    expect(dictionary.lookup('国').map(entry => entry.traditional)).toEqual(['國', '国'])
  })

  test('gives the commoner reading of a character first, names and variants last', () => {
    expect(said(dictionary.lookup('长'))).toBe('长 chang2 | 长 zhang3')
    expect(said(dictionary.lookup('张'))).toBe('张 zhang1 | 张 Zhang1')
  })

  test.each(['', '中国人民', '中国 ', '国人', '\ud842', 'constructor'])('finds nothing for %j', word => {
    expect(dictionary.lookup(word)).toEqual([])
    expect(dictionary.has(word)).toBe(false)
  })
})

describe('longestMatch', () => {
  test.each([
    ['中国人民', 0, 3],
    ['中国人民', 1, 1],
    ['中国人民', 2, 0],
    ['在中國', 1, 2],
    ['3D打印机', 0, 4],
    ['3D', 0, 0],
    ['𠮶人', 0, 2],
    ['中', 1, 0],
    ['', 0, 0],
  ])('in %s at %i is %i long', (text, at, length) => {
    expect(dictionary.longestMatch(text, at)).toBe(length)
  })

  test('is what trying every length finds', () => {
    const text = fc
      .array(fc.constantFrom('中', '国', '國', '人', '长', '江', '3D', '打印', '𠮶', '\ud842', '西', '安'))
      .map(all => all.join(''))
    fc.assert(
      fc.property(text, all => {
        for (let at = 0; at < all.length; at++) {
          const lengths = Array.from({ length: all.length - at }, (_, length) => length + 1)
          const longest = Math.max(0, ...lengths.filter(length => dictionary.has(all.slice(at, at + length))))
          expect(dictionary.longestMatch(all, at)).toBe(longest)
        }
      }),
    )
  })
})

describe('searchPrefix', () => {
  test('finds words by their beginning, the shortest first', () => {
    expect(said(dictionary.searchPrefix('中', 10))).toBe(
      '中 zhong1 | 中国 Zhong1 guo2 | 中国人 Zhong1 guo2 ren2',
    )
    expect(said(dictionary.searchPrefix('中國', 1))).toBe('中国 Zhong1 guo2')
  })

  test('finds nothing for nothing', () => {
    expect([
      dictionary.searchPrefix('', 5),
      dictionary.searchPrefix('中', 0),
      dictionary.searchPrefix('猫', 5),
    ]).toEqual([[], [], []])
  })
})

describe('searchPinyin', () => {
  test.each(['zhongguo', 'zhong guo', 'ZHONG GUO', "zhong'guo"])(
    'finds whole readings before longer ones: %s',
    query => {
      expect(said(dictionary.searchPinyin(query, 10))).toBe(
        '种果 zhong4 guo3 | 中国 Zhong1 guo2 | 中国人 Zhong1 guo2 ren2',
      )
    },
  )

  test.each(['zhōngguó', 'zhong1guo2', 'zhong1 guo', 'zhōng guo'])(
    'heeds the tones that are given: %s',
    query => {
      expect(said(dictionary.searchPinyin(query, 10))).toBe('中国 Zhong1 guo2 | 中国人 Zhong1 guo2 ren2')
    },
  )

  test.each(['lvse', 'lüse', 'lu:4se4', 'lǜ sè'])('knows ü in every spelling: %s', query => {
    expect(said(dictionary.searchPinyin(query, 10))).toBe('绿色 lu:4 se4')
  })

  test('keeps syllables apart where a space does', () => {
    expect(said(dictionary.searchPinyin('xian', 10))).toBe('先 xian1 | 西安 Xi1 an1')
    expect(said(dictionary.searchPinyin('xi an', 10))).toBe('西安 Xi1 an1')
  })

  test.each(['', ' ', '1', '中'])('finds nothing for %j', query => {
    expect(dictionary.searchPinyin(query, 10)).toEqual([])
  })
})

describe('searchEnglish', () => {
  test('puts a sense that is just the query first, then one that begins with it', () => {
    expect(said(dictionary.searchEnglish('poverty', 10))).toBe(
      '贫困 pin2 kun4 | 窘迫 jiong3 po4 | 扶贫 fu2 pin2',
    )
    expect(said(dictionary.searchEnglish('to win', 10))).toBe('打赢 da3 ying2')
    expect(said(dictionary.searchEnglish('The State', 10))).toBe('国 guo2')
  })

  test('wants all the words', () => {
    expect(said(dictionary.searchEnglish('poverty alleviation', 10))).toBe('扶贫 fu2 pin2')
    expect(dictionary.searchEnglish('poverty green', 10)).toEqual([])
  })

  test('does not mind accents, and does not take pinyin for English', () => {
    expect(said(dictionary.searchEnglish('cafe', 10))).toBe('咖啡馆 ka1 fei1 guan3')
    expect(dictionary.searchEnglish('ge4', 10)).toEqual([])
  })

  test.each(['', 'the', '…', '中'])('finds nothing for %j', query => {
    expect(dictionary.searchEnglish(query, 10)).toEqual([])
  })
})
