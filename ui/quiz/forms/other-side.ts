import type { Option } from '#core/quizzes/question.ts'
import type { Explanation } from '#core/quizzes/sheet.ts'

type Side = { text: string; lang: 'zh' | 'en' }

/** What stands under an option once it is answered: it in the other language, or what is told of it. */
export function otherSide(option: Option, explanation: Explanation, isRight: boolean): Side | null {
  const { term, rendering, why } = explanation
  if (isRight) return term.zh === '' ? null : (acrossFrom(option, term.zh, rendering.text) ?? null)
  const reason = why.find(({ optionId }) => optionId === option.id)
  if (!reason) return null
  switch (reason.code) {
    case 'shares-characters':
    case 'same-category':
    case 'other-term':
      return acrossFrom(option, reason.zh, reason.en)
    case 'of-other-formula':
      return acrossFrom(option, reason.part.zh, reason.part.en)
    case 'not-official':
      return sourced(reason.source)
    case 'other-source':
      return null // the option has said it
    case 'said':
      return { text: reason.text, lang: langOf(reason.text) }
  }
}

/** In the other language, unless it is what the option says already. */
function acrossFrom(option: Option, zh: string, en: string): Side | null {
  const other: Side = option.lang === 'zh' ? { text: en, lang: 'en' } : { text: zh, lang: 'zh' }
  return other.text === '' ? null : other
}

function sourced({ publisher, date }: { publisher: string | null; date: string | null }): Side | null {
  const text = [publisher, date].filter(Boolean).join(', ')
  return text === '' ? null : { text, lang: langOf(text) }
}

export const langOf = (text: string): 'zh' | 'en' => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
