import type { Rendering } from '../../terms/rendering.ts'
import type { Simplify } from '../../text/script.ts'
import type { DiffOp } from '../../wording/diff-tokens.ts'
import { type ChineseMark, charactersOf, markChinese } from '../../wording/mark-chinese.ts'
import { markEnglish } from '../../wording/mark-english.ts'
import { markPinyin, type PinyinClass } from '../../wording/mark-pinyin.ts'
import type { WordingClass } from '../../wording/wording-class.ts'

export type QuizVerdict = 'right' | 'almost' | 'wrong'

/** Why an answer is only almost right. */
export type AlmostNote = 'one-character' | 'tones-missing' | 'tones-wrong' | 'slip'

type Typed = {
  verdict: QuizVerdict
  note: AlmostNote | null
  class: WordingClass
  expected: { text: string; pinyin: string }
  diff: DiffOp[]
}

type Accepted = { zh: string; pinyin: string }

/** Chinese but for one character, and pinyin without tones or with wrong ones, are almost right. `accepted` has one at least. */
export function markTypedChinese(accepted: readonly Accepted[], text: string, simplify?: Simplify): Typed {
  const byChinese = markByChinese(accepted, text, simplify)
  const withPinyin = accepted.filter(({ pinyin }) => pinyin !== '')
  if (/\p{Script=Han}/u.test(text) || byChinese.verdict !== 'wrong' || withPinyin.length === 0)
    return byChinese
  return markByPinyin(withPinyin, text)
}

/** `accepted` is in the notation of wordings. Right but for a slip in a word is almost right. */
export function markTypedEnglish(accepted: readonly string[], text: string): Typed {
  const mark = markEnglish(text, accepted.map(asRendering))
  if (!mark) throw new TypeError('no English to mark against')
  const verdict = verdictsOfEnglish[mark.class] ?? 'wrong'
  return {
    ...{ verdict, class: mark.class, diff: mark.diff },
    note: verdict === 'almost' ? 'slip' : null,
    expected: { text: mark.rendering.text, pinyin: '' },
  }
}

const verdictsOfEnglish: Partial<Record<WordingClass, QuizVerdict>> = {
  exact: 'right',
  form: 'right',
  spelling: 'almost',
}

const asRendering = (text: string, place: number): Rendering => ({
  ...{ text, status: place === 0 ? 'preferred' : 'admitted', reliability: 'unverified', usage: null },
  ...{ sourceTitle: null, publisher: null, date: null, url: null },
})

function markByChinese(accepted: readonly Accepted[], text: string, simplify?: Simplify): Typed {
  const mark = markChinese(
    text,
    accepted.map(({ zh }) => zh),
    simplify,
  )
  const verdict = verdictOfChinese(mark)
  const { zh, pinyin } = accepted.find(one => one.zh === mark.expected)!
  return {
    ...{ verdict, class: mark.class, diff: mark.diff },
    note: verdict === 'almost' ? 'one-character' : null,
    expected: { text: zh, pinyin },
  }
}

/** Almost right is one character wrong, missing or too many, in an expression of at least three. */
function verdictOfChinese({ class: found, expected, faults }: ChineseMark): QuizVerdict {
  if (found === 'exact' || found === 'form') return 'right'
  if (found === 'character') return 'almost'
  const isOneOff = (found === 'missing' || found === 'extra') && faults.length === 1
  return isOneOff && charactersOf(expected).length >= 3 ? 'almost' : 'wrong'
}

/** The order from best to worst, and what each class of pinyin comes to. */
const verdictsOfPinyin: Record<PinyinClass, { rank: number; verdict: QuizVerdict; note: AlmostNote | null }> =
  {
    exact: { rank: 0, verdict: 'right', note: null },
    'tone-missing': { rank: 1, verdict: 'almost', note: 'tones-missing' },
    tone: { rank: 2, verdict: 'almost', note: 'tones-wrong' },
    extra: { rank: 3, verdict: 'wrong', note: null },
    missing: { rank: 4, verdict: 'wrong', note: null },
    term: { rank: 5, verdict: 'wrong', note: null },
    wrong: { rank: 6, verdict: 'wrong', note: null },
  }

function markByPinyin(accepted: readonly Accepted[], text: string): Typed {
  const marks = accepted.map(expected => ({ expected, mark: markPinyin(text, expected) }))
  const best = marks.reduce((a, b) =>
    verdictsOfPinyin[b.mark.class].rank < verdictsOfPinyin[a.mark.class].rank ? b : a,
  )
  const { verdict, note } = verdictsOfPinyin[best.mark.class]
  const expected = { text: best.expected.zh, pinyin: best.expected.pinyin }
  return { verdict, note, class: best.mark.class, expected, diff: best.mark.diff }
}
