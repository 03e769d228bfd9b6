import { expect, test } from 'vitest'
import { READ_FAILURES } from '#core/formats/read-source.ts'
import { hasImportSentence, importSentence } from './import-error.ts'

test('every failure of reading a file has a sentence', () => {
  for (const code of READ_FAILURES) expect([code, hasImportSentence(code)]).toEqual([code, true])
})

test('a new code never shows as itself', () => {
  expect(importSentence('some-new-code')).toBe('error.unexpected')
})
