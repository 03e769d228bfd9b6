import {
  cutSentence,
  type EditedPair,
  joinSentences,
  markChecked,
  mergeWithNext,
  moveSide,
  type PairsChange,
  type Side,
  separateSide,
  shiftSentences,
  splitPair,
  type Way,
} from '#core/alignment/edit.ts'

/** Which sentence of which side of which pair the keys act on. A side without sentences has a place 0 all the same. */
export type Cursor = { pair: number; side: Side; sentence: number }

/** A change, and where the cursor is after it: with the text it was on. */
export type Done = { change: PairsChange; cursor: Cursor }

type Operation = (pairs: readonly EditedPair[], cursor: Cursor, newId: () => string) => Done | null

/** What a key or a word of the tool bar does at the cursor. Null: there is nothing to do. */
export const OPERATIONS = {
  mergeUp: (pairs, { pair, side, sentence }) =>
    done(mergeWithNext(pairs, pair - 1), {
      pair: pair - 1,
      side,
      sentence: sentence + (pairs[pair - 1]?.[side].length ?? 0),
    }),
  mergeDown: (pairs, cursor) => done(mergeWithNext(pairs, cursor.pair), cursor),
  split: (pairs, cursor, newId) => {
    const change = splitPair(pairs, cursor.pair, cursor.side, cursor.sentence, newId)
    const upper = change?.after[0]?.[cursor.side].length ?? 0
    const isBelow = cursor.sentence >= upper && cursor.sentence > 0
    return done(
      change,
      isBelow ? { ...cursor, pair: cursor.pair + 1, sentence: cursor.sentence - upper } : cursor,
    )
  },
  check: (pairs, cursor) => done(markChecked(pairs, cursor.pair, !pairs[cursor.pair]?.checked), cursor),
  shiftUp: (pairs, { pair, side, sentence }) =>
    done(shiftSentences(pairs, pair, side, 'up', sentence + 1), {
      pair: pair - 1,
      side,
      sentence: sentence + (pairs[pair - 1]?.[side].length ?? 0),
    }),
  shiftDown: (pairs, { pair, side, sentence }) => {
    const change = shiftSentences(pairs, pair, side, 'down', (pairs[pair]?.[side].length ?? 0) - sentence)
    return done(change, { pair: pair + (change?.after.length ?? 1) - 1, side, sentence: 0 })
  },
  join: (pairs, cursor) => done(joinSentences(pairs, cursor.pair, cursor.side, cursor.sentence), cursor),
  moveUp: moveAll('up'),
  moveDown: moveAll('down'),
  separate: (pairs, cursor, newId) =>
    done(separateSide(pairs, cursor.pair, cursor.side, newId), { ...cursor, sentence: 0 }),
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof OPERATIONS

/** Cuts the sentence at the cursor; the cursor goes to its second part. */
export const cutAt = (pairs: readonly EditedPair[], cursor: Cursor, offset: number): Done | null =>
  done(cutSentence(pairs, cursor.pair, cursor.side, cursor.sentence, offset), {
    ...cursor,
    sentence: cursor.sentence + 1,
  })

function moveAll(way: Way): Operation {
  return (pairs, cursor, newId) => {
    const { pair, side, sentence } = cursor
    const change = moveSide(pairs, pair, side, way, newId)
    if (way === 'down') return done(change, { ...cursor, pair: pair + 1 })
    const isFilled = pairs[pair]?.[side].length === 0
    const before = pairs[pair - 1]?.[side].length ?? 0
    return done(change, isFilled ? cursor : { pair: pair - 1, side, sentence: sentence + before })
  }
}

const done = (change: PairsChange | null, cursor: Cursor): Done | null => change && { change, cursor }

/** The cursor, moved to the nearest place that there is. */
export function clamped(pairs: readonly EditedPair[], { pair, side, sentence }: Cursor): Cursor {
  const at = Math.max(0, Math.min(pair, pairs.length - 1))
  const last = Math.max(0, (pairs[at]?.[side].length ?? 0) - 1)
  return { pair: at, side, sentence: Math.max(0, Math.min(sentence, last)) }
}

/** The next place on the same side: the next sentence, or the first (upward: the last) of the next pair. */
export function besideVertically(pairs: readonly EditedPair[], cursor: Cursor, step: 1 | -1): Cursor {
  const sentence = cursor.sentence + step
  const count = pairs[cursor.pair]?.[cursor.side].length ?? 0
  if (sentence >= 0 && sentence < count) return { ...cursor, sentence }
  const pair = cursor.pair + step
  if (pair < 0 || pair >= pairs.length) return cursor
  return clamped(pairs, { ...cursor, pair, sentence: step === 1 ? 0 : Number.MAX_SAFE_INTEGER })
}
