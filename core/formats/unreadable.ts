/** Why bytes do not become a text; the interface has a sentence for each. */
export const READ_FAILURES = [
  'empty',
  'too-big',
  'too-long',
  'too-many-pages',
  'binary',
  'unsupported',
  'damaged',
  'password',
  'no-text',
  'zip-bomb',
  'unsafe-xml',
] as const
export type ReadFailureCode = (typeof READ_FAILURES)[number]

/** `at`: where, as far as it is known: an entry of the archive, a page, a kind of file. */
export type ReadFailure = { ok: false; code: ReadFailureCode; at?: string }

/** Ends the reading of a file from within; `readSource` answers with its code. */
export class Unreadable extends Error {
  readonly code: ReadFailureCode
  readonly at: string | undefined
  constructor(code: ReadFailureCode, at?: string) {
    super(at === undefined ? code : `${code}: ${at}`)
    this.code = code
    this.at = at
  }
}

export const failureOf = ({ code, at }: Unreadable): ReadFailure => ({
  ok: false,
  code,
  ...(at !== undefined && { at }),
})
