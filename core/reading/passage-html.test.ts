import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadingPair, TermState } from './document.ts'
import { type MarkedTerm, passageHtml } from './passage-html.ts'

type Marked = { terms: MarkedTerm[]; pair: ReadingPair }

/** `打好[精准[脱贫]]。` against `to [win]`: terms in brackets, numbered as they open; the first English one is the first term's. */
function marked(zh: string, en: string, pinyin: string[] = [], states: TermState[] = []): Marked {
  const zhSpans = spansOf(zh)
  const enSpans = spansOf(en)
  return {
    terms: zhSpans.spans.map((_, n) => ({
      pinyin: pinyin[n] ?? '',
      state: states[n] ?? 'new',
      quiet: false,
    })),
    pair: {
      id: 'pair',
      position: 0,
      zh: [{ text: zhSpans.text, words: [] }],
      en: [enSpans.text],
      marks: zhSpans.spans.map((span, term) => ({
        term,
        zh: { sentence: 0, ...span },
        en: enSpans.spans[term] ? { sentence: 0, ...enSpans.spans[term] } : null,
      })),
    },
  }
}

function spansOf(notation: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = []
  const open: { start: number; end: number }[] = []
  let text = ''
  for (const char of notation) {
    if (char === '[') {
      open.push({ start: text.length, end: 0 })
      spans.push(open.at(-1)!)
    } else if (char === ']') open.pop()!.end = text.length
    else text += char
  }
  return { text, spans }
}

function html({ pair, terms }: Marked): { zh: string; en: string } {
  const { zh, en } = passageHtml({ number: 1, kind: 'paragraph', pairs: [pair] }, terms)
  const bare = (sentence: string) =>
    sentence.replace('<span class=s style=--n:1>', '').replace('<b></b></span>', '')
  return { zh: bare(zh[0]!), en: bare(en[0]!) }
}

test('a term is marked on both sides', () => {
  expect(html(marked('打好[攻坚战]。', 'Win the [battle].'))).toEqual({
    zh: '打好<u>攻坚战</u>。',
    en: 'Win the <u>battle</u>.',
  })
})

test('a term inside a term is marked inside it', () => {
  expect(html(marked('[脱贫[攻坚战]]', '')).zh).toBe('<u>脱贫<u>攻坚战</u></u>')
})

test('a quotation inside a term is a part of it', () => {
  expect(html(marked('[“[四个全面]”战略布局]', '', ['sì gè quánmiàn zhànlüè bùjú'])).zh).toBe(
    '<u>“<u><ruby>四<rt>sì</ruby><wbr><ruby>个<rt>gè</ruby><wbr><ruby>全面<rt>quánmiàn</ruby></u>”<ruby>战略<rt>zhànlüè</ruby><wbr><ruby>布局<rt>bùjú</ruby></u>',
  )
})

test('pinyin of the outer term is cut where an inner one begins inside a word', () => {
  expect(html(marked('[第[一]]', '', ['dì-yī'])).zh).toBe(
    '<u><ruby>第<rt>dì</ruby><u><wbr><ruby>一<rt>yī</ruby></u></u>',
  )
})

test('states other than new are told', () => {
  expect(html(marked('[干部][群众]', '[Officials]', [], ['known', 'learning']))).toEqual({
    zh: '<u data-state=known>干部</u><u data-state=learning>群众</u>',
    en: '<u data-state=known>Officials</u>',
  })
})

test('words that carry pinyin have it over them, terms their own', () => {
  const { pair, terms } = marked('要[脱贫]。', '', ['tuōpín'])
  pair.zh[0]!.words = [
    [0, 1, 'yào'],
    [1, 3, 'tuo'],
    [3, 4, ''],
  ]
  expect(html({ pair, terms }).zh).toBe('<ruby>要<rt>yào</ruby><u><wbr><ruby>脱贫<rt>tuōpín</ruby></u>。')
})

test('sentences of a pair are one span: Chinese ones touch, English ones stand a space apart', () => {
  const pair: ReadingPair = {
    id: '',
    position: 0,
    zh: [
      { text: '甲。', words: [] },
      { text: '乙。', words: [] },
    ],
    en: ['A.', 'B.'],
    marks: [],
  }
  pair.marks.push({ term: 0, zh: { sentence: 1, start: 0, end: 1 }, en: { sentence: 1, start: 0, end: 1 } })
  expect(html({ pair, terms: [{ pinyin: '', state: 'new', quiet: false }] })).toEqual({
    zh: '甲。<u>乙</u>。',
    en: 'A. <u>B</u>.',
  })
})

const HOSTILE = '<img src=x onerror=alert(1)>"\'&</u></span><script>'

test('hostile text stays text', () => {
  const { pair, terms } = marked('[坏]', '[bad]', ['huài'])
  pair.zh[0]!.text = `坏${HOSTILE}`
  pair.en[0] = `bad${HOSTILE}`
  const { zh, en } = html({ pair, terms })
  expect(zh).toBe(
    '<u><ruby>坏<rt>huài</ruby></u>&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;&lt;/u&gt;&lt;/span&gt;&lt;script&gt;',
  )
  expect(en).not.toMatch(/<(?!\/?u>)/)
})

test('hostile pinyin stays text', () => {
  const { pair } = marked('[坏]', '')
  expect(html({ pair, terms: [{ pinyin: `<b>"&'huài`, state: 'new', quiet: false }] }).zh).not.toMatch(
    /<(?!\/?(u|ruby|rt|wbr)>)/,
  )
})

test('whatever is marked, the page says the text and nothing else', () => {
  const stretch = (length: number) =>
    fc
      .tuple(fc.nat(length), fc.nat(length))
      .map(([a, b]) => ({ sentence: 0, start: Math.min(a, b), end: Math.max(a, b) }))
  const given = fc
    .string({ unit: fc.constantFrom('脱', '贫', '“', '<', '&', "'", 'a'), maxLength: 20 })
    .chain(text =>
      fc.record({ text: fc.constant(text), spans: fc.array(stretch(text.length), { maxLength: 6 }) }),
    )
  fc.assert(
    fc.property(given, fc.boolean(), ({ text, spans }, words) => {
      const pair: ReadingPair = {
        id: '',
        position: 0,
        zh: [{ text, words: words ? [...text].map((_, n) => [n, n + 1, 'ā']) : [] }],
        en: [text],
        marks: spans.map((span, term) => ({ term, zh: span, en: span })),
      }
      const terms = spans.map(span => ({
        pinyin: 'ā'.repeat(span.end - span.start),
        state: 'new' as const,
        quiet: false,
      }))
      const { zh, en } = html({ pair, terms })
      expect(textOf(zh)).toBe(text)
      expect(textOf(en)).toBe(text)
    }),
  )
})

/** What a reader would read: no tags, no pinyin. */
function textOf(html: string): string {
  return html
    .replace(/<rt>[^<]*/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]!,
    )
}

test('a pair that lacks a side has no sentence there, and no mark that would show it', () => {
  const { pair, terms } = marked('打好攻坚战。', '')
  const only = passageHtml({ number: 1, kind: 'paragraph', pairs: [{ ...pair, en: [] }] }, terms)
  expect(only).toEqual({ zh: ['<span class=s style=--n:1>打好攻坚战。</span>'], en: [] })
})
