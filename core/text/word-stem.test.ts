import { expect, test } from 'vitest'
import { wordStem } from './word-stem.ts'

test.each([
  ['battle', 'battles', 'Battle’s'],
  ['win', 'winning', 'won', 'wins'],
  ['modernise', 'modernized', 'modernising'],
  ['study', 'studies', 'studied', 'studying'],
  ['think', 'thought', 'thinking'],
  ['child', 'children', "children's"],
  ['process', 'processes', 'processed'],
])('the forms of %s share a stem', (...forms) => {
  expect(new Set(forms.map(wordStem)).size).toBe(1)
})

test('other words have others', () => {
  const words = ['poverty', 'power', 'policy', 'police', 'party', 'part', 'new', 'no', 'this', 'bus']
  expect(new Set(words.map(wordStem)).size).toBe(words.length)
})
