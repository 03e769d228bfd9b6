import type { TextVersions } from '../alignment/types.ts'
import type { Side } from './types.ts'

/** Both sides of a pair, and what they were before. */
export type PairVersions = Record<Side, TextVersions>

export type Refusal = { ok: false; code: string }

const AWAY: Refusal = { ok: false, code: 'not-saved' }

/** What the server knows of a pair; `read-only` where the text is the library's. `address` is the document's. */
export async function fetchVersions(
  address: string,
  pairId: string,
): Promise<({ ok: true } & PairVersions) | Refusal> {
  const response = await fetch(`${address}/pair?${new URLSearchParams({ pair: pairId })}`).catch(() => null)
  const answer = await response?.json().catch(() => null)
  if (!answer?.ok) return answer ?? { ok: false, code: 'failed' }
  return { ok: true, zh: withTimes(answer.zh), en: withTimes(answer.en) }
}

/** Times travel as text. */
function withTimes({ current, former }: TextVersions): TextVersions {
  const made = (of: TextVersions['current']) => ({ ...of, madeAt: of.madeAt ? new Date(of.madeAt) : null })
  return {
    current: made(current),
    former: former.map(version => ({
      ...version,
      ...made(version),
      replacedAt: new Date(version.replacedAt),
    })),
  }
}

/** Writes a side of a pair whose sentences were `seen`; answers those that it has then. */
export async function writeSide(
  address: string,
  written: { pair: string; side: Side; text: string; seen: readonly string[] },
): Promise<{ ok: true; sentences: string[] } | Refusal> {
  return post(`${address}/pair`, written)
}

/** Makes a copy of a text that is the library's, which opens where one reads. */
export async function copyText(
  address: string,
  at: { pair: string; progress: number },
): Promise<{ ok: true; address: string } | Refusal> {
  return post(`${address}/copy`, at)
}

async function post<T>(address: string, body: object): Promise<T | Refusal> {
  const sent = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: 1, ...body }),
  }).catch(() => null)
  return (await sent?.json().catch(() => null)) ?? AWAY
}
