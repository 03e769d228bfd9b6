import { expect, test } from 'vitest'
import { isBlank } from './blank.ts'

test('spaces and signs without width are nothing to be seen; any letter, figure or sign is', () => {
  for (const text of ['', ' \t\n', '\u200b', '\u202e\ufeff\u00ad', '\u3000\u00a0'])
    expect(isBlank(text)).toBe(true)
  for (const text of ['贫', 'a\u200b', '7', '。', '😀', 'مكافحة']) expect(isBlank(text)).toBe(false)
})
