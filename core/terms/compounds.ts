import type { ClassedWord } from './chunks.ts'
import { generalNouns, headNouns } from './word-classes.ts'

/** How a run of words makes a term: what heads it is a noun of policy, or it is two words of two characters, or neither. */
export type CompoundKind = 'head-noun' | 'four-character' | 'compound'

/** `isWhole`: nothing stands before it that could belong to it. Offsets count UTF-16 units. */
export type Compound = {
  words: readonly string[]
  kind: CompoundKind
  isWhole: boolean
  start: number
  end: number
}

const longest = 5
const mostCharacters = 12

/**
 * Terms made of the words of a run between adjectives: without a general noun or 建设 at its end
 * (核心价值体系 in 核心价值体系建设); and its last words alone, since what stands before may not belong to it. A verb within is
 * taken only before a noun that heads terms (流动机制).
 */
export function compoundsOf(run: readonly ClassedWord[]): Compound[] {
  const found: Compound[] = []
  for (const piece of splitRun(run)) {
    const first = piece.findIndex(canBegin)
    for (const end of endsOf(piece)) {
      for (let start = Math.max(0, end - longest); start < end; start++) {
        const words = piece.slice(start, end)
        if (!canBegin(words[0]!)) continue
        const texts = words.map(({ text }) => text)
        if (texts.join('').length <= mostCharacters)
          found.push({
            words: texts,
            kind: kindOf(words),
            isWhole: start === first,
            start: words[0]!.start,
            end: words.at(-1)!.end,
          })
      }
    }
  }
  return found
}

/** Where terms may end: at the end, and before a general noun there. */
function endsOf(piece: readonly ClassedWord[]): number[] {
  const end = piece.length
  const isLonger = end > 1 && canEndBefore(piece[end - 2]!, piece[end - 1]!)
  return isLonger ? [end, end - 1] : [end]
}

const canBegin = (word: ClassedWord) => word.class === 'noun' || word.class === 'verbal'

function splitRun(run: readonly ClassedWord[]): ClassedWord[][] {
  const pieces: ClassedWord[][] = []
  let piece: ClassedWord[] = []
  run.forEach((word, at) => {
    const next = run[at + 1]
    const governs =
      word.class === 'verb' && next !== undefined && !headNouns.has(next.text) && next.class !== 'verb'
    if (governs || word.class === 'modifier') {
      if (piece.length > 0) pieces.push(piece)
      piece = []
    } else piece.push(word)
  })
  if (piece.length > 0) pieces.push(piece)
  return pieces
}

const growing = new Set(
  '建设 工作 改革 发展 增长 进展 水平 问题 活动 事业 能力 任务 目标 力度 成果 领域 方面 项目'.split(' '),
)

const canEndBefore = (last: ClassedWord, next: ClassedWord) =>
  growing.has(next.text) && canBegin(last) && !generalNouns.has(last.text)

function kindOf(words: readonly ClassedWord[]): CompoundKind {
  const head = words.at(-1)!
  if (words.length > 1 && headNouns.has(head.text)) return 'head-noun'
  return words.length === 2 && words.every(({ text }) => text.length === 2) ? 'four-character' : 'compound'
}
