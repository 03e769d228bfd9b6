import type { EditedPair } from '#core/alignment/edit.ts'
import { type PackedPairs, unpackPairs } from '#core/alignment/edit-packed.ts'

/** All pairs as the server has them; null where it cannot be reached or does not give them. */
export async function fetchPairs(url: string): Promise<EditedPair[] | null> {
  try {
    const response = await fetch(url, { cache: 'no-store' })
    return response.ok ? unpackPairs((await response.json()) as PackedPairs) : null
  } catch {
    return null
  }
}

/** These pairs aligned anew by the server, which saves nothing. */
export async function fetchRealigned(
  url: string,
  pairs: readonly EditedPair[],
): Promise<{ ok: true; pairs: EditedPair[] } | { ok: false; code: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 1, pairs }),
    })
    return await response.json()
  } catch {
    return { ok: false, code: 'server-away' }
  }
}
