/** Where the expressions that a translator used stand in a pair of sentences. */
export type Annotation = readonly [zh: string, en: string | null]

/** Spans in UTF-16 units; `sentence` counts within its side of the pair. */
export type LocatedTerm = {
  zh: string
  zhSpan: { sentence: number; start: number; end: number }
  enSpan: { sentence: number; start: number; end: number } | null
}

type Range = { start: number; end: number }
type Placed = { zh: string; zhRange: Range; enRange: Range | null }

/**
 * Finds each annotation, in the order of the Chinese, on both sides of the pair. A term inside a longer one takes the
 * English inside that one's English. Throws a RangeError for an expression that is not there: content is checked before
 * it is shipped.
 */
export function locateTerms(
  zh: readonly string[],
  en: readonly string[],
  annotations: readonly Annotation[],
): LocatedTerm[] {
  const zhText = zh.join('')
  const enText = en.join('\n')
  const placed: Placed[] = []
  for (const [term, english] of annotations) {
    const zhRange = nextChinese(zhText, term, english, enText, placed)
    if (!zhRange) throw new RangeError(`${term} is not (or not so often) in ${zhText}`)
    const enRange = english === null ? null : nextEnglish(enText, english, zhRange, placed)
    if (english !== null && !enRange) throw new RangeError(`${english} is not in ${enText}`)
    placed.push({ zh: term, zhRange, enRange })
  }
  return placed.map(item => ({
    zh: item.zh,
    zhSpan: toSentence(zh, item.zhRange, 0),
    enSpan: item.enRange && toSentence(en, item.enRange, 1),
  }))
}

/** The first place at or after the last term's start that is free, and whose surrounding term (if any) holds its English. */
function nextChinese(
  text: string,
  term: string,
  english: string | null,
  enText: string,
  placed: Placed[],
): Range | null {
  const from = placed.at(-1)?.zhRange.start ?? 0
  const free = occurrences(text, term, from).filter(
    range => !placed.some(item => item.zh === term && same(item.zhRange, range)),
  )
  const fits = (range: Range) => {
    const around = innermost(range, placed)
    if (!around?.enRange || english === null) return true
    return enText.slice(around.enRange.start, around.enRange.end).includes(english)
  }
  return free.find(fits) ?? free[0] ?? null
}

function nextEnglish(text: string, english: string, zhRange: Range, placed: Placed[]): Range | null {
  const around = innermost(zhRange, placed)?.enRange
  const all = occurrences(text, english, 0).filter(range => wholeWords(text, range))
  const candidates = all.length > 0 ? all : occurrences(text, english, 0)
  const inside = around ? candidates.filter(range => holds(around, range)) : []
  const taken = (range: Range) =>
    placed.some(item => item.enRange && same(item.enRange, range) && !holds(item.zhRange, zhRange))
  return (
    inside[0] ?? candidates.find(range => !taken(range) && !crosses(range, placed)) ?? candidates[0] ?? null
  )
}

/** Spans that overlap without nesting cannot both be marked. */
const crosses = (range: Range, placed: Placed[]) =>
  placed.some(
    ({ enRange }) =>
      enRange &&
      range.start < enRange.end &&
      enRange.start < range.end &&
      !holds(enRange, range) &&
      !holds(range, enRange),
  )

/** The shortest placed term that holds this range. */
const innermost = (range: Range, placed: Placed[]) =>
  placed
    .filter(item => holds(item.zhRange, range))
    .sort((a, b) => a.zhRange.end - a.zhRange.start - (b.zhRange.end - b.zhRange.start))[0]

const holds = (outer: Range, inner: Range) => outer.start <= inner.start && inner.end <= outer.end
const same = (a: Range, b: Range) => a.start === b.start && a.end === b.end

function occurrences(text: string, part: string, from: number): Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1))
    found.push({ start: at, end: at + part.length })
  return found
}

const wholeWords = (text: string, { start, end }: Range) =>
  !/\p{L}/u.test(text[start - 1] ?? ' ') && !/\p{L}/u.test(text[end] ?? ' ')

/** From a range over the sentences joined (by a separator of `gap` units) to one sentence of them. */
function toSentence(sentences: readonly string[], range: Range, gap: number) {
  let offset = 0
  for (const [sentence, text] of sentences.entries()) {
    if (range.start >= offset && range.end <= offset + text.length) {
      return { sentence, start: range.start - offset, end: range.end - offset }
    }
    offset += text.length + gap
  }
  throw new RangeError(`the span ${range.start}–${range.end} lies in no one sentence`)
}
