/** Every reason for which a text does not come in, and the sentence for it in the namespace `import`. */
const SENTENCES = {
  nothing: 'error.nothing',
  'too-many-files': 'error.tooManyFiles',
  'too-big': 'error.tooBig',
  'too-long': 'error.tooLong',
  'too-many-pages': 'error.tooManyPages',
  empty: 'error.empty',
  binary: 'error.binary',
  unsupported: 'error.unsupported',
  damaged: 'error.damaged',
  password: 'error.password',
  'no-text': 'error.noText',
  'zip-bomb': 'error.zipBomb',
  'unsafe-xml': 'error.unsafeXml',
  'no-chinese': 'error.noChinese',
  'title-missing': 'error.titleMissing',
  'date-odd': 'error.dateOdd',
  'import-not-found': 'error.notFound',
} as const

export type ImportSentence = (typeof SENTENCES)[keyof typeof SENTENCES] | 'error.unexpected'

/** The key of the sentence for a code; one without a sentence of its own is told as unexpected. */
export const importSentence = (code: string): ImportSentence =>
  Object.hasOwn(SENTENCES, code) ? SENTENCES[code as keyof typeof SENTENCES] : 'error.unexpected'

/** Whether the namespace `import` has a sentence for a code; the others are told by kit/error-text.ts. */
export const hasImportSentence = (code: string): boolean => Object.hasOwn(SENTENCES, code)
