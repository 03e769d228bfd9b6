import { setTimeout as wait } from 'node:timers/promises'
import { looksEnglish } from '#core/translation/looks-english.ts'
import type { TranslationRequest } from '#core/translation/prompt.ts'
import type { Translated } from '#core/translation/read-answer.ts'
import { TranslatorFailed } from './failure.ts'
import type { Translate } from './translator.ts'

/** How long a translator is borne with, in milliseconds. */
export type Patience = {
  /** Before the second try; doubled for each further one, up to `longestWaitMs`. */
  firstWaitMs: number
  longestWaitMs: number
  /** All waits of a batch together, those included that the service asks for. */
  altogetherMs: number
  /** Without a sign from the service: a model on one's own machine is loaded first. */
  silenceMs: number
}

export const PATIENCE: Patience = {
  firstWaitMs: 1_000,
  longestWaitMs: 60_000,
  altogetherMs: 300_000,
  silenceMs: 180_000,
}

type Sentences = TranslationRequest['sentences']

/**
 * Asks until every sentence is answered: again for those alone that an answer lacks, and in halves where it lacks them all or
 * the request is refused; one that stays unanswered is left out. Failures that may pass are waited out. Throws
 * TranslatorFailed when patience ends, or at once for what does not pass.
 */
export async function* askForAll(
  translate: Translate,
  request: TranslationRequest,
  { signal, patience }: { signal: AbortSignal; patience: Patience },
): AsyncGenerator<Translated> {
  const { silenceMs } = patience
  const pause = pauses(patience, signal)
  const unanswered = new Set<number>()
  const groups: Sentences[] = [request.sentences]
  for (let group = groups.shift(); group; group = groups.shift()) {
    const left = new Map(group.map(sentence => [sentence.number, sentence]))
    try {
      for await (const translated of translate({ ...request, sentences: group }, { signal, silenceMs })) {
        if (!looksEnglish(translated.en) || !left.delete(translated.number)) continue
        pause.reset()
        yield translated
      }
    } catch (error) {
      if (!(error instanceof TranslatorFailed)) throw error
      const isTooMuch = error.code === 'translator-refused' && group.length > 1
      if (!error.isPassing && !isTooMuch) throw error
      if (error.isPassing) {
        await pause.after(error)
        if (left.size > 0) groups.unshift([...left.values()])
        continue
      }
    }
    groups.unshift(...askedAgain(group, [...left.values()], unanswered))
  }
}

/** How to ask for what an answer lacked. */
function askedAgain(group: Sentences, left: Sentences, unanswered: Set<number>): Sentences[] {
  if (left.length === 0) return []
  if (left.length < group.length) return [left]
  if (left.length > 1) {
    const middle = Math.ceil(left.length / 2)
    return [left.slice(0, middle), left.slice(middle)]
  }
  const { number } = left[0]!
  if (unanswered.has(number)) return []
  unanswered.add(number)
  return [left]
}

/** Waits that double, with jitter, so that many who were refused at once do not come back at once. */
function pauses({ firstWaitMs, longestWaitMs, altogetherMs }: Patience, signal: AbortSignal) {
  let failures = 0
  let waited = 0
  return {
    reset: () => {
      failures = 0
    },
    async after(failure: TranslatorFailed): Promise<void> {
      const doubled = Math.min(longestWaitMs, firstWaitMs * 2 ** failures++)
      const ms = failure.retryAfterMs ?? doubled * (0.5 + Math.random() / 2)
      waited += Math.max(ms, 1)
      if (waited > altogetherMs) throw failure
      await wait(ms, undefined, { signal })
    },
  }
}
