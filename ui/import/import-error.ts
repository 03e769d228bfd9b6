/** Every reason for which a text does not come in (flows/imports.ts, core/formats, flows/fetch-address.ts), and its sentence in the namespace `import`. */
const SENTENCES = {
  nothing: 'error.nothing',
  'too-many-files': 'error.too-many-files',
  'too-big': 'error.too-big',
  'too-long': 'error.too-long',
  'too-many-pages': 'error.too-many-pages',
  empty: 'error.empty',
  binary: 'error.binary',
  unsupported: 'error.unsupported',
  damaged: 'error.damaged',
  password: 'error.password',
  'no-text': 'error.no-text',
  'zip-bomb': 'error.zip-bomb',
  'unsafe-xml': 'error.unsafe-xml',
  'no-chinese': 'error.no-chinese',
  'no-english': 'error.no-english',
  'title-missing': 'error.title-missing',
  'date-odd': 'error.date-odd',
  'import-not-found': 'error.import-not-found',
  'address-malformed': 'error.address-malformed',
  'address-scheme': 'error.address-scheme',
  'address-credentials': 'error.address-credentials',
  'address-port': 'error.address-port',
  'address-unknown': 'error.address-unknown',
  'address-private': 'error.address-private',
  'address-unreachable': 'error.address-unreachable',
  'address-slow': 'error.address-slow',
  'address-redirects': 'error.address-redirects',
  'address-not-found': 'error.address-not-found',
  'address-forbidden': 'error.address-forbidden',
  'address-failed': 'error.address-failed',
  'address-type': 'error.address-type',
  'address-too-big': 'error.address-too-big',
  'address-empty': 'error.address-empty',
} as const

type ImportCode = keyof typeof SENTENCES
export type ImportSentence = (typeof SENTENCES)[ImportCode] | 'error.unexpected'

/** The key of the sentence for a code; one without a sentence of its own is told as unexpected. */
export const importSentence = (code: string): ImportSentence =>
  hasImportSentence(code) ? SENTENCES[code] : 'error.unexpected'

/** Whether the namespace `import` has a sentence for a code; the others are told by kit/error-text.ts. */
export const hasImportSentence = (code: string): code is ImportCode => Object.hasOwn(SENTENCES, code)
