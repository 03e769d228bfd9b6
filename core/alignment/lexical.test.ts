import { describe, expect, test } from 'vitest'
import { englishKeys } from './english-keys.ts'
import { openTranslations } from './lexical.ts'

const entries: Record<string, [pinyin: string, ...senses: string[]]> = {
  贫困: ['pin2 kun4', 'impoverished; poverty'],
  人口: ['ren2 kou3', 'population', 'CL:個|个[ge4]'],
  北京: ['Bei3 jing1', 'Beijing, capital of China (formerly Peking)'],
  喀什: ['Ka1 shi2', 'Kashgar city'],
  发展: ['fa1 zhan3', 'to develop', 'variant of 發展|发展[fa1 zhan3]'],
  陈: ['Chen2', 'surname Chen'],
  清: ['qing1', 'clear'],
  扬: ['yang2', 'to raise'],
  绿: ['lu:4', 'green'],
}
const translations = openTranslations({
  dictionary: {
    lookup: word => {
      const [pinyin, ...senses] = entries[word] ?? []
      return pinyin ? [{ simplified: word, traditional: word, pinyin, senses }] : []
    },
    longestMatch: (text, at) =>
      Math.max(0, ...Object.keys(entries).map(word => (text.startsWith(word, at) ? word.length : 0))),
  },
  glossary: [{ zh: '精准扶贫', en: ['targeted poverty alleviation'] }],
})

/** How well a word is translated by the only word of an English text, in hundredths. */
const strength = (zh: string, en: string) =>
  Math.round(100 * (translations.keysOf(zh).get(englishKeys(en)[0]!.key) ?? 0))

describe('a word is translated by', () => {
  test.each([
    ['贫困', 'poverty', 100],
    ['贫困', 'Impoverished', 100],
    ['人口', 'populations', 100],
    ['人口', 'classifier', 0],
    ['发展', 'development', 100],
    ['发展', 'variant', 0],
    ['北京', 'Beijing', 100],
    ['北京', 'Peking', 0],
    ['喀什', 'Kashgar', 71],
    ['精准扶贫', 'poverty', 58],
    ['贫困人口', 'population', 50],
    ['二十六', 'twenty-six', 100],
    ['3000多万', '30 million', 100],
    ['2.5亿', '250,000,000', 100],
    ['第三', 'third', 100],
    ['2018年', '2018', 100],
    ['2月', 'February', 100],
    ['十二月', 'Dec', 0],
    ['百分之八', 'percent', 100],
    ['8%', '%', 100],
    ['？', '?', 100],
    ['”', '"', 100],
    ['GDP', 'GDP', 100],
    ['陈', 'Chen', 100],
    ['郕', 'anything', 0],
  ])('%s: %s, %d in a hundred', (zh, en, hundredths) => {
    expect(strength(zh, en)).toBe(hundredths)
  })
})

test('words of up to four characters have sounds', () => {
  expect(translations.soundsOf('陈清扬')).toEqual(['chenqingyang'])
  expect(translations.soundsOf('绿')).toEqual(['lu'])
  expect(translations.soundsOf('郕')).toEqual([])
  expect(translations.soundsOf('陈清扬陈清扬')).toEqual([])
})
