/** What a job throws when it cannot be done, for a reason that its owner is told. With `retryAt` it may pass: the job waits. */
export class JobFailed extends Error {
  readonly code: string
  /** Where: a file, an entry of it, a line. */
  readonly at: string | null
  readonly retryAt: Date | null

  constructor(
    code: string,
    { at = null, retryAt = null, cause }: { at?: string | null; retryAt?: Date | null; cause?: unknown } = {},
  ) {
    super(code, { cause })
    this.name = 'JobFailed'
    this.code = code
    this.at = at
    this.retryAt = retryAt
  }
}
