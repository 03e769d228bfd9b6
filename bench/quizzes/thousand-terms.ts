import type { QuizTerm } from '#core/quizzes/making/maker.ts'
import { glossary, openTexts } from './texts.ts'

/** The glossary, with sentences where the three texts have one, and so many terms made of two of its that they are 1,000. */
export function thousandTerms(): QuizTerm[] {
  const examples = new Map(
    openTexts().flatMap(({ terms }) => terms.map(term => [term.id, term.example] as const)),
  )
  const own = glossary.map(term => ({ ...term, example: examples.get(term.id) ?? null }))
  const simple = glossary.filter(({ zh, formula }) => zh.length <= 5 && !formula)
  const made = Array.from({ length: 1000 - own.length }, (_, at): QuizTerm => {
    const [a, b] = [simple[at % simple.length]!, simple[(at * 7 + 11) % simple.length]!]
    const english = `${a.renderings[0]!.text} in ${b.renderings[0]!.text}`
    return {
      ...a,
      ...{ id: `made:${at}`, zh: `${b.zh}${a.zh}`, pinyin: `${b.pinyin} ${a.pinyin}` },
      renderings: [{ ...a.renderings[0]!, text: english }],
      example: null,
    }
  })
  return [...own, ...made]
}
