/** Why a translator gives nothing. */
export type TranslatorFailure =
  | 'translator-key'
  | 'translator-quota'
  | 'translator-model'
  | 'translator-address'
  | 'translator-busy'
  | 'translator-down'
  | 'translator-silent'
  | 'translator-unreachable'
  | 'translator-unreadable'
  | 'translator-refused'

const PASSING: readonly TranslatorFailure[] = [
  'translator-busy',
  'translator-down',
  'translator-silent',
  'translator-unreachable',
  'translator-unreadable',
]

/** Carries nothing of what was sent or answered: a key or a text would end in a log. */
export class TranslatorFailed extends Error {
  readonly code: TranslatorFailure
  /** What the service asks to wait, in milliseconds; null where it asks nothing. */
  readonly retryAfterMs: number | null

  constructor(code: TranslatorFailure, retryAfterMs: number | null = null) {
    super(code)
    this.name = 'TranslatorFailed'
    this.code = code
    this.retryAfterMs = retryAfterMs
  }

  /** Whether it may go well a little later. */
  get isPassing(): boolean {
    return PASSING.includes(this.code)
  }
}

/** A refusal by its HTTP status; `body` only decides between two reasons for the same status. */
export function refusalOf(
  status: number,
  { retryAfter, body }: { retryAfter: string | null | undefined; body: string },
): TranslatorFailed {
  const after = retryAfterMs(retryAfter)
  if (status === 401 || status === 403) return new TranslatorFailed('translator-key')
  if (status === 402 || status === 456) return new TranslatorFailed('translator-quota')
  if (status === 404)
    return new TranslatorFailed(/model/i.test(body) ? 'translator-model' : 'translator-address')
  if (status === 405) return new TranslatorFailed('translator-address')
  if (status === 429 && /insufficient_quota/.test(body)) return new TranslatorFailed('translator-quota')
  if (status === 429) return new TranslatorFailed('translator-busy', after)
  if (status === 408 || status >= 500) return new TranslatorFailed('translator-down', after)
  return new TranslatorFailed('translator-refused')
}

/** Seconds, or a moment (RFC 9110, 10.2.3). */
function retryAfterMs(header: string | null | undefined): number | null {
  if (!header) return null
  const seconds = Number(header)
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}
