import { expect, test } from 'vitest'
import { formatLook, parseLook } from './look.ts'

test('no cookie means the first choice of everything', () => {
  expect(parseLook(undefined)).toEqual({
    theme: 'system',
    size: 'medium',
    layout: 'side',
    pinyin: 'new',
    tones: 'written',
    keys: 'on',
  })
})

test('what is written is read again', () => {
  const look = parseLook('theme=sepia&layout=stacked&pinyin=all&size=large&tones=spoken&keys=off')
  expect(parseLook(formatLook(look))).toEqual(look)
  expect(look.theme).toBe('sepia')
})

test('unknown values and hostile text fall back', () => {
  expect(parseLook('theme="><script>&layout=upside').theme).toBe('system')
})
