import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clausesOf, outOfOrder, partsInOrder } from './ordering.ts'

test('clauses are cut at the signs between them, and carry none that tell their place', () => {
  expect(clausesOf('要坚持精准，聚焦深贫；确保按期完成。')).toEqual([
    '要坚持精准',
    '聚焦深贫',
    '确保按期完成',
  ])
  expect(clausesOf('约1,200万人，分三批……')).toEqual(['约1,200万人', '分三批'])
})

test('of a member that has changed its meaning the latest parts are asked', () => {
  const parts = (names: string[]) => names.map(zh => ({ zh, en: '' }))
  const formula = [
    { zh: '四个全面', en: '', from: '2014', parts: parts(['小康', '改革', '法治', '治党']) },
    { zh: '四个全面', en: '', from: '2020', parts: parts(['现代化', '改革', '法治', '治党']) },
  ]
  expect(partsInOrder({ formula, sentence: null })?.parts).toEqual(['现代化', '改革', '法治', '治党'])
})

test('two parts are put in order by luck and ten have no keys', () => {
  const formulaOf = (count: number) => [
    { zh: '', en: '', parts: Array.from({ length: count }, (_, at) => ({ zh: `第${at}`, en: '' })) },
  ]
  expect([2, 3, 9, 10].filter(count => partsInOrder({ formula: formulaOf(count), sentence: null }))).toEqual([
    3, 9,
  ])
})

test('parts lie in another order than their own, the same for the same seed, none lost', () => {
  const parts = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 9 })
  fc.assert(
    fc.property(parts, fc.string(), (own, seed) => {
      const mixed = outOfOrder(own, seed)
      expect(mixed).not.toEqual(own)
      expect(mixed.toSorted()).toEqual(own.toSorted())
      expect(outOfOrder(own, seed)).toEqual(mixed)
    }),
  )
  const orders = Array.from({ length: 20 }, (_, at) =>
    outOfOrder(['a', 'b', 'c', 'd'], `card ${at}`).join(''),
  )
  expect(new Set(orders).size).toBeGreaterThan(5)
})
