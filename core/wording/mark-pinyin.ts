import {
  comparePinyin,
  numbersToMarks,
  type PinyinAgreement,
  plainLetters,
  splitSyllables,
} from '../dictionary/pinyin-notation.ts'
import { type DiffOp, diffTokens } from './diff-tokens.ts'

/** `exact`: letters and tones. `tones-missing`: none wrong. `tones-wrong`: letters right. `wrong`: a syllable is. */
export type PinyinVerdict = 'exact' | 'tones-missing' | 'tones-wrong' | 'wrong'

export type PinyinMark = {
  verdict: PinyinVerdict
  /** The right pinyin, with tone marks. */
  expected: string
  /** From the answer to the right pinyin: syllables where the answer can be cut into them, else letters. */
  diff: DiffOp[]
}

/**
 * Marks typed pinyin, with tone marks, numbers or none, spaces where one likes, against that of an expression (pinyin
 * with tone marks). The changed tones of 不 and 一 are as right as the dictionary's.
 */
export function markPinyin(answer: string, expected: { zh: string; pinyin: string }): PinyinMark {
  const hanzi = expected.zh.match(/\p{Script=Han}/gu) ?? []
  const right = splitSyllables(expected.pinyin, hanzi.length)
  if (right === null) return markLetters(answer, expected.pinyin)
  const agreements = [right, withSpokenTones(right, hanzi)].map(syllables =>
    comparePinyin(answer, syllables.join(' ')),
  )
  const verdict =
    verdicts.find(each => agreements.some(agreement => verdictOf[agreement] === each)) ?? 'wrong'
  const given = splitSyllables(answer, right.length)
  return {
    verdict,
    expected: expected.pinyin,
    diff: given
      ? diffTokens(marked(given), marked(right))
      : diffTokens([...answer.trim()], [...expected.pinyin]),
  }
}

const verdicts: readonly PinyinVerdict[] = ['exact', 'tones-missing', 'tones-wrong', 'wrong']

const verdictOf: Record<PinyinAgreement, PinyinVerdict> = {
  same: 'exact',
  toneless: 'tones-missing',
  'other-tones': 'tones-wrong',
  beginning: 'wrong',
  different: 'wrong',
}

/** 不 before a fourth tone is bú; 一 is yí before a fourth tone and yì before the others (GB/T 16159, 7.3). */
function withSpokenTones(syllables: readonly string[], hanzi: readonly string[]): string[] {
  return syllables.map((syllable, i) => {
    const next = syllables[i + 1]?.at(-1)
    if (next === undefined || next === '5') return syllable
    if (hanzi[i] === '不' && next === '4') return 'bu2'
    if (hanzi[i] === '一') return next === '4' ? 'yi2' : 'yi4'
    return syllable
  })
}

/** For pinyin that is not one syllable a Hanzi (a date in digits, a foreign name): the letters and, all in all, tones. */
function markLetters(answer: string, expected: string): PinyinMark {
  const diff = diffTokens([...answer.trim()], [...expected])
  const bare = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s'’-]/g, '')
  if (bare(answer) === bare(expected)) return { verdict: 'exact', expected, diff }
  const lettersRight = plainLetters(answer) !== '' && plainLetters(answer) === plainLetters(expected)
  const toneless = !/[\u0300\u0301\u0304\u030c\d]/.test(answer.normalize('NFD'))
  return { verdict: lettersRight ? (toneless ? 'tones-missing' : 'tones-wrong') : 'wrong', expected, diff }
}

function marked(syllables: readonly string[]): string[] {
  return syllables.map(syllable => numbersToMarks(syllable.toLowerCase()))
}
