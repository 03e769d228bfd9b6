import { NextResponse } from 'next/server'
import type { z } from 'zod'

/** Refusals carry a code, translated by the page (messages/…/errors.json). */
export const refuse = (code: string, status: number) => NextResponse.json({ ok: false, code }, { status })

/** The body as `schema` has it, or null when it is not JSON, too large, or malformed. */
export async function readBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  maxBytes = 1_000_000,
): Promise<T | null> {
  const text = await request.text()
  if (text.length > maxBytes) return null
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
