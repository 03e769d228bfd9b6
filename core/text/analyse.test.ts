import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDictionary } from '../dictionary/dictionary.ts'
import { analystOf, type Knowledge, readSpans } from './analyse.ts'
import { openLexicon } from './lexicon-file.ts'
import { openReadings } from './readings.ts'
import { openSimplify } from './script.ts'

const knowledge: Knowledge = {
  dictionary: openDictionary(readFileSync('.build/dictionary.bin')),
  lexicon: openLexicon(readFileSync('.build/lexicon.bin')),
  readings: openReadings(readFileSync('content/readings/readings.txt', 'utf8')),
}
/** Any code point, lone surrogates too. */
const anyText = fc.array(fc.nat(0x10_ffff)).map(points => String.fromCodePoint(...points))
const nothingKnown = { words: [], pinyin: new Map<string, string>() }
const analyse = (sentences: string[], known: Parameters<typeof analystOf>[2]) =>
  sentences.map(analystOf(sentences.join('\n'), knowledge, known))
const written = (text: string, words: readonly (readonly [number, number, string])[]) =>
  words.map(([start, end, pinyin]) => text.slice(start, end) + (pinyin && `(${pinyin})`)).join('|')

describe('analystOf', () => {
  it('gives each sentence its words with their pinyin', () => {
    const text = '强调2018年的目标。'
    const [words = []] = analyse([text], nothingKnown)
    expect(written(text, words)).toMatch(/^强调\(qiang2 diao4\)\|2018/)
    expect(written(text, words)).toContain('目标(mu4 biao1)')
  })

  it('finds a name everywhere that one sentence makes known', () => {
    const [, words = []] = analyse(['县委书记任振鹤出席会议。', '任振鹤强调'], nothingKnown)
    expect(written('任振鹤强调', words)).toMatch(/^任振鹤\(Ren2 Zhen4 he4\)/)
  })

  it('keeps the edges of an expression, and the words inside it', () => {
    const known = {
      words: ['两不愁三保障'],
      pinyin: new Map([['两不愁三保障', 'liǎng bùchóu sān bǎozhàng']]),
    }
    const text = '实现两不愁三保障目标'
    const [words = []] = analyse([text], known)
    const edges = words.map(([start]) => start)
    expect(edges).toContain(2)
    expect(edges).toContain(8)
    expect(written(text, words)).toContain('保障(bao3 zhang4)')
  })

  it('reads a traditional text by way of simplified characters, and leaves it as written', async () => {
    const text = '打贏脫貧攻堅戰'
    const words = analystOf(text, knowledge, nothingKnown, await openSimplify())(text)
    expect(written(text, words)).toBe('打贏(da3 ying2)|脫貧(tuo1 pin2)|攻堅戰(gong1 jian1 zhan4)')
  })

  it('never loses a character, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), sentences => {
        const words = analyse(sentences, nothingKnown)
        expect(words.map((own, i) => own.map(([a, b]) => sentences[i]?.slice(a, b)).join(''))).toEqual(
          sentences,
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('readSpans', () => {
  it('reads the words that a person has made', () => {
    const spans = [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
      { start: 4, end: 5 },
    ]
    expect(written('脱贫攻坚。', readSpans('脱贫攻坚。', spans, knowledge, new Map()))).toBe(
      '脱贫(tuo1 pin2)|攻坚(gong1 jian1)|。',
    )
  })
})
