import { expect, test } from 'vitest'
import { inContext, type PairSpans } from './in-context.ts'

/** `zh 0: 甲[乙]` marks the term; `en` the same way, or nothing marked. Sentences are given in any order. */
function shown(...lines: string[]): { zh: string; en: string } {
  const spans: PairSpans = {
    zhSentence: 0,
    zhStart: 0,
    zhEnd: 0,
    enSentence: null,
    enStart: null,
    enEnd: null,
  }
  const sentences = lines.map(line => {
    const [, language, place, marked] = /^(zh|en) (\d): (.*)$/.exec(line)!
    const position = Number(place)
    const [start, end] = [marked!.indexOf('['), marked!.indexOf(']') - 1]
    if (start >= 0 && language === 'zh')
      Object.assign(spans, { zhSentence: position, zhStart: start, zhEnd: end })
    if (start >= 0 && language === 'en')
      Object.assign(spans, { enSentence: position, enStart: start, enEnd: end })
    return { language: language!, position, text: marked!.replace(/[[\]]/g, '') }
  })
  const { zh, en, termStart, termEnd, enStart, enEnd } = inContext(spans, sentences)
  const mark = (text: string, start: number, end: number) =>
    `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
  return {
    zh: mark(zh, termStart, termEnd),
    en: enStart === null || enEnd === null ? en : mark(en, enStart, enEnd),
  }
}

test('the term stands in its own Chinese sentence, and in all the English of the pair', () => {
  expect(shown('en 1: Then the [term].', 'zh 1: 再看[术语]。', 'zh 0: 先看。', 'en 0: First look.')).toEqual({
    zh: '再看[术语]。',
    en: 'First look. Then the [term].',
  })
})

test('a term that no English renders is marked in the Chinese alone', () => {
  expect(shown('zh 0: 这个[术语]。', 'en 0: This one.')).toEqual({ zh: '这个[术语]。', en: 'This one.' })
})
