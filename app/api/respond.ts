import { NextResponse } from 'next/server'
import type { z } from 'zod'
import { refusalOf } from '../request-guard.ts'

/** Refusals carry a code, translated by the page (messages/…/errors.json). */
export const refuse = (code: string, status: number) => NextResponse.json({ ok: false, code }, { status })

/** What a route needs of a request: a Request has it, and so has what app/direct.ts makes of one. */
export type Asked = Pick<Request, 'method' | 'url' | 'text'> & { headers: Pick<Headers, 'get'> }

/** A route that refuses foreign hosts and cross-site changes: the proxy, which does so for pages, costs a route two milliseconds. */
export const guarded =
  <R extends Asked = Request>(answer: (request: R) => Promise<Response>) =>
  async (request: R): Promise<Response> => {
    const refused = refusalOf(request)
    return refused ? refuse(`refused-${refused}`, 403) : answer(request)
  }

/** PostgreSQL stores no NUL: a text with one would be refused as often as it is sent. */
const withoutNul = (_: string, value: unknown) =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value

/** The body as `schema` has it, or null when it is not JSON, too large, or malformed. */
export async function readBody<T>(
  request: Asked,
  schema: z.ZodType<T>,
  maxBytes = 1_000_000,
): Promise<T | null> {
  const text = await request.text()
  if (text.length > maxBytes) return null
  try {
    return schema.parse(text.includes('\\u0000') ? JSON.parse(text, withoutNul) : JSON.parse(text))
  } catch {
    return null
  }
}
