/** How much stands in a pair, in characters; `passage` is its passage's number, `marked` says that terms stand in it. */
export type PairSize = { position: number; passage: number; zh: number; en: number; marked: boolean }

/** A stretch of a long document, fetched and drawn as one. It ends where the next begins. */
export type Chunk = {
  /** Its first pair, and the passage in which that stands. */
  pair: number
  passage: number
  /** It begins in the middle of that passage. */
  continued: boolean
  /** How much room it takes, in Hanzi. */
  size: number
  marked: boolean
}

/** What takes no more room than this comes in one piece. */
const WHOLE = 5000
/** A chunk ends with the passage in which it comes to this much, */
const FULL = 900
/** or in the middle of one that has no end. */
const OVERFULL = 1800
/** English characters that take the room of a Hanzi beside them, and what the edge of a passage takes. */
const ENGLISH = 3.5
const EDGE = 12

/** Cuts the paragraphs of a long document into chunks; null where it is not long. The pairs come in order. */
export function cutIntoChunks(pairs: readonly PairSize[]): Chunk[] | null {
  const chunks: Chunk[] = []
  let before: PairSize | undefined
  let whole = 0
  for (const pair of pairs) {
    const opens = pair.passage !== before?.passage
    const size = Math.max(pair.zh, pair.en / ENGLISH) + (opens ? EDGE : 0)
    let chunk = chunks.at(-1)
    if (!chunk || chunk.size >= (opens ? FULL : OVERFULL)) {
      chunk = { pair: pair.position, passage: pair.passage, continued: !opens, size: 0, marked: false }
      chunks.push(chunk)
    }
    chunk.size += size
    chunk.marked ||= pair.marked
    whole += size
    before = pair
  }
  if (whole <= WHOLE) return null
  return chunks.map(chunk => ({ ...chunk, size: Math.round(chunk.size) }))
}

/** The place among the chunks of the one that holds a pair. */
export const chunkOfPair = (chunks: readonly Chunk[], pair: number): number =>
  Math.max(
    0,
    chunks.findLastIndex(chunk => chunk.pair <= pair),
  )

/** The place among the chunks of the one in which a passage begins. */
export const chunkOfPassage = (chunks: readonly Chunk[], passage: number): number =>
  Math.max(
    0,
    chunks.findLastIndex(chunk => chunk.passage < passage || (chunk.passage === passage && !chunk.continued)),
  )

const MARKED = 1
const CONTINUED = 2

/** In few bytes: for each chunk the way from the one before, in base 36, its size, and what holds of it. */
export function packChunks(chunks: readonly Chunk[]): string {
  return chunks
    .map((chunk, index) => {
      const before = chunks[index - 1]
      const flags = (chunk.marked ? MARKED : 0) + (chunk.continued ? CONTINUED : 0)
      const numbers = [
        chunk.pair - (before?.pair ?? 0),
        chunk.passage - (before?.passage ?? 0),
        chunk.size,
        flags,
      ]
      return numbers.map(number => number.toString(36)).join('.')
    })
    .join()
}

export function unpackChunks(packed: string): Chunk[] {
  let pair = 0
  let passage = 0
  return packed.split(',').map(one => {
    const [pairs = 0, passages = 0, size = 0, flags = 0] = one.split('.').map(n => Number.parseInt(n, 36))
    pair += pairs
    passage += passages
    return { pair, passage, size, marked: (flags & MARKED) > 0, continued: (flags & CONTINUED) > 0 }
  })
}
