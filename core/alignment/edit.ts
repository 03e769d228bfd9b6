export type Side = 'zh' | 'en'

/** A pair as a person edits it: sentences of both sides, of which one may have none. */
export type EditedPair = {
  id: string
  /** The id of the passage it stands in, and the kind of that. */
  passage: string
  kind: 'headline' | 'paragraph'
  zh: readonly string[]
  en: readonly string[]
  /** How sure the aligner was, 0–1. */
  score: number
  checked: boolean
}

/**
 * Consecutive pairs as they were and as they become; neither is empty. `english`: a person has rewritten the English of
 * one pair. Every other change conserves the text of both sides.
 */
export type PairsChange = { before: readonly EditedPair[]; after: readonly EditedPair[]; english?: true }

export type Way = 'up' | 'down'

/** Pairs that one change may hold: those of a long text are moved up to the next that is checked. */
export const MOST_IN_A_CHANGE = 5000

type Pairs = readonly EditedPair[]

/** The pairs after a change, or null where they are not those that it was made for. */
export function applyChange(pairs: Pairs, { before, after }: PairsChange): EditedPair[] | null {
  const at = pairs.findIndex(({ id }) => id === before[0]?.id)
  const fits = at >= 0 && before.every((pair, n) => isSamePair(pairs[at + n], pair))
  return fits ? [...pairs.slice(0, at), ...after, ...pairs.slice(at + before.length)] : null
}

/** The change that takes a change back. */
export const inverseOf = ({ before, after, ...rest }: PairsChange): PairsChange => ({
  before: after,
  after: before,
  ...rest,
})

/** Whether two pairs are alike in all that a person sees: all but the score. */
export function isSamePair(one: EditedPair | undefined, other: EditedPair): boolean {
  return (
    one?.id === other.id &&
    one.passage === other.passage &&
    one.checked === other.checked &&
    isSameText(one.zh, other.zh) &&
    isSameText(one.en, other.en)
  )
}

export const isSameText = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, at) => text === other[at])

/** Puts a pair and the one after it together; the first keeps its place, its passage and its id. */
export function mergeWithNext(pairs: Pairs, at: number): PairsChange | null {
  const [first, second] = [pairs[at], pairs[at + 1]]
  if (!first || !second) return null
  return {
    before: [first, second],
    after: [handled(first, { zh: [...first.zh, ...second.zh], en: [...first.en, ...second.en] }, second)],
  }
}

/**
 * Divides a pair before a sentence of one side (before the first: behind it). The other side is divided where as much of
 * its text lies before the border. A pair with one sentence a side cannot be divided: its sentence is cut first.
 */
export function splitPair(
  pairs: Pairs,
  at: number,
  side: Side,
  sentence: number,
  newId: () => string,
): PairsChange | null {
  const pair = pairs[at]
  if (!pair || Math.max(pair.zh.length, pair.en.length) < 2) return null
  const lead = pair[side].length > 1 ? side : otherSide(side)
  const border = lead === side ? Math.min(Math.max(1, sentence), pair[lead].length - 1) : 1
  const otherBorder = likelyBorder(pair[lead], border, pair[otherSide(lead)])
  const borders = lead === 'zh' ? { zh: border, en: otherBorder } : { zh: otherBorder, en: border }
  const upper = handled(pair, { zh: pair.zh.slice(0, borders.zh), en: pair.en.slice(0, borders.en) })
  const lower = handled(pair, { zh: pair.zh.slice(borders.zh), en: pair.en.slice(borders.en) })
  return { before: [pair], after: [upper, { ...lower, id: newId() }] }
}

/** The border of `other` before which the share of text comes nearest to that before `border` of `texts`; both sides keep some, if they can. */
function likelyBorder(texts: readonly string[], border: number, other: readonly string[]): number {
  if (other.length < 2) return other.length
  const lengthOf = (part: readonly string[]) => part.reduce((sum, text) => sum + text.length, 0)
  const wanted = (lengthOf(texts.slice(0, border)) / lengthOf(texts)) * lengthOf(other)
  const borders = Array.from({ length: other.length - 1 }, (_, n) => n + 1)
  const missedBy = (n: number) => Math.abs(lengthOf(other.slice(0, n)) - wanted)
  return borders.reduce((best, n) => (missedBy(n) < missedBy(best) ? n : best))
}

/** Gives the first sentences of a side to the pair before, or its last to the pair after. A pair left without text goes. */
export function shiftSentences(
  pairs: Pairs,
  at: number,
  side: Side,
  way: Way,
  count = 1,
): PairsChange | null {
  const pair = pairs[at]
  const neighbour = pairs[way === 'up' ? at - 1 : at + 1]
  if (!pair || !neighbour || count < 1 || count > pair[side].length) return null
  const texts = pair[side]
  const border = way === 'up' ? count : texts.length - count
  const [upper, lower] = [texts.slice(0, border), texts.slice(border)]
  const kept = handled(pair, { [side]: way === 'up' ? lower : upper })
  const given = handled(neighbour, {
    [side]: way === 'up' ? [...neighbour[side], ...upper] : [...lower, ...neighbour[side]],
  })
  return way === 'up'
    ? { before: [neighbour, pair], after: [given, kept].filter(hasText) }
    : { before: [pair, neighbour], after: [kept, given].filter(hasText) }
}

/**
 * Moves a whole side by one pair, from a pair on to the next that is checked, or to the end. Down: the pair is left without
 * that side. Up: its side joins the pair before it, or fills the pair itself if that has none. Null too where more than
 * `MOST_IN_A_CHANGE` pairs would move.
 */
export function moveSide(
  pairs: Pairs,
  at: number,
  side: Side,
  way: Way,
  newId: () => string,
): PairsChange | null {
  const to = nextChecked(pairs, at + 1)
  const from = way === 'down' || pairs[at]?.[side].length === 0 ? at : at - 1
  const range = pairs.slice(Math.max(0, from), to)
  if (from < 0 || range.length > MOST_IN_A_CHANGE || !range.some(pair => pair[side].length > 0)) return null
  const after = way === 'down' ? movedDown(range, side, newId) : movedUp(range, side)
  return after && { before: range, after: after.filter(hasText) }
}

function movedDown(range: Pairs, side: Side, newId: () => string): EditedPair[] {
  const last = range.at(-1)!
  const moved = range.map((pair, n) => handled(pair, { [side]: range[n - 1]?.[side] ?? [] }))
  const left = handled(last, { [otherSide(side)]: [] })
  return left[side].length > 0 ? [...moved, { ...left, id: newId() }] : moved
}

function movedUp(range: Pairs, side: Side): EditedPair[] | null {
  if (range.length < 2) return null
  return range.map((pair, n) => {
    const next = range[n + 1]?.[side] ?? []
    return handled(pair, { [side]: n === 0 ? [...pair[side], ...next] : next })
  })
}

/** Leaves a pair without one side: its sentences become a pair of their own, behind it. The id stays with the Chinese. */
export function separateSide(pairs: Pairs, at: number, side: Side, newId: () => string): PairsChange | null {
  const pair = pairs[at]
  if (!pair || pair.zh.length === 0 || pair.en.length === 0) return null
  const zh = handled(pair, { en: [] })
  const en = { ...handled(pair, { zh: [] }), id: newId() }
  return { before: [pair], after: side === 'en' ? [zh, en] : [en, zh] }
}

/** Cuts a sentence in two, `offset` UTF-16 units from its start. Null where one part would be blank, or a character be cut. */
export function cutSentence(
  pairs: Pairs,
  at: number,
  side: Side,
  sentence: number,
  offset: number,
): PairsChange | null {
  const pair = pairs[at]
  const text = pair?.[side][sentence]
  if (!pair || text === undefined) return null
  const parts = [text.slice(0, offset).trimEnd(), text.slice(offset).trimStart()]
  const isWhole = parts.every(part => part.trim() !== '' && part.isWellFormed())
  if (!isWhole) return null
  return { before: [pair], after: [handled(pair, { [side]: pair[side].toSpliced(sentence, 1, ...parts) })] }
}

/** Makes one sentence of a sentence and the next of the same side of its pair. */
export function joinSentences(pairs: Pairs, at: number, side: Side, sentence: number): PairsChange | null {
  const pair = pairs[at]
  const [first, second] = [pair?.[side][sentence], pair?.[side][sentence + 1]]
  if (!pair || first === undefined || second === undefined) return null
  const gap = /[!-~]$/.test(first) && /^[!-~]/.test(second) ? ' ' : ''
  const joined = pair[side].toSpliced(sentence, 2, first + (side === 'en' ? ' ' : gap) + second)
  return { before: [pair], after: [handled(pair, { [side]: joined })] }
}

export function markChecked(pairs: Pairs, at: number, checked: boolean): PairsChange | null {
  const pair = pairs[at]
  return pair && pair.checked !== checked ? { before: [pair], after: [{ ...pair, checked }] } : null
}

/** Writes the English of a pair anew. Null where nothing changes, or nothing would be left of the pair. */
export function rewriteEnglish(pairs: Pairs, at: number, en: readonly string[]): PairsChange | null {
  const pair = pairs[at]
  if (!pair || isSameText(pair.en, en) || (en.length === 0 && pair.zh.length === 0)) return null
  return { before: [pair], after: [{ ...pair, en }], english: true }
}

/** The pairs around one that may be aligned anew: from behind the last that is checked to the next. Itself among them. */
export function rangeBetweenChecked(pairs: Pairs, at: number): { from: number; to: number } {
  let from = at
  while (from > 0 && !pairs[from - 1]!.checked) from--
  return { from, to: nextChecked(pairs, at + 1) }
}

function nextChecked(pairs: Pairs, from: number): number {
  const at = pairs.findIndex((pair, n) => n >= from && pair.checked)
  return at < 0 ? pairs.length : at
}

/** A pair with other texts: nobody has checked it so, and it is no surer than what it was made of. */
function handled(
  pair: EditedPair,
  texts: { zh?: readonly string[]; en?: readonly string[] },
  other?: EditedPair,
): EditedPair {
  return { ...pair, ...texts, checked: false, score: Math.min(pair.score, other?.score ?? 1) }
}

export const otherSide = (side: Side): Side => (side === 'zh' ? 'en' : 'zh')

const hasText = ({ zh, en }: EditedPair) => zh.length + en.length > 0
