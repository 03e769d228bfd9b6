import { expect, test } from 'vitest'
import { writtenSentences } from './written-sentences.ts'

test('what is written becomes sentences, without the space between them', () => {
  expect(writtenSentences('  Mr. Xi spoke.  He left.\n\nThey\tstayed ', 'en')).toEqual([
    'Mr. Xi spoke.',
    'He left.',
    'They\tstayed',
  ])
  expect(writtenSentences(' \n ', 'en')).toEqual([])
})

test('Chinese is cut at its own stops, its half-width punctuation widened', () => {
  expect(writtenSentences(' 脱贫攻坚战。打赢它! ', 'zh')).toEqual(['脱贫攻坚战。', '打赢它！'])
})
