import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDictionary } from '../dictionary/build.ts'
import { openDictionary } from '../dictionary/dictionary.ts'
import { openPairedText, type SentencePair } from './find-english.ts'

const dictionary = openDictionary(
  buildDictionary([
    '建立 建立 [jian4 li4] /to establish/',
    '責任 责任 [ze2 ren4] /responsibility/',
    '監督 监督 [jian1 du1] /to supervise; supervision/',
    '體系 体系 [ti3 xi4] /system/',
    '加強 加强 [jia1 qiang2] /to strengthen/',
    '扶貧 扶贫 [fu2 pin2] /to assist the poor/',
    '幹部 干部 [gan4 bu4] /cadre; official/',
    '鄉村 乡村 [xiang1 cun1] /village; rural/',
    '振興 振兴 [zhen4 xing1] /to revitalize/',
  ]),
)

function english(
  pairs: SentencePair[],
  pair: number,
  expression: string,
  renderings: string[] = [],
): string | null {
  const text = openPairedText(pairs, { dictionary, glossary: [] }, dictionary)
  const sentence = pairs[pair]!.zh.findIndex(own => own.includes(expression))
  const start = pairs[pair]!.zh[sentence]!.indexOf(expression)
  const span = { sentence, start, end: start + expression.length }
  const found = text.findEnglish(
    pair,
    span,
    renderings.map(own => ({ text: own })),
  )
  return found && pairs[pair]!.en[found.sentence]!.slice(found.start, found.end)
}

const systems: SentencePair = {
  zh: ['建立责任体系，加强监督体系。'],
  en: ['We have established a responsibility system.', 'We have strengthened the supervision system.'],
}

test('the stretch whose words stand for those of the expression is found, of like words the one beside them', () => {
  expect(english([systems], 0, '责任体系')).toBe('responsibility system')
  expect(english([systems], 0, '监督体系')).toBe('supervision system')
})

test('a word that stands for nothing else belongs to the stretch beside it', () => {
  const pair = { zh: ['扶贫干部。'], en: ['Poverty alleviation officials.'] }
  expect(english([pair], 0, '干部')).toMatch(/officials$/)
})

test('a known rendering is taken where it stands, and the nearest of two', () => {
  const pair = {
    zh: ['乡村振兴，加强监督，振兴。'],
    en: ['Rural vitalization; stronger supervision; vitalization.'],
  }
  expect(english([pair], 0, '乡村振兴', ['rural vitalization'])).toBe('Rural vitalization')
  expect(english([pair], 0, '监督', ['supervision'])).toBe('supervision')
})

test('a word without an entry is learnt from the other pairs', () => {
  const pairs = [
    { zh: ['加强碳汇。'], en: ['Strengthen carbon sinks.'] },
    { zh: ['监督碳汇。'], en: ['Supervise carbon sinks.'] },
    { zh: ['建立碳汇。'], en: ['Establish carbon sinks.'] },
  ]
  expect(english(pairs, 1, '碳汇')).toBe('carbon sinks')
})

test('the translation of an expression is the one that it has most often, quotation marks apart', () => {
  const pairs = [
    { zh: ['加强“责任”体系。'], en: ['Strengthen the responsibility system.'] },
    { zh: ['监督责任体系。'], en: ['Supervise the responsibility system.'] },
    { zh: ['责任体系。'], en: ['System of responsibility.'] },
  ]
  const paired = openPairedText(pairs, { dictionary, glossary: [] }, dictionary)
  expect(paired.translationOf('责任体系')).toMatchObject({ text: 'responsibility system', count: 2 })
  expect(paired.translationOf('乡村')).toBeNull()
  expect(paired.translationOf('')).toBeNull()
})

test('where the English says nothing of it, none is found', () => {
  expect(english([{ zh: ['责任体系。'], en: ['Hello there.'] }], 0, '责任体系')).toBeNull()
  expect(english([{ zh: ['责任体系。'], en: [] }], 0, '责任体系')).toBeNull()
})

test('a span lies within its sentence and the confidence between 0 and 1, whatever the texts hold', {
  timeout: 30_000,
}, () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('责任体系，监督', 'the responsibility system'),
  )
  const sentences = fc.array(text, { maxLength: 3 })
  fc.assert(
    fc.property(sentences, sentences, fc.nat(5), fc.nat(8), (zh, en, start, length) => {
      const pair = { zh, en }
      const paired = openPairedText([pair], { dictionary, glossary: [] }, dictionary)
      const found = paired.findEnglish(0, { sentence: 0, start, end: start + length }, [{ text: 'system' }])
      if (!found) return
      expect(found.start).toBeLessThan(found.end)
      expect(found.end).toBeLessThanOrEqual(en[found.sentence]!.length)
      expect(found.confidence).toBeGreaterThanOrEqual(0)
      expect(found.confidence).toBeLessThanOrEqual(1)
    }),
    { numRuns: 40 },
  )
})

test('a pair that is no sentence but a book takes no longer than reading it', { timeout: 30_000 }, () => {
  const pair = { zh: ['责任'.repeat(20_000)], en: ['system of responsibility, '.repeat(20_000)] }
  expect(english([pair], 0, '责任')).toBeNull()
  expect(english([pair], 0, '责任', ['responsibility'])).toBe('responsibility')
})
