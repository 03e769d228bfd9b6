import type { GoodMark } from '#core/quizzes/marking/mark.ts'
import type { Option } from '#core/quizzes/question.ts'
import type { AnsweredQuestion, QuizQuestion } from '#core/quizzes/sheet.ts'
import { langOf } from './forms/other-side.ts'

/** A stretch of an answer in its language; pinyin is neither. */
export type AnswerText = { text: string; lang: 'zh-Hans' | 'en' | 'zh-Latn-pinyin' }

/** `yes` and `no`: true and false in the page's language. */
type Words = { yes: string; no: string }

const SIDES = { zh: 'zh-Hans', en: 'en' } as const
const joined = { zh: '、', en: '; ' } as const

/** What was answered, in a line; null where nothing was, or the words of the page say it. */
export function givenText({ question, response }: AnsweredQuestion, words: Words): AnswerText | null {
  if ('text' in response) {
    const isPinyin = question.form === 'chinese' && langOf(response.text) === 'en'
    const lang = isPinyin ? 'zh-Latn-pinyin' : SIDES[langOf(response.text)]
    return response.text === '' ? null : { text: response.text, lang }
  }
  if ('truth' in response) return truthText(response.truth, words)
  if ('optionId' in response)
    return optionsText(question, response.optionId === null ? [] : [response.optionId])
  if ('optionIds' in response) return optionsText(question, response.optionIds)
  if ('order' in response) return optionsText(question, response.order)
  return matchText(question, response.matches)
}

/** What was right, in a line. */
export function rightText(question: QuizQuestion, mark: GoodMark, words: Words): AnswerText | null {
  switch (mark.form) {
    case 'choice':
      return optionsText(question, [mark.optionId])
    case 'several':
      return optionsText(question, mark.optionIds)
    case 'truth':
      return truthText(mark.isTrue, words)
    case 'order':
      return optionsText(question, mark.order)
    case 'match':
      return matchText(question, mark.matches)
    case 'chinese':
    case 'english':
      return { text: mark.expected.text, lang: mark.form === 'english' ? 'en' : 'zh-Hans' }
    case 'parts':
      return { text: mark.parts.map(({ part }) => part.zh).join('、'), lang: 'zh-Hans' }
  }
}

const truthText = (truth: boolean | null, { yes, no }: Words): AnswerText | null =>
  truth === null ? null : { text: truth ? yes : no, lang: SIDES[langOf(yes)] }

function optionsText(question: QuizQuestion, ids: readonly string[]): AnswerText | null {
  if (!('options' in question)) return null
  const options = ids.flatMap(id => question.options.find(option => option.id === id) ?? [])
  const [first] = options
  if (!first) return null
  return { text: options.map(({ text }) => text).join(joined[first.lang]), lang: SIDES[first.lang] }
}

function matchText(question: QuizQuestion, matches: Readonly<Record<string, string>>): AnswerText | null {
  if (question.form !== 'match') return null
  const find = (options: readonly Option[], id: string | undefined) =>
    options.find(option => option.id === id)?.text ?? ''
  const pairs = question.left.filter(({ id }) => matches[id] !== undefined)
  if (pairs.length === 0) return null
  const text = pairs.map(({ id, text }) => `${text} — ${find(question.options, matches[id])}`).join('; ')
  return { text, lang: SIDES[langOf(text)] }
}
