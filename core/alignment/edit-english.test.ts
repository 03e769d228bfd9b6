import { expect, test } from 'vitest'
import { englishSentences } from './edit-english.ts'

test('what is written becomes sentences, without the space between them', () => {
  expect(englishSentences('  Mr. Xi spoke.  He left.\n\nThey\tstayed ')).toEqual([
    'Mr. Xi spoke.',
    'He left.',
    'They\tstayed',
  ])
  expect(englishSentences(' \n ')).toEqual([])
})
