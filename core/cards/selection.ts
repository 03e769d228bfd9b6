/** A stretch of the Chinese of a pair, its sentences written one after the other ([start, end), UTF-16). */
export type Stretch = { start: number; end: number }

/** A stretch in one sentence of its pair. */
export type SpanInSentence = Stretch & { sentence: number }

const OUTSIDE = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu
/** Signs that belong to what they enclose. */
const PAIRED: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '（': '）', '「': '」' }

/** The stretch without signs and spaces at its ends, but for a pair that encloses some of it; null where nothing is left. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const inside = text.slice(start, end)
  const bare = inside.replace(OUTSIDE, '')
  if (!/\p{Script=Han}/u.test(bare)) return null
  const from = start + inside.indexOf(bare)
  return balanced(text, { start: from, end: from + bare.length }, { start, end })
}

/** Takes in again the sign that closes what is opened inside, or opens what is closed there, where it was chosen too. */
function balanced(text: string, { start, end }: Stretch, chosen: Stretch): Stretch {
  const inside = text.slice(start, end)
  const count = (sign: string) => inside.split(sign).length - 1
  for (const [open, close] of Object.entries(PAIRED)) {
    if (count(open) > count(close) && end < chosen.end && text[end] === close) return { start, end: end + 1 }
    if (count(close) > count(open) && start > chosen.start && text[start - 1] === open)
      return { start: start - 1, end }
  }
  return { start, end }
}

/** In which sentence a stretch lies; null where it goes over more than one. */
export function sentenceOf(sentences: readonly string[], { start, end }: Stretch): SpanInSentence | null {
  let before = 0
  for (const [sentence, { length }] of sentences.entries()) {
    if (start >= before && start < before + length)
      return end <= before + length ? { sentence, start: start - before, end: end - before } : null
    before += length
  }
  return null
}
