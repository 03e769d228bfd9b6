import { expect, test } from 'vitest'
import { isCharacterKey, keyName } from './key-name.ts'

/** `press('ctrl shift u KeyU')`: modifiers, then what the key writes, then where it lies. */
function press(notation: string): string | null {
  const parts = notation.split(' ')
  const [key = '', code = ''] = parts.slice(-2)
  const has = (modifier: string) => parts.slice(0, -2).includes(modifier)
  return keyName({
    key: key === 'space' ? ' ' : key,
    code,
    ctrlKey: has('ctrl'),
    altKey: has('alt'),
    metaKey: has('meta'),
    shiftKey: has('shift'),
  })
}

test('a key goes by what it writes, wherever it lies', () => {
  expect(press('u KeyU')).toBe('u')
  expect(press('u KeyF')).toBe('u') // Dvorak
  expect(press('1 Digit1')).toBe('1')
  expect(press('space Space')).toBe('Space')
  expect(press('Enter NumpadEnter')).toBe('Enter')
})

test('a key goes by where it lies while an input method has it', () => {
  expect(press('Process KeyU')).toBe('u')
  expect(press('Process Digit3')).toBe('3')
  expect(press('Process Space')).toBe('Space')
  expect(press('shift Process Slash')).toBe('?')
})

test('a key goes by where it lies on a layout that is not Latin', () => {
  expect(press('г KeyU')).toBe('u')
  expect(press('ㅕ KeyU')).toBe('u')
  expect(press('shift ？ Slash')).toBe('?')
  expect(press('４ Numpad4')).toBe('4')
})

test('capital letters by caps lock count, by shift they do not', () => {
  expect(press('U KeyU')).toBe('u')
  expect(press('shift U KeyU')).toBe(null)
})

test('shift is named on Enter and Space, and otherwise makes the character', () => {
  expect(press('shift Enter Enter')).toBe('Shift+Enter')
  expect(press('shift ? Slash')).toBe('?')
  expect(press('shift 1 Digit1')).toBe('1') // AZERTY
})

test('ctrl, alt and meta leave the key to the browser', () => {
  for (const modifier of ['ctrl', 'alt', 'meta']) expect(press(`${modifier} 1 Digit1`)).toBe(null)
})

test('a key that lies nowhere we know has no name', () => {
  expect(press('Process Lang1')).toBe(null)
})

test('only keys that write can be turned off', () => {
  expect(['u', '?', 'Space', 'Enter', 'Escape', 'ArrowLeft'].filter(isCharacterKey)).toEqual([
    'u',
    '?',
    'Space',
  ])
})
