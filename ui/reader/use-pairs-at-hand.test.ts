import { expect, test } from 'vitest'
import { type PairsAtHand, pressingPairs } from './use-pairs-at-hand.ts'
import type { Pointing } from './use-pointer.ts'

const WORD = { pair: 3, sentence: 0, start: 0, end: 2 }

/** What happens, in words, when the pointer does something while a pair is pressed or being corrected. */
function told(at: Partial<PairsAtHand>, does: (pointing: Pointing) => void): string {
  const said: string[] = []
  const say = (what: string) => () => void said.push(what)
  const pointing: Pointing = {
    onPair: say('light'),
    onSpot: say('wash'),
    onRest: say('preview'),
    onDown: say('ask'),
    onPress: say('press'),
    onMark: say('peek'),
  }
  const pairs: PairsAtHand = {
    pressed: null,
    edited: null,
    show: pair => void said.push(pair ? `acts of ${pair.pair}` : 'no acts'),
    edit: say('edit'),
    leave: say('leave'),
    onSaved: say('saved'),
    ...at,
  }
  does(pressingPairs(pointing, pairs))
  return said.join(', ')
}

test('a press beside the words shows the acts of the pair; one on a word does not, nor one beside all pairs', () => {
  expect(told({}, pointing => pointing.onPress(null, 'en', 3))).toBe('press, leave, acts of 3')
  expect(told({}, pointing => pointing.onPress(WORD, 'zh', 3))).toBe('press, leave')
  expect(told({}, pointing => pointing.onPress(null, 'zh', null))).toBe('press, leave')
})

test('the acts go when the pointer comes to another pair, and stay over their own and over none', () => {
  const pressed = { pair: 3, side: 'en' as const }
  expect(told({ pressed }, pointing => pointing.onPair(4))).toBe('light, no acts')
  expect(told({ pressed }, pointing => pointing.onPair(3))).toBe('light')
  expect(told({ pressed }, pointing => pointing.onPair(null))).toBe('light')
})

test('nothing is previewed while a pair is corrected', () => {
  expect(told({ edited: 3 }, pointing => pointing.onRest(WORD, 'zh'))).toBe('')
  expect(told({}, pointing => pointing.onRest(WORD, 'zh'))).toBe('preview')
})
