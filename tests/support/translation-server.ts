import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the next request is answered; after that, all goes well again. */
export type Trouble =
  /** This HTTP status. */
  | { status: number; retryAfter?: string; body?: string }
  /** Never. */
  | 'silent'
  /** The stream breaks off after so many sentences, by closing the connection or by an end in the middle. */
  | { breaksAfter: number; by: 'closing' | 'ending' }
  /** Without these sentences, by their place in the request from 0. */
  | { lacks: number[] }
  /** Something that is no JSON. */
  | 'garbage'
  /** The original given back. */
  | 'echo'
  /** Waits so long before each sentence, in milliseconds. */
  | { slow: number }

export type AskedOf = { path: string; body: Record<string, unknown>; authorization: string | undefined }

export type TranslationServer = {
  address: string
  /** What was asked, in order. */
  asked: AskedOf[]
  /** Troubles of the next requests, in order. */
  troubles: Trouble[]
  /** The trouble of every request that has none of its own. */
  always: Trouble | null
  /** The English of a sentence; by default it says which it was. */
  translate(zh: string): string
  close(): Promise<void>
}

export const KEY = 'secret-key-of-the-test'
export const MODEL = 'test-model'

/**
 * A real server on this machine that speaks what translators speak: OpenAI's chat completions (/v1/chat/completions,
 * streamed), DeepL 2 (/v2/translate) and LibreTranslate (/translate). It wants KEY, and of models it has MODEL alone.
 */
export async function startTranslationServer(): Promise<TranslationServer> {
  const server: TranslationServer = {
    address: '',
    asked: [],
    troubles: [],
    always: null,
    translate: zh => `English of ${zh.length} characters: ${toLetters(zh)}.`,
    close: async () => {
      http.closeAllConnections()
      await new Promise(resolve => http.close(resolve))
    },
  }
  const http = createServer((request, response) => {
    answer(server, request, response).catch(() => response.destroy())
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
  server.address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  return server
}

/** Different for different sentences, and no Chinese. */
const toLetters = (zh: string) => [...zh].map(sign => sign.codePointAt(0)?.toString(36)).join(' ')

async function answer(
  server: TranslationServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let text = ''
  for await (const piece of request) text += piece
  const { authorization } = request.headers
  const body = JSON.parse(text) as Record<string, unknown>
  const path = request.url ?? ''
  server.asked.push({ path, body, authorization })
  const trouble = server.troubles.shift() ?? server.always
  if (trouble === 'silent') return
  if (trouble !== null && typeof trouble === 'object' && 'status' in trouble) {
    const headers = trouble.retryAfter === undefined ? {} : { 'Retry-After': trouble.retryAfter }
    response.writeHead(trouble.status, headers).end(trouble.body ?? '{"error":{"message":"trouble"}}')
    return
  }
  if (path === '/v1/chat/completions') await chat(server, body, authorization, trouble, response)
  else if (path === '/v2/translate') deepl(server, body, authorization, trouble, response)
  else if (path === '/translate') libretranslate(server, body, trouble, response)
  else response.writeHead(404).end('not found')
}

async function chat(
  server: TranslationServer,
  body: Record<string, unknown>,
  authorization: string | undefined,
  trouble: Exclude<Trouble, { status: number }> | null,
  response: ServerResponse,
): Promise<void> {
  if (authorization !== `Bearer ${KEY}`) {
    json(response, 401, { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } })
    return
  }
  if (body.model !== MODEL) {
    json(response, 404, { error: { message: `The model '${body.model}' does not exist` } })
    return
  }
  const lines = sentencesIn(body).map(({ id, zh }) =>
    JSON.stringify({ id, en: trouble === 'echo' ? zh : server.translate(zh) }),
  )
  response.writeHead(200, { 'Content-Type': 'text/event-stream' })
  const lacks = typeof trouble === 'object' && trouble && 'lacks' in trouble ? trouble.lacks : []
  const breaks = typeof trouble === 'object' && trouble && 'breaksAfter' in trouble ? trouble : null
  const said = trouble === 'garbage' ? ['I would rather not. {{"id": 1 en}}'] : lines
  for (const [at, line] of said.entries()) {
    if (lacks.includes(at)) continue
    if (typeof trouble === 'object' && trouble && 'slow' in trouble)
      await new Promise(resolve => setTimeout(resolve, trouble.slow))
    if (breaks && at === breaks.breaksAfter) {
      response.write(chunk(line.slice(0, 12)))
      await new Promise(resolve => setTimeout(resolve, 30)) // what was written arrives
      if (breaks.by === 'closing') response.destroy()
      else response.end()
      return
    }
    for (const piece of `${line}\n`.match(/[\s\S]{1,7}/g) ?? []) response.write(chunk(piece))
  }
  response.write(chunk('', 'stop'))
  response.end('data: [DONE]\n\n')
}

/** A piece of the stream, as OpenAI sends it. */
function chunk(content: string, finish_reason: string | null = null): string {
  const choices = [{ index: 0, delta: { content }, finish_reason }]
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 0, model: MODEL, choices })}\n\n`
}

/** The numbered sentences at the end of what the model was told. */
export function sentencesIn(body: Record<string, unknown>): { id: number; zh: string }[] {
  const messages = body.messages as { role: string; content: unknown }[]
  const told = messages.findLast(({ role }) => role === 'user')?.content
  const text = typeof told === 'string' ? told : (told as { text: string }[]).map(({ text }) => text).join('')
  return text
    .slice(text.lastIndexOf('Translate:'))
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as { id: number; zh: string })
}

function deepl(
  server: TranslationServer,
  body: Record<string, unknown>,
  authorization: string | undefined,
  trouble: Exclude<Trouble, { status: number }> | null,
  response: ServerResponse,
): void {
  const isKnown = authorization === `DeepL-Auth-Key ${KEY}`
  const made = translated(server, body.text as string[], trouble)
  const translations = made?.map(text => ({ detected_source_language: 'ZH', text }))
  if (isKnown) json(response, 200, made && { translations })
  else json(response, 403, { message: 'Forbidden' })
}

function libretranslate(
  server: TranslationServer,
  body: Record<string, unknown>,
  trouble: Exclude<Trouble, { status: number }> | null,
  response: ServerResponse,
): void {
  const made = translated(server, body.q as string[], trouble)
  if (body.api_key === KEY) json(response, 200, made && { translatedText: made })
  else json(response, 403, { error: 'Invalid API key' })
}

function translated(
  server: TranslationServer,
  texts: string[],
  trouble: Exclude<Trouble, { status: number }> | null,
): string[] | null {
  if (trouble === 'garbage') return null
  return trouble === 'echo' ? texts : texts.map(server.translate)
}

/** Null is answered as something that is no JSON. */
function json(response: ServerResponse, status: number, body: object | null): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(body === null ? '<html>busy</html>' : JSON.stringify(body))
}
