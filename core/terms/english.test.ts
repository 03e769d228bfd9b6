import { expect, test } from 'vitest'
import { buildDictionary } from '../dictionary/build.ts'
import { openDictionary } from '../dictionary/dictionary.ts'
import { englishFor } from './english.ts'
import type { Term } from './term.ts'

const dictionary = openDictionary(
  buildDictionary([
    '責任 责任 [ze2 ren4] /responsibility; duty/CL:個|个[ge4]/',
    '體系 体系 [ti3 xi4] /system/',
    '防控 防控 [fang2 kong4] /(abbr.) to prevent and control/',
    '同心同德 同心同德 [tong2 xin1 tong2 de2] /of one mind (idiom)/',
  ]),
)
const term = (zh: string, text: string): Term => ({
  id: `glossary:${zh}`,
  zh,
  pinyin: '',
  category: 'governance',
  structure: 'compound',
  renderings: [
    {
      text,
      status: 'preferred',
      reliability: 'seen',
      usage: null,
      sourceTitle: null,
      publisher: null,
      date: null,
      url: null,
    },
  ],
})
const known = term('脱贫', 'poverty alleviation')
const english = (text: string, own: Term | null = null, translated: string | null = null) => {
  const termOf = (zh: string) => (zh === known.zh ? known : undefined)
  const words = {
    longestMatch: (line: string, at: number) =>
      line.startsWith('脱贫', at) ? 2 : dictionary.longestMatch(line, at),
  }
  const found = englishFor({ text, term: own }, translated, { dictionary, words, termOf })
  return found && `${found.origin}: ${found.text}`
}

test('the glossary comes before the translation, and that before the dictionary', () => {
  expect(english('责任', term('责任', 'accountability'), 'duties')).toBe('glossary: accountability')
  expect(english('责任', null, 'duties')).toBe('translation: duties')
  expect(english('责任')).toBe('dictionary: responsibility')
  expect(english('同心同德')).toBe('dictionary: of one mind')
})

test('else it is composed of the English of its words, and says so', () => {
  expect(english('责任体系')).toBe('composed: responsibility · system')
  expect(english('脱贫责任')).toBe('composed: poverty alleviation · responsibility')
  expect(english('防控体系')).toBe('composed: prevent and control · system')
})

test('an expression with a word that has no English has none', () => {
  expect(english('龘责任')).toBeNull()
  expect(english('')).toBeNull()
})
