import { expect, test } from 'vitest'
import { wordStem } from '../text/word-stem.ts'
import { matchEnglish } from './match-english.ts'

/** `[…]` around what is found. */
function marked(sentence: string, ...renderings: string[]): string {
  const found = matchEnglish(
    sentence,
    renderings.map(text => ({ text })),
  )
  return found.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    sentence,
  )
}

test.each([
  [
    'We must win the battle against poverty.',
    ['the battle against poverty'],
    'We must win the [battle against poverty].',
  ],
  [
    'Winning the battles against poverty',
    ['win the battle against poverty'],
    '[Winning the battles against poverty]',
  ],
  [
    'He won the battle against poverty',
    ['to win the battle against poverty'],
    'He [won the battle against poverty]',
  ],
  [
    'It is building moderately prosperous societies',
    ['build a moderately prosperous society'],
    'It is [building moderately prosperous societies]',
  ],
  [
    'the Two Assurances and Three Guarantees',
    ['two assurances and three guarantees'],
    'the [Two Assurances and Three Guarantees]',
  ],
  ['the Five-sphere Integrated Plan', ['five sphere integrated plan'], 'the [Five-sphere Integrated Plan]'],
  [
    'the “Five-Sphere” Integrated Plan',
    ['Five-Sphere Integrated Plan'],
    'the “[Five-Sphere” Integrated Plan]',
  ],
  ['poverty, alleviation', ['poverty alleviation'], 'poverty, alleviation'],
  [
    'the Party’s leadership, the Party leadership',
    ["the Party's leadership"],
    'the [Party’s leadership], the [Party leadership]',
  ],
  ['modernised farms', ['modernize'], '[modernised] farms'],
  ['policies and a policy', ['policy'], '[policies] and a [policy]'],
  ['the class and its process', ['clas', 'proces'], 'the class and its process'],
  ['a gap in it', ['a … it'], 'a gap in it'],
  ['', ['poverty'], ''],
  ['poverty', [''], 'poverty'],
])('%s with %j: %s', (sentence, renderings, expected) => {
  expect(marked(sentence, ...renderings)).toBe(expected)
})

test('the longest rendering wins, and none overlap', () => {
  const sentence = 'the critical battle against poverty is a battle'
  expect(marked(sentence, 'battle', 'battle against poverty', 'critical battle')).toBe(
    'the critical [battle against poverty] is a [battle]',
  )
})

test('an occurrence says which rendering it is', () => {
  expect(
    matchEnglish('poverty relief', [{ text: 'poverty alleviation' }, { text: 'poverty relief' }]),
  ).toEqual([{ start: 0, end: 14, rendering: 1 }])
})

test.each([
  ['battles', 'Battle'],
  ['fought', 'fighting'],
  ['planned', 'plans'],
  ['committees', 'committee'],
  ['modernisation', 'modernization'],
  ['strategies', 'strategy'],
  ['issued', 'issues'],
  ['reaches', 'reach'],
])('%s and %s share a stem', (a, b) => {
  expect(wordStem(a)).toBe(wordStem(b))
})

test.each([
  ['party', 'part'],
  ['policy', 'police'],
  ['process', 'proceed'],
  ['bus', 'bu'],
  ['sing', 's'],
])('%s and %s do not share a stem', (a, b) => {
  expect(wordStem(a)).not.toBe(wordStem(b))
})
