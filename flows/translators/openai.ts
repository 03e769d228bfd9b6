import { promptOf } from '#core/translation/prompt.ts'
import { openAnswer } from '#core/translation/read-answer.ts'
import { refusalOf, TranslatorFailed } from './failure.ts'
import { type Listening, listen } from './listen.ts'
import type { Translate, TranslatorSettings } from './translator.ts'

/** A language model behind the protocol of OpenAI's chat completions. The answer is streamed. */
export function openaiTranslator({ address, model, key }: TranslatorSettings): Translate {
  return async function* translate(request, { signal, silenceMs }) {
    const [ai, { createOpenAICompatible }] = await Promise.all([
      import('ai'),
      import('@ai-sdk/openai-compatible'),
    ])
    const provider = createOpenAICompatible({
      name: 'translator',
      baseURL: baseOf(address),
      ...(key ? { apiKey: key } : {}),
      fetch: (input, init) => fetch(input, { ...init, redirect: 'error' }), // a redirect would carry the key elsewhere
    })
    const { instructions, message } = promptOf(request)
    const answer = openAnswer(request.sentences.map(({ number }) => number))
    const listening = listen(signal, silenceMs)
    try {
      const { stream } = ai.streamText({
        model: provider.chatModel(model ?? ''),
        instructions,
        prompt: message,
        maxRetries: 0,
        abortSignal: listening.signal,
        onError: () => {}, // it comes as a part; by itself it would be printed
      })
      for await (const part of stream) {
        listening.heard()
        if (part.type === 'text-delta') yield* answer.push(part.text)
        if (part.type === 'error') throw failureOf(part.error, ai, listening)
        if (part.type === 'abort') throw listening.failureOf(null)
      }
      yield* answer.push('\n')
    } catch (error) {
      throw failureOf(error, ai, listening)
    } finally {
      listening.stop()
    }
  }
}

/** With or without a slash behind; people also give the address of the whole call. */
const baseOf = (address: string) => address.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')

function failureOf(error: unknown, ai: typeof import('ai'), listening: Listening): TranslatorFailed {
  if (error instanceof TranslatorFailed) return error
  if (ai.StreamProviderError.isInstance(error))
    return error.statusCode
      ? refusalOf(error.statusCode, { retryAfter: null, body: error.message })
      : new TranslatorFailed('translator-down')
  if (ai.APICallError.isInstance(error) && error.statusCode && error.statusCode >= 400)
    return refusalOf(error.statusCode, {
      retryAfter: error.responseHeaders?.['retry-after'],
      body: error.responseBody ?? '',
    })
  const failure = listening.failureOf(error)
  const isOfAnswer =
    ai.AISDKError.isInstance(error) && !(ai.APICallError.isInstance(error) && !error.statusCode)
  return isOfAnswer && failure.code === 'translator-unreachable'
    ? new TranslatorFailed('translator-unreadable')
    : failure
}
