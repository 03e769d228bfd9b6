import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CardQuery, parseCardQuery, quoted } from './card-query.ts'
import { foldNote, foldText, type SearchedNote } from './note-text.ts'
import { literalOf, matchesPattern, type Pattern, readPattern } from './wildcard.ts'

const fold = (text: string) => text.replaceAll('經', '经').replaceAll('濟', '济').replaceAll('戰', '战')

/** A query in a notation of brackets: `(and (deck 经济) (not (is new)))`. */
function shown(query: CardQuery): string {
  const pattern = (name: Pattern) =>
    name.map(piece => (typeof piece === 'string' ? piece : piece.wild)).join('')
  switch (query.kind) {
    case 'all':
    case 'any':
      return `(${[query.kind, ...query.of.map(shown)].join(' ')})`
    case 'not':
      return `(not ${shown(query.of)})`
    case 'deck':
    case 'tag':
      return `${query.kind}:${pattern(query.name)}`
    case 'text':
      return query.forms.map(pattern).join('|')
    default:
      return Object.values(query).join(' ')
  }
}

function read(text: string): string {
  const parsed = parseCardQuery(text, fold)
  if (parsed.ok) return shown(parsed.query)
  const { code, at, part } = parsed.error
  return `${code} ${at} ${part}`
}

test.each([
  ['', '(all)'],
  ['攻堅 win', '(all 攻堅 win)'],
  ['deck:經濟 -is:new', '(all deck:经济 (not is new))'],
  ['a or b c', '(any a (all b c))'],
  ['-(a or b) c', '(all (not (any a b)) c)'],
  ['（a OR b）', '(any a b)'],
  ['"a or b"', 'a or b'],
  ['deck:"My Deck"', 'deck:my deck'],
  ['"deck:My Deck"', 'deck:my deck'],
  ['tag:eco*', 'tag:eco*'],
  ['tag:none', 'untagged'],
  ['a\\*b', 'a*b'],
  ['flag:1 kind:cloze', '(all flag 1 asks cloze)'],
  ['flag:Red or flag:none', '(any flag 1 flag 0)'],
  ['prop:ivl>30 PROP:d>=7.5 prop:due<=-2', '(all prop ivl > 30 prop d >= 7.5 prop due <= -2)'],
  ['added:7 rated:7 rated:7:1', '(all added 7 rated 7  rated 7 1)'],
  ['mark:term', 'mark term'],
  ['Café*', 'cafe*'],
  ['gōngjiānzhàn', 'gōngjiānzhàn'],
  ['gong1jian1', 'gōngjiān'],
  ['"gong jian"', 'gong jian|gongjian'],
  ['"xiaochu pinkun"', 'xiaochu pinkun|xiaochupinkun'],
  ['"xiāochú pínkùn"', 'xiāochúpínkùn'],
  ['xiaochu pinkun', '(all xiaochu pinkun)'],
  ['"secure fight"', 'secure fight'],
  ['"tuo 9"', 'tuo 9'],
  ['lü', 'lu|lv'],
  ['5%', '5%'],
  ['well-off', 'well-off'],
])('%s is read as %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['a "b c', 'unclosed-quote 2 "b c'],
  ['a (b or c', 'unclosed-bracket 2 ('],
  ['a )', 'unexpected 2 )'],
  ['a or', 'unexpected 2 or'],
  ['is:old', 'bad-value 0 is:old'],
  ['x prop:ivl', 'bad-value 2 prop:ivl'],
  ['prop:size>3', 'bad-value 0 prop:size>3'],
  ['rated:0', 'bad-value 0 rated:0'],
  ['-foo:bar', 'unknown-name 1 foo:bar'],
  ['x'.repeat(501), 'too-long 500 '],
])('of %s it is said what is wrong and where: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test('whatever is typed is a query or an error that stands in the text', () => {
  const pieces = fc.constantFrom(
    'a',
    '攻',
    ' ',
    '"',
    '(',
    ')',
    '-',
    ' or ',
    'is:',
    'due',
    '\\',
    '*',
    '“',
    ':',
    '1',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), parts => {
      const text = parts.join('')
      const parsed = parseCardQuery(text, fold)
      if (!parsed.ok) expect(text.slice(parsed.error.at).startsWith(parsed.error.part)).toBe(true)
    }),
  )
})

const note = {
  zh: '脱贫攻坚戰',
  pinyin: 'tuōpín gōngjiānzhàn',
  english: 'The Battle Against  Poverty',
  remark: 'seen in\n2018',
  tags: ['經濟', 'Eco'],
}

test('a folded note has a line for each of its parts, and one for each tag', () => {
  expect(foldNote(note, fold)).toBe(
    '\n脱贫攻坚战\ntuopingongjianzhan\ntuōpíngōngjiānzhàn\nthe battle against poverty\nseen in 2018\n#经济\n#eco\n',
  )
})

test.each(['攻坚战', '攻坚戰', 'gongjian', 'gong1 jian1', 'gōngjiān', '"tuo pin"', 'BATTLE', '2018', '#eco'])(
  'a note is found by %s',
  text => {
    expect(finds(text)).toBe(true)
  },
)

test.each(['gòngjiān', 'gong4jian1', 'battles', '攻战'])('and not by %s', text => {
  expect(finds(text)).toBe(false)
})

test.each([
  '消除绝对贫困',
  '消除贫困',
  '"消除（绝对）贫困"',
  'xiaochupinkun',
  '"xiaochu pinkun"',
  '“xiāochú pínkùn”',
  '"xiao1chu2 pin2kun4"',
  '"win the fight"',
  '"secure fight"',
])('a note in notation is found by what it is read as: %s', text => {
  expect(finds(text, notated)).toBe(true)
})

test.each(['"{win"', '"win|secure"', '"fight fight"'])('and not by its signs: %s', text => {
  expect(finds(text, notated)).toBe(false)
})

const notated = {
  ...{ zh: '消除(绝对)贫困', pinyin: 'xiāochú (juéduì) pínkùn' },
  ...{ english: '{win|secure} (the) fight', remark: '', tags: [] },
}

function finds(text: string, of: SearchedNote = note): boolean {
  const parsed = parseCardQuery(text, fold)
  if (!parsed.ok) throw new Error(parsed.error.code)
  const terms = parsed.query.kind === 'all' ? parsed.query.of : [parsed.query]
  return terms.every(
    term =>
      term.kind === 'text' && term.forms.some(form => foldNote(of, fold).includes(literalOf(form) ?? '?')),
  )
}

test('a pattern is the whole of a name', () => {
  const matches = (typed: string, name: string) =>
    matchesPattern(
      readPattern(typed, text => foldText(text, fold)),
      name,
    )
  expect(['eco*', 'e_o', '*O', 'e.o'].map(typed => matches(typed, 'eco'))).toEqual([true, true, true, false])
})

test('a text that is quoted is looked for as it is', () => {
  for (const text of ['a "b" c', '“引号”', '100%_* \\', 'deck:x', '(or) -y']) {
    expect(read(`deck:${quoted(text)}`)).toBe(`deck:${text}`)
    expect(read(quoted(text))).toBe(text)
  }
})
