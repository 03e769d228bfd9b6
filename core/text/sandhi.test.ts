import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applySandhi } from './sandhi.ts'

/** `不/bu4 对/dui4 ， 好/hao3`: words with their syllables, joined by `-`. */
function say(text: string): string {
  const words = text.split(' ').map(word => {
    const [characters = '', syllables = ''] = word.split('/')
    return { text: characters, syllables: syllables === '' ? [] : syllables.split('-') }
  })
  return applySandhi(words)
    .map(syllables => syllables.join('-'))
    .filter(Boolean)
    .join(' ')
}

test.each([
  ['不/bu4 对/dui4', 'bu2 dui4'],
  ['不断/bu4-duan4', 'bu2-duan4'],
  ['不/bu4 好/hao3', 'bu4 hao3'],
  ['不/bu4 ， 对/dui4', 'bu4 dui4'],
  ['是/shi4 不/bu4 是/shi4', 'shi4 bu5 shi4'],
  ['决/jue2 不/bu4', 'jue2 bu4'],
])('不 in %s is %s', (text, spoken) => {
  expect(say(text)).toBe(spoken)
})

test.each([
  ['一/yi1 个/ge5 人/ren2', 'yi2 ge5 ren2'],
  ['一定/yi1-ding4', 'yi2-ding4'],
  ['一/yi1 年/nian2', 'yi4 nian2'],
  ['一起/yi1-qi3', 'yi4-qi3'],
  ['统一/tong3-yi1 部署/bu4-shu3', 'tong3-yi1 bu4-shu3'],
  ['第一/di4-yi1 责任人/ze2-ren4-ren2', 'di4-yi1 ze2-ren4-ren2'],
  ['第/di4 一/yi1 线/xian4', 'di4 yi1 xian4'],
  ['十一/shi2-yi1 个/ge4', 'shi2-yi1 ge4'],
  ['一九四九/yi1-jiu3-si4-jiu3', 'yi1-jiu3-si4-jiu3'],
  ['一月/yi1-yue4', 'yi1-yue4'],
  ['看/kan4 一/yi1 看/kan4', 'kan4 yi5 kan4'],
  ['之一/zhi1-yi1', 'zhi1-yi1'],
])('一 in %s is %s', (text, spoken) => {
  expect(say(text)).toBe(spoken)
})

test.each([
  ['领导/ling3-dao3', 'ling2-dao3'],
  ['展览馆/zhan3-lan3-guan3', 'zhan2-lan2-guan3'],
  ['岂有此理/qi3-you3-ci3-li3', 'qi2-you3 ci2-li3'.replace(' ', '-')],
  ['很/hen3 好/hao3', 'hen3 hao3'],
  ['女子/nu:3-zi3', 'nu:2-zi3'],
])('third tones in %s are %s', (text, spoken) => {
  expect(say(text)).toBe(spoken)
})

test('the tone of another syllable that sounds like these stays', () => {
  expect(say('部/bu4 队/dui4')).toBe('bu4 dui4')
  expect(say('医/yi1 病/bing4')).toBe('yi1 bing4')
})

test('a Latin letter in a word has no syllable and moves none', () => {
  expect(say('3D打印/da3-yin4 不/bu4 慢/man4')).toBe('da3-yin4 bu2 man4')
})

test('only tones change, and words keep their syllables', () => {
  const syllable = fc.constantFrom('bu4', 'yi1', 'ge5', 'hao3', 'nu:3', '?', 'r5')
  const word = fc.record({
    text: fc.string(),
    syllables: fc.array(syllable, { maxLength: 5 }),
  })
  fc.assert(
    fc.property(fc.array(word), words => {
      const bare = (lists: readonly (readonly string[])[]) =>
        lists.map(list => list.map(one => one.replace(/[1-5]$/, '')))
      expect(bare(applySandhi(words))).toEqual(bare(words.map(({ syllables }) => syllables)))
    }),
  )
})
