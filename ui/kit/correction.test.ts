import { expect, test } from 'vitest'
import { type DiffOp, diffTokens } from '#core/wording/diff-tokens.ts'
import { correctionsOf } from './correction.ts'

/** `[a→b]` replaced, `[+a]` missing, `[-a]` too much. */
function corrected(given: string, wanted: string, separator: '' | ' '): string {
  return correctionsOf(diffTokens(given.split(separator), wanted.split(separator)), separator)
    .map(run => {
      if (run.kind === 'kept') return run.text
      if (run.kind === 'replaced') return `[${run.text}→${run.by}]`
      return run.kind === 'missing' ? `[+${run.text}]` : `[-${run.text}]`
    })
    .join(separator)
}

test('a wrong word stands under the right one', () => {
  expect(corrected('two guarantees and three', 'two assurances and three', ' ')).toBe(
    'two [guarantees→assurances] and three',
  )
})

test('what is missing is put in, what is too much is struck', () => {
  expect(corrected('battle against', 'the battle against poverty', ' ')).toBe(
    '[+the] battle against [+poverty]',
  )
  expect(corrected('内生的动力', '内生动力', '')).toBe('内生[-的]动力')
})

test('neighbouring words of one kind make one run', () => {
  expect(corrected('a b c', 'a x y', ' ')).toBe('a [b c→x y]')
})

test('words that are replaced one after the other make one run, and right words between them part two', () => {
  const replaced = (given: string, wanted: string): DiffOp[] => [
    { op: 'delete', token: given },
    { op: 'insert', token: wanted },
  ]
  const kept: DiffOp = { op: 'keep', token: 'the' }
  expect(correctionsOf([...replaced('war', 'battle'), ...replaced('on', 'against')], ' ')).toEqual([
    { kind: 'replaced', text: 'war on', by: 'battle against' },
  ])
  expect(correctionsOf([...replaced('war', 'battle'), kept, ...replaced('on', 'against')], ' ')).toEqual([
    { kind: 'replaced', text: 'war', by: 'battle' },
    { kind: 'kept', text: 'the' },
    { kind: 'replaced', text: 'on', by: 'against' },
  ])
})
