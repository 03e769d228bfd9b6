import { unitSet } from './unit-set.ts'

/** No number or Latin word is longer than so many parts of so many characters: the pattern's memory is bounded. */
const most = 500
const digits = String.raw`\p{Nd}{1,${most}}(?:[.,:．，：]\p{Nd}{1,${most}}){0,${most}}[%％‰]?`
const latinRest = String.raw`[\p{Script=Latin}\p{M}\p{Nd}]{0,${most}}`
const latin = String.raw`\p{Script=Latin}${latinRest}(?:[\-.'’&][\p{Script=Latin}\p{Nd}]${latinRest}){0,${most}}`
const otherLetter = String.raw`[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Han}]]`
const runPattern = new RegExp(
  [
    String.raw`(\p{Script=Han}{1,${most}})`,
    `(${digits})`,
    `(${latin})`,
    String.raw`(\p{White_Space}{1,${most}})`,
    String.raw`([[\p{P}\p{S}]--\p{Extended_Pictographic}])`,
    String.raw`(${otherLetter}{1,${most}}|[\s\S])`,
  ].join('|'),
  'vy',
)
/** In the order of the pattern's groups. */
const runKinds = ['han', 'number', 'latin', 'space', 'punctuation', 'other'] as const

/** A stretch of a text that is all of one kind; offsets count UTF-16 units. */
export type Run = { start: number; end: number; kind: (typeof runKinds)[number] }

/** The run that begins at `start`, which must be within the text. */
export function runAt(text: string, start: number): Run {
  let end = start
  while (isCommonHanzi(text.charCodeAt(end))) end++
  if (end > start) return { start, end, kind: 'han' }
  if (isCommonPunctuation(text.charCodeAt(start))) return { start, end: start + 1, kind: 'punctuation' }
  runPattern.lastIndex = start
  const groups = runPattern.exec(text)!
  const group = groups.findIndex((matched, index) => index > 0 && matched !== undefined)
  return { start, end: runPattern.lastIndex, kind: runKinds[group - 1]! }
}

/** What most of a text is, told without the pattern, for speed. NaN, past the end, is none. */
const isCommonHanzi = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff
const isCommonPunctuation = unitSet('，。、；：“”？！（）《》')
