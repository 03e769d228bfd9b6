import type { TranslationRequest } from '#core/translation/prompt.ts'
import type { Translated } from '#core/translation/read-answer.ts'
import type { TranslatorKind } from '#core/translation/translator.ts'

/** A service as it is asked. The key stays on the server. */
export type TranslatorSettings = {
  kind: TranslatorKind
  name: string
  address: string
  model: string | null
  key: string | null
}

/**
 * Asks once. Sentences come as they are answered, in any order, perhaps not all. Throws TranslatorFailed, or what `signal` was
 * aborted with; after `silenceMs` without a sign from the service it fails.
 */
export type Translate = (
  request: TranslationRequest,
  options: { signal: AbortSignal; silenceMs: number },
) => AsyncIterable<Translated>
