import type { ReadingPair } from '#core/reading/document.ts'
import type { Step } from './keyboard.ts'
import { chineseWords, stretchOf } from './words.ts'

/** A stretch of the Chinese of a pair, its sentences written one after the other ([start, end), UTF-16). */
export type Stretch = { pair: number; start: number; end: number }

/** `stretch` a word longer or shorter at the end that moves; `anchor`, where it was begun, stays in it. */
export function extended(pair: ReadingPair, stretch: Stretch, anchor: Stretch, step: Step): Stretch {
  const words = chineseWords(pair).map(spot => stretchOf(pair, spot))
  const { start, end } = stretch
  if (step === 1) {
    if (start < anchor.start) {
      const next = words.find(word => word.start > start)?.start ?? start
      return { ...stretch, start: Math.min(next, anchor.start) }
    }
    return { ...stretch, end: words.find(word => word.end > end)?.end ?? end }
  }
  if (end > anchor.end) {
    const before = words.findLast(word => word.end < end)?.end ?? end
    return { ...stretch, end: Math.max(before, anchor.end) }
  }
  return { ...stretch, start: words.findLast(word => word.start < start)?.start ?? start }
}
