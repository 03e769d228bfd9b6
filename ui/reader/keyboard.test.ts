import { expect, test } from 'vitest'
import { type ReaderCommands, readerKeys } from './keyboard.ts'

/** What pressing a key asks for: `"ArrowLeft" → "term -1"`. */
function pressed(key: string, shiftKey = false): string {
  const asked: string[] = []
  const names = [
    'pair',
    'term',
    'word',
    'open',
    'close',
    'translation',
    'pinyin',
    'layout',
    'keep',
    'know',
    'edit',
    'cut',
    'gloss',
    'terms',
    'help',
  ]
  const commands = Object.fromEntries(
    names.map(name => [
      name,
      (step?: number) => asked.push(typeof step === 'number' ? `${name} ${step}` : name),
    ]),
  ) as unknown as ReaderCommands
  readerKeys(commands)[key]?.({ shiftKey } as KeyboardEvent)
  return asked.join()
}

test.each([
  ['j', 'pair 1'],
  ['k', 'pair -1'],
  ['ArrowRight', 'term 1'],
  ['ArrowLeft', 'term -1'],
  ['Escape', 'close'],
  ['p', 'pinyin'],
  ['c', 'keep'],
  ['n', 'know'],
  ['?', 'help'],
  ['e', 'edit'],
  ['x', 'cut'],
  ['g', 'gloss'],
  ['y', ''],
])('%s asks for: %s', (key, asked) => expect(pressed(key).replace(/,.*/, '')).toBe(asked))

test('an arrow with shift goes word by word', () => {
  expect(pressed('ArrowRight', true)).toBe('word 1')
  expect(pressed('ArrowLeft', true)).toBe('word -1')
})
