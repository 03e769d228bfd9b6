import { expect, test } from 'vitest'
import english from '../../messages/en/errors.json' with { type: 'json' }
import chinese from '../../messages/zh/errors.json' with { type: 'json' }
import { errorText } from './error-text.ts'

const said = (code: string) =>
  errorText((key, values) => `${key} ${JSON.stringify(values)}`, { code, terms: 2, needed: 4 })

test('a known code has its sentence, with its figures', () => {
  expect(said('too-few-terms')).toBe('tooFewTerms {"count":2,"needed":4}')
})

test.each(['a-code-of-tomorrow', 'constructor', ''])('the code "%s" is told as unknown', code => {
  expect(said(code)).toMatch(/^unknown /)
})

test('both languages say the same things, but for their plurals', () => {
  const keys = (messages: object) =>
    new Set(Object.keys(messages).map(key => key.replace(/_(one|other)$/, '')))
  expect(keys(chinese)).toEqual(keys(english))
})
