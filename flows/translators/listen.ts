import { TranslatorFailed } from './failure.ts'

/** A request's signal that ends it too when nothing was heard for a while. */
export type Listening = {
  signal: AbortSignal
  /** Something came: the wait begins anew. */
  heard(): void
  stop(): void
  /** What a request that ended with `error` failed of: throws what it was called off with, if it was. */
  failureOf(error: unknown): TranslatorFailed
}

export function listen(calledOff: AbortSignal, silenceMs: number): Listening {
  const silent = new AbortController()
  let timer: ReturnType<typeof setTimeout>
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silent.abort(), silenceMs)
  }
  heard()
  return {
    signal: AbortSignal.any([calledOff, silent.signal]),
    heard,
    stop: () => clearTimeout(timer),
    failureOf: error => {
      calledOff.throwIfAborted()
      if (error instanceof TranslatorFailed) return error
      return new TranslatorFailed(silent.signal.aborted ? 'translator-silent' : 'translator-unreachable')
    },
  }
}
