import { type Chunk, chunkOfPair, chunkOfPassage } from '#core/reading/chunks.ts'
import type { UnpackedPart } from '#core/reading/packed.ts'
import type { Step } from './keyboard.ts'

/** A place in the text: a pair by its position or its id, or where a passage begins. */
export type Target = { pair: number } | { passage: number } | { pairId: string }

/** What is asked for: a chunk, or that which holds a pair. Null: it has not come. */
export type FetchPart = (asked: { chunk: number } | { pair: string }) => Promise<UnpackedPart | null>

type Drawn = ReadonlyMap<number, UnpackedPart>

/** Chunks that have gone this far out of sight are no longer drawn. */
const FAR = 3
/** One that passes by faster is not fetched. */
const PASSES_MS = 40
const TRY_AGAIN_MS = 2000

export type PartStore = ReturnType<typeof openParts>

/**
 * The drawn part of a long document: what is near the window, and what was last asked for. `isHeld` says that a chunk may
 * not go, whatever its distance.
 */
export function openParts(
  chunks: readonly Chunk[],
  first: readonly UnpackedPart[],
  fetchPart: FetchPart,
  isHeld: (chunk: number) => boolean,
) {
  let drawn: Drawn = new Map(first.map(part => [part.chunk, part]))
  let near: ReadonlySet<number> = new Set()
  let wanted: number | null = null
  const coming = new Map<number, Promise<boolean>>()
  const listeners = new Set<() => void>()

  function change(next: Drawn): void {
    drawn = next
    for (const listen of listeners) listen()
  }

  const isWanted = (chunk: number): boolean => chunk === wanted || near.has(chunk)
  function isFar(chunk: number): boolean {
    const kept = [...near, ...(wanted === null ? [] : [wanted])]
    return near.size > 0 && kept.every(one => Math.abs(one - chunk) > FAR) && !isHeld(chunk)
  }

  function draw(part: UnpackedPart): void {
    const others = [...drawn].filter(([chunk]) => !isFar(chunk))
    change(new Map([...others, [part.chunk, part]]))
  }

  /** Resolves to whether the chunk is drawn. */
  function fetchChunk(chunk: number): Promise<boolean> {
    if (drawn.has(chunk)) return Promise.resolve(true)
    const already = coming.get(chunk)
    if (already) return already
    const arriving = fetchPart({ chunk }).then(part => {
      coming.delete(chunk)
      if (part && isWanted(chunk)) draw(part)
      return drawn.has(chunk)
    })
    coming.set(chunk, arriving)
    return arriving
  }

  async function fetchNear(chunk: number): Promise<void> {
    if (!near.has(chunk) || (await fetchChunk(chunk))) return
    setTimeout(() => void fetchNear(chunk), TRY_AGAIN_MS)
  }

  async function reachPair(pairId: string): Promise<boolean> {
    const part = await fetchPart({ pair: pairId })
    if (!part) return false
    wanted = part.chunk
    if (!drawn.has(part.chunk)) draw(part)
    return true
  }

  return {
    drawn: (): Drawn => drawn,
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** These are in sight or soon will be. */
    approach(now: ReadonlySet<number>): void {
      near = now
      const missing = [...now].filter(chunk => !drawn.has(chunk) && !coming.has(chunk))
      if (missing.length > 0) setTimeout(() => missing.forEach(fetchNear), PASSES_MS)
    },
    /** Draws a place, however far. Resolves to whether it is there. */
    async reach(target: Target): Promise<boolean> {
      if ('pairId' in target) return reachPair(target.pairId)
      wanted = 'pair' in target ? chunkOfPair(chunks, target.pair) : chunkOfPassage(chunks, target.passage)
      return fetchChunk(wanted)
    },
    /** Fetches anew all that is drawn; `steadily` draws it. Where some of it does not come, all stays as it is. */
    async renew(steadily: (draw: () => void) => void): Promise<void> {
      const parts = await Promise.all([...drawn.keys()].map(chunk => fetchPart({ chunk })))
      const there = parts.filter(part => part !== null)
      if (there.length === parts.length)
        steadily(() => change(new Map(there.map(part => [part.chunk, part]))))
    },
    /** The nearest pair from here, this way, that is in a chunk with terms; beyond the text where there is none. */
    markedFrom(pair: number, step: Step): number {
      const here = chunkOfPair(chunks, pair)
      for (let at = here, chunk = chunks[at]; chunk; at += step, chunk = chunks[at]) {
        if (!chunk.marked) continue
        if (at === here) return pair
        return step === 1 ? chunk.pair : chunks[at + 1]!.pair - 1
      }
      return step === 1 ? Number.POSITIVE_INFINITY : -1
    },
  }
}
