import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cutSyllables, syllablesOver } from './syllables.ts'

/** Words apart by a space, syllables by a stroke. */
const cut = (pinyin: string): string =>
  cutSyllables(pinyin)
    .map(({ text, opens }, index) => (index === 0 ? '' : opens ? ' ' : '|') + text)
    .join('')

test.each([
  ['tuōpín gōngjiānzhàn', 'tuō|pín gōng|jiān|zhàn'],
  ['dì-yī gè bǎinián', 'dì|-yī gè bǎi|nián'],
  ["Xī'ān", "Xī|'ān"],
  ['nǚ’ér', 'nǚ|’ér'],
  ['míngē', 'mín|gē'],
  ['fāngàn', 'fān|gàn'],
  ['shēngē', 'shēn|gē'],
  ['érzi', 'ér|zi'],
  ['lǜsè', 'lǜ|sè'],
])('%s is cut as %s', (pinyin, cuts) => expect(cut(pinyin)).toBe(cuts))

test('each Hanzi has its syllable, and signs between have none', () => {
  const over = syllablesOver('“四个全面”战略', 'sì gè quánmiàn zhànlüè')
  expect(over?.map(syllable => syllable?.text ?? '·').join(' ')).toBe('· sì gè quán miàn · zhàn lüè')
})

test('pinyin that does not fit the text is not laid over it', () => {
  expect(syllablesOver('脱贫', 'tuōpín gōngjiān')).toBeNull()
  expect(syllablesOver('脱贫攻坚', 'tuōpín')).toBeNull()
})

test('the pinyin of the whole glossary fits its Hanzi', () => {
  const glossary: { zh: string; pinyin: string }[] = JSON.parse(readFileSync('content/glossary.json', 'utf8'))
  expect(glossary.filter(term => syllablesOver(term.zh, term.pinyin) === null)).toEqual([])
})
