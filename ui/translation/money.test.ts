import { expect, test } from 'vitest'
import { money, roughly } from './money.ts'

test.each([
  [12.5, 'EUR', '€12.50'],
  [0.0042, 'USD', '$0.0042'],
  [0, 'USD', '$0.00'],
  [3, null, '3'],
])('%d %s is written %s', (amount, currency, written) => {
  expect(money(amount, currency, 'en')).toBe(written)
})

test('an estimate has two figures', () => {
  expect(roughly(13_456, 'en')).toBe('13,000')
  expect(roughly(7, 'en')).toBe('7')
})
