import type { IncomingMessage, ServerResponse } from 'node:http'
import { GET as lookUp } from './api/lookup/route.ts'
import type { Asked } from './api/respond.ts'
import { POST as saveReviews } from './api/reviews/route.ts'

/**
 * Routes that are asked with every key of a session or touch of a word, and answered without Next.js around them: it takes
 * longer than they do, and what it leaves in memory is felt at the next collection (ADR 020). The handlers are the same.
 */
const DIRECT: Record<string, (request: Asked) => Promise<Response>> = {
  'GET /api/lookup': lookUp,
  'POST /api/reviews': saveReviews,
}
const LONGEST_BODY = 2_000_000

/** Has scripts/serve.mjs ask `answerDirectly` first. Called by instrumentation.ts once everything is opened. */
export function serveDirectly(): void {
  Object.assign(globalThis, { duizhaoDirect: answerDirectly })
}

/** Answers the request if it is one of these; false if it is Next.js's. */
export async function answerDirectly(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { method = '', url = '' } = request
  const answer = DIRECT[`${method} ${url.split('?', 1)[0]}`]
  if (!answer) return false
  try {
    const body = await bodyOf(request)
    await send(
      response,
      body === null ? Response.json(null, { status: 413 }) : await answer(asked(request, body)),
    )
  } catch (error) {
    console.error(error)
    await send(response, Response.json(null, { status: 500 }))
  }
  return true
}

/** A real Request has a signal and a registered finaliser, which outlive it for a while. */
function asked({ method = '', url = '', headers }: IncomingMessage, body: string): Asked {
  return {
    method,
    url: `http://${headers.host ?? ''}${url}`,
    headers: { get: name => headers[name]?.toString() ?? null },
    text: async () => body,
  }
}

/** Null when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LONGEST_BODY) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer())
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': body.length })
  response.end(body)
}
