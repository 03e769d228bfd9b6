import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSimplify, scriptOf } from './script.ts'

test.each([
  ['打赢脱贫攻坚战', 'simplified'],
  ['打贏脫貧攻堅戰，發展經濟', 'traditional'],
  ['中国政府表示，“國”字的写法没有变化', 'simplified'],
  ['大小上下', 'simplified'],
  ['', 'simplified'],
])('%s is %s', (text, script) => {
  expect(scriptOf(text)).toBe(script)
})

test('traditional characters become simplified ones, by the words that they make', async () => {
  const simplify = await openSimplify()
  expect(simplify('打贏脫貧攻堅戰，乾淨的乾坤')).toBe('打赢脱贫攻坚战，干净的乾坤')
  expect(simplify('打赢脱贫攻坚战')).toBe('打赢脱贫攻坚战')
})

test('a text keeps its length in UTF-16 units, whatever it holds', async () => {
  const simplify = await openSimplify()
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
    fc.integer({ min: 0x1_0000, max: 0x3_ffff }).map(code => String.fromCodePoint(code)),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCodePoint(code)),
  )
  fc.assert(
    fc.property(fc.array(unit), units => {
      const text = units.join('')
      expect(simplify(text).length).toBe(text.length)
    }),
    { numRuns: 500 },
  )
})
