/** What of a key press decides its name; a KeyboardEvent is one. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

const FROM_CODE: Record<string, string> = {
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Period: '.',
  Slash: '/',
}
const FROM_SHIFTED_CODE: Record<string, string> = { Slash: '?', Digit2: '@', Minus: '_' }
const WITH_SHIFT_NAMED = new Set(['Enter', 'Space', 'Tab'])

/**
 * The name a binding goes by: `'u'`, `'1'`, `'?'`, `'Space'`, `'Enter'`, `'Escape'`, `'ArrowLeft'`, `'Shift+Enter'`.
 * By what the key writes, and by where it lies only while an input method has it or the layout is not Latin. Null when
 * a modifier makes it something else: ctrl, alt, meta, or shift with a letter.
 */
export function keyName(press: KeyPress): string | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  const key = writtenKey(press)
  if (key === null || !press.shiftKey) return key
  if (WITH_SHIFT_NAMED.has(key)) return `Shift+${key}`
  return /^[a-z]$/.test(key) ? null : key
}

/** Keys that write a character, and so can be turned off (WCAG 2.1.4). */
export const isCharacterKey = (name: string): boolean => name.length === 1 || name === 'Space'

function writtenKey({ key, code, shiftKey }: KeyPress): string | null {
  if (key === 'Process' || key === 'Unidentified' || (key.length === 1 && key > '\x7f'))
    return keyOfCode(code, shiftKey)
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toLowerCase() : key
}

function keyOfCode(code: string, shift: boolean): string | null {
  if (shift && FROM_SHIFTED_CODE[code]) return FROM_SHIFTED_CODE[code]
  const letterOrDigit = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code)
  if (letterOrDigit) return letterOrDigit[1]?.toLowerCase() ?? letterOrDigit[2] ?? null
  if (code === 'NumpadEnter') return 'Enter'
  return FROM_CODE[code] ?? (/^(Space|Enter|Escape|Tab|Arrow\w+)$/.test(code) ? code : null)
}
