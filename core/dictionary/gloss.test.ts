import { expect, test } from 'vitest'
import { buildDictionary } from './build.ts'
import { openDictionary } from './dictionary.ts'
import { glossesOf } from './gloss.ts'

const dictionary = openDictionary(
  buildDictionary([
    '政策 政策 [zheng4 ce4] /policy/CL:個|个[ge4],項|项[xiang4]/',
    '公寓 公寓 [gong1 yu4] /apartment building (CL:套[tao4])/(may be) a house/',
    '裡 里 [li3] /inside/lining/',
    '裏 里 [li3] /old variant of 裡|里[li3]/',
    '里 里 [li3] /Chinese mile/',
    '圈 圈 [quan1] /circle/CL:個|个[ge4]/',
    '圈兒 圈儿 [quan1 r5] /erhua variant of 圈[quan1]/',
    '企業 企业 [qi3 ye4] /company/Taiwan pr. [qi4 ye4]/',
    '胺 胺 [an4] /(chemistry) amine/colloquial pr. [an1]; Taiwan pr. [an1]/',
    '供 供 [gong4] /to confess (Taiwan pr. [gong1])/',
    '誰 谁 [shei2] /who/also pr. [shui2]/',
    '蝴 蝴 [hu2] /used in 蝴蝶[hu2 die2]/',
    '蝴蝶 蝴蝶 [hu2 die2] /butterfly/',
    '中共 中共 [Zhong1 Gong4] /abbr. for 中國共產黨|中国共产党[Zhong1 guo2 Gong4 chan3 dang3]/',
    '中國共產黨 中国共产党 [Zhong1 guo2 Gong4 chan3 dang3] /Communist Party of China/',
    '甲 甲 [jia3] /see 乙[yi3]/',
    '乙 乙 [yi3] /see 甲[jia3]/',
    '丙 丙 [bing3] /third/see also 丁[ding1]/',
    '丁 丁 [ding1] /fourth/',
    '戊 戊 [wu4] /variant of 己[ji3]/',
  ]),
)
const gloss = (word: string) => glossesOf(word, dictionary)[0]

test('classifiers are apart from the senses, wherever they stand', () => {
  expect(gloss('政策')).toMatchObject({
    senses: ['policy'],
    classifiers: [
      { word: '个', pinyin: 'ge4' },
      { word: '项', pinyin: 'xiang4' },
    ],
  })
  expect(gloss('公寓')).toMatchObject({
    senses: ['apartment building', '(may be) a house'],
    classifiers: [{ word: '套', pinyin: 'tao4' }],
  })
})

test('an entry that only points elsewhere has the senses from there, and says so', () => {
  expect(gloss('裏')).toMatchObject({ senses: ['inside', 'lining'], from: 'old variant of 里 (lǐ)' })
  expect(gloss('圈儿')).toMatchObject({
    senses: ['circle'],
    from: 'erhua variant of 圈 (quān)',
    classifiers: [{ word: '个', pinyin: 'ge4' }],
  })
  expect(gloss('丙')).toMatchObject({ senses: ['third', 'see also 丁 (dīng)'], from: null })
})

test('a variant of what is shown already is not shown again', () => {
  expect(glossesOf('里', dictionary).map(({ traditional }) => traditional)).toEqual(['裡', '里'])
})

test('entries that point to each other, or to none, say what they say', () => {
  expect(gloss('甲')?.senses).toHaveLength(1)
  expect(gloss('戊')).toMatchObject({ senses: ['variant of 己 (jǐ)'], from: null })
})

test('readings of Taiwan and others are apart, unless they are of one sense only', () => {
  expect(gloss('企业')).toMatchObject({ senses: ['company'], taiwan: ['qi4 ye4'], alsoRead: [] })
  expect(gloss('胺')).toMatchObject({ senses: ['(chemistry) amine'], taiwan: ['an1'], alsoRead: ['an1'] })
  expect(gloss('谁')).toMatchObject({ senses: ['who'], taiwan: [], alsoRead: ['shui2'] })
  expect(gloss('供')).toMatchObject({ senses: ['to confess (Taiwan pr. [gōng])'], taiwan: [] })
})

test('a sense that only names a word tells what that means', () => {
  expect(gloss('蝴')?.senses).toEqual(['used in 蝴蝶 (hú dié): butterfly'])
  expect(gloss('中共')?.senses[0]).toMatch(/^abbr\. for 中国共产党 \(.*\): Communist Party of China$/)
})

test('a word that the dictionary does not have has no gloss', () => {
  expect(glossesOf('郕', dictionary)).toEqual([])
})
