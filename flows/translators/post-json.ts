import { refusalOf, TranslatorFailed } from './failure.ts'
import { listen } from './listen.ts'

/** Posts JSON and reads JSON. Redirects are not followed: they would carry the key elsewhere. Throws TranslatorFailed. */
export async function postJson(
  address: string,
  { headers, body }: { headers?: Record<string, string>; body: object },
  { signal, silenceMs }: { signal: AbortSignal; silenceMs: number },
): Promise<unknown> {
  const listening = listen(signal, silenceMs)
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal: listening.signal,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok)
      throw refusalOf(response.status, { retryAfter: response.headers.get('retry-after'), body: text })
    return parsed(text)
  } catch (error) {
    throw listening.failureOf(error)
  } finally {
    listening.stop()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TranslatorFailed('translator-unreadable')
  }
}
