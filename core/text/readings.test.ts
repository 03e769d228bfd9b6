import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openReadings, writeReadings } from './readings.ts'

const readings = openReadings(
  '# where it is from\n力量\tli4 liang4\n长\tchang2 zhang3\t= 7\t<市 -31\t>期 20\t{A0 90\t}，~ 80\n和\the2\n',
)
const likeliest = (sentence: string, at: number) => {
  const weights = readings.weigh(sentence, at) ?? []
  return readings.of(sentence.charAt(at))[weights.indexOf(Math.max(...weights))]
}

test('a character is read by what stands around it', () => {
  expect(likeliest('他很长', 2)).toBe('chang2')
  expect(likeliest('市长', 1)).toBe('zhang3')
  expect(likeliest('市长期', 1)).toBe('zhang3')
  expect(likeliest('长期', 0)).toBe('chang2')
})

test('a character with one reading has it everywhere, an unknown one has none', () => {
  expect(likeliest('你和我', 1)).toBe('he2')
  expect(readings.weigh('我', 0)).toBeNull()
  expect(readings.of('我')).toEqual([])
})

test('weights are told as logarithms of the likelihood, the last reading being 0', () => {
  expect(readings.weigh('市长', 1)).toEqual([0.7 - 3.1, 0])
})

test('words that are read otherwise than the dictionary says are known by themselves', () => {
  expect(readings.ofWord('力量')).toEqual(['li4', 'liang4'])
  expect(readings.ofWord('长')).toBeNull()
  expect(readings.ofWord('中国')).toBeNull()
  expect(readings.ofPair('力', '量')).toEqual(['li4', 'liang4'])
  expect(readings.ofPair('力', '量力')).toBeNull()
})

test('a line without a weight for each reading is refused when it is needed', () => {
  expect(() => openReadings('长\tchang2 zhang3\t= 1 2\n').of('长')).toThrow(RangeError)
})

test('what is no Chinese stands for its kind', () => {
  expect(readings.weigh('x7长', 2)).toEqual([0.7 + 9, 0])
  expect(readings.weigh('ｘ７长', 2)).toEqual([0.7 + 9, 0])
  expect(readings.weigh('77长', 2)).toEqual([0.7, 0])
  expect(readings.weigh('长，😀', 0)).toEqual([0.7 + 8, 0])
})

test('what is written is opened as it was', () => {
  const models = new Map([['长', { readings: ['chang2', 'zhang3'], weights: new Map([[0, [7]]]) }]])
  const text = writeReadings(models, new Map([['力量', 'li4 liang4']]))
  expect(text).toBe('力量\tli4 liang4\n长\tchang2 zhang3\t= 7\n')
})

test('any character in any surroundings can be weighed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0x10ffff)), fc.nat(20), (codes, at) => {
      const around = codes.map(code => String.fromCodePoint(code))
      const before = around.slice(0, at).join('')
      expect(readings.weigh(`${before}长${around.slice(at).join('')}`, before.length)).toHaveLength(2)
    }),
  )
})
