import type { SendFailure } from './types.ts'

/** Sends a file to be looked at, or with `keep` to be kept under a name. */
export async function sendList<D extends { ok: true }>(
  file: File,
  fields: { name?: string; keep?: '1' },
): Promise<D | SendFailure> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('file', file)
  try {
    const response = await fetch('/api/levels', { method: 'POST', body })
    return (await response.json()) as D | SendFailure
  } catch {
    return { ok: false, code: 'not-saved' }
  }
}
