import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeAs } from '#tests/support/encode-as.ts'
import { MOST_LIST_BYTES, MOST_LIST_WORDS, nameOfFile } from './level-list-outcome.ts'
import { readLevel, wordsOf } from './level-notation.ts'
import { readLevelList } from './read-level-list.ts'

const read = (text: string) => readLevelList(new TextEncoder().encode(text))

async function levelsIn(text: string) {
  const found = await read(text)
  if (!found.ok) throw new Error(found.code)
  return Object.fromEntries(found.levels.map(({ name, words }) => [name, words.join(' ')]))
}

test.each([
  ['3', '3'],
  ['7-9', '7–9'],
  ['７—９级', '7–9'],
  ['七至九级', '7–9'],
  ['一级', '1'],
  ['第4*級', '4*'],
  ['HSK 5', '5'],
  ['new-7+', '7+'],
  ['b1', 'B1'],
  ['7月9日', '7–9'],
  ['一', null],
  ['2018', null],
  ['9-7', null],
  ['-1', null],
  ['爱', null],
])('the level of %s is %s', (text, name) => {
  expect(readLevel(text)?.name ?? null).toBe(name)
})

test.each([
  ['爸爸|爸', '爸爸 爸'],
  ['本（量）', '本'],
  ['和（介、连）', '和'],
  ['点1', '点'],
  ['称¹（动）', '称'],
  ['（小）孩', '小孩 孩'],
  ['有（一）点儿', '有一点儿 有点儿'],
  ['第（第二）', '第'],
  ['得（děi）', '得'],
  ['不但…而且…', '不但 而且'],
  ['一……就……', ''],
  ['卡拉OK', '卡拉OK'],
  ['很高兴认识你。', ''],
  ['hǎo', ''],
])('%s stands for %s', (entry, words) => {
  expect(wordsOf(entry).join(' ')).toBe(words)
})

test('columns are found by their heads, in any order, and a word of two levels is of the lower', async () => {
  expect(
    await levelsIn(
      '序号,等级,词语,拼音,词性\n1,一级,爱,ài,动\n2,一级,本（量）,běn,量\n3,七—九级,本,běn,副\n4,七—九级,瞻仰,zhānyǎng,动',
    ),
  ).toEqual({ '1': '爱 本', '7–9': '瞻仰' })
})

test('without heads the words are where Chinese stands, the levels where a few numbers come again', async () => {
  const rows = ['1\t2\t爱\t名', '2\t2\t八\t动', '3\t5\t产业\t名', '4\t10\t瞻仰\t动']
  const expected = { '2': '爱 八', '5': '产业', '10': '瞻仰' }
  expect(await levelsIn(rows.join('\n'))).toEqual(expected)
  expect(await levelsIn(rows.map(row => row.split('\t').reverse().join(';')).join('\r\n'))).toEqual(expected)
  expect(await levelsIn(rows.map(row => row.replaceAll('\t', '  ')).join('\n'))).toEqual(expected)
})

test('a heading gives the level of the lines below it', async () => {
  expect(
    await levelsIn('一级词汇表\n1 爱 ài 动\n2 八 bā 数\n\n【二级】\n1 吧1 ba 助\n2 白（形） bái'),
  ).toEqual({
    '1': '爱 八',
    '2': '吧 白',
  })
})

test('a few words numbered by their levels are taken as such', async () => {
  expect(await levelsIn('爱,1\n产业,2\n瞻仰,3')).toEqual({ '1': '爱', '2': '产业', '3': '瞻仰' })
})

test('traditional lists are kept in simplified characters, each word in its lowest level', async () => {
  expect(await levelsIn('詞彙,級別\n發展,3\n頭髮,2\n學習,1\n學習,4\n國家,3')).toEqual({
    '1': '学习',
    '2': '头发',
    '3': '发展 国家',
  })
})

test('GB18030 and a byte order mark are read as any other', async () => {
  const text = '词语,等级\n我们,1\n中国,1\n经济,3\n发展,3\n'
  const expected = await read(text)
  expect(await readLevelList(encodeAs(text, 'gb18030'))).toEqual(expected)
  expect(await read(`\uFEFF${text}`)).toEqual(expected)
})

test('a line without word or level is told by its number', async () => {
  expect(await read('词语,等级\n爱,1\n\n八,\nhello,2\n"产\n业",3\n坏,x')).toMatchObject({
    ok: true,
    unreadLines: 3,
    unread: [
      { line: 4, code: 'no-level', what: '八' },
      { line: 5, code: 'no-word', what: 'hello 2' },
      { line: 8, code: 'no-level', what: '坏 x' },
    ],
  })
})

test('what is no list is refused with its reason', async () => {
  const codeOf = async (bytes: Uint8Array) => {
    const found = await readLevelList(bytes)
    return found.ok ? found.levels : found.code
  }
  const code = (text: string) => codeOf(new TextEncoder().encode(text))
  expect(await code(' \n')).toBe('empty')
  expect(await codeOf(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 32))).toBe('binary')
  expect(await codeOf(new Uint8Array(MOST_LIST_BYTES + 1))).toBe('too-big')
  expect(await code('word,level\nhello,1')).toBe('no-words')
  expect(await code('爱\n八\n爸爸')).toBe('no-levels')
  expect(await code('词语,等级\n"爱,1')).toBe('csv-quote')
  expect(await code('词,1\n'.repeat(MOST_LIST_WORDS + 1))).toBe('too-many-words')
})

test('a list is called after its file', () => {
  expect(nameOfFile('HSK 3.0.csv')).toBe('HSK 3.0')
  expect(nameOfFile(`${'长'.repeat(80)}.txt`)).toBe('长'.repeat(60))
})

test('no bytes and no text make the reader throw, and no word is in two levels', async () => {
  const piece = fc.constantFrom(
    ...[
      '爱',
      '（小）孩',
      '爸爸|爸',
      '((',
      '）',
      '…',
      '1',
      '7-9',
      '一级',
      '"',
      ',',
      '\t',
      '\n',
      '\r',
      ' ',
      '词语',
      '等级',
      '\u0000',
      '\uD800',
    ],
  )
  const text = fc.array(piece, { maxLength: 60 }).map(pieces => new TextEncoder().encode(pieces.join('')))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), text), async bytes => {
      const found = await readLevelList(bytes)
      if (!found.ok) return
      const words = found.levels.flatMap(({ words }) => words)
      expect(new Set(words).size).toBe(words.length)
      expect(found.words).toBe(words.length)
    }),
  )
})
