import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'

test.each([
  ['脱贫攻坚,打好!真的?对;是:', '脱贫攻坚，打好！真的？对；是：'],
  ['增长5.2%,高于1,000.5元', '增长5.2%，高于1,000.5元'],
  ['12:30开始,19:00结束', '12:30开始，19:00结束'],
  ['(2018年)和(a)', '（2018年）和（a)'.replace('a)', 'a）')],
  ['f(x), y', 'f(x), y'],
  ['来源:https://a.cn/b?c=1,2,见a@b.cn:好', '来源：https://a.cn/b?c=1,2，见a@b.cn：好'],
  ['他说:"好,不好?"', '他说："好，不好？"'],
  ['“好”,他说', '“好”，他说'],
  ['𠀀,a', '𠀀,a'],
  ['a,𠀀', 'a，𠀀'],
  ['one, two; three: four? (five)!', 'one, two; three: four? (five)!'],
  ['　　新华社\r\n\u00A0 成都\r2月', '新华社\n成都\n2月'],
  ['cafe\u0301', 'café'],
  ['中  文 , 空格', '中  文 , 空格'],
  ['中(https://a.cn/)(', '中（https://a.cn/）（'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(normalise(text)).toBe(expected)
})

const piece = fc.constantFrom(
  ...[
    '中',
    '文',
    '𠀀',
    ',',
    ':',
    ';',
    '?',
    '!',
    '(',
    ')',
    '，',
    '（',
    '）',
    '”',
    ' ',
    '　',
    '1',
    '5',
    'a',
    'b.c',
    '\r',
    '\n',
    '"',
  ],
  ...['https://a.cn/', 'a@b.cn', 'e\u0301', '\ud840', '\udc00'],
)

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const once = normalise(pieces.join(''))
      expect(normalise(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

test('nothing but punctuation, line ends, indents and composition changes', () => {
  const narrow = (text: string) =>
    text
      .replaceAll(/\r\n?/g, '\n')
      .normalize('NFC')
      .replaceAll(/^[ \t\u00A0\u3000]+/gm, '')
      .replaceAll(/[，：；？！（）]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const text = pieces.join('')
      expect(narrow(normalise(text))).toBe(narrow(text))
    }),
    { numRuns: 1000 },
  )
})
