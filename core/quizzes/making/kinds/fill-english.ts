import { hide } from '../../../cards/cloze.ts'
import { type Candidate, couldBeSaid, isRendering, withoutArticle } from '../candidate.ts'
import { pickDistractors } from '../distractors.ts'
import { type EnglishShape, shapeOf } from '../english-shape.ts'
import { explain, isReadable, type Maker, type QuizExample } from '../maker.ts'
import { place, reasonAgainst } from '../options.ts'

const OTHERS = 3

/**
 * The English of the term left out of its sentence, the Chinese beside it. All options fit by grammar: nouns of the same number, or
 * verbs with their objects, with the same capital, after the same article.
 */
export const fillEnglish: Maker = ({ target, example, pool, random }) => {
  const blank = example && isReadable(example) && blankOf(example, target)
  if (!blank) return null
  const { before, written, after } = blank
  const opens = /(?:^|[.!?:]\s+)["“]?$/.test(before) && !/^\p{Lu}/u.test(withoutArticle(target.en))
  const found = shapeOf(opens ? lowerFirst(written) : written)
  if (found === null || (found.part === 'noun' && MODAL.test(before))) return null
  const takesAn = /\ba\s+$/i.test(before) ? false : /\ban\s+$/i.test(before) ? true : null
  const shape = { ...found, number: numberAt(before, found, takesAn !== null) }
  const link = /^\s+(of|for|in|on|to|with)\b/.exec(after)?.[1]
  const isSaid = couldBeSaid(written)
  const textOf = (candidate: Candidate): string | null => {
    if (candidate === target) return written
    const its = candidate.shape
    if (its?.part !== shape.part || its.number !== shape.number || its.capital !== shape.capital) return null
    const text = withoutArticle(candidate.en)
    const isFit =
      (takesAn === null || takesAn === /^[aeiou]/i.test(text)) &&
      (link === undefined || !text.includes(` ${link} `))
    if (!isFit || example!.zh.includes(candidate.term.zh) || isSaid(candidate)) return null
    return opens ? upperFirst(text) : text
  }
  const picking = { count: OTHERS, language: 'en' as const, random, textOf }
  const distractors = pickDistractors(target, pool, picking)
  if (distractors === null) return null
  const alternatives = [
    { text: written, isRight: true },
    ...distractors.map(other => ({
      text: textOf(other)!,
      isRight: false,
      why: reasonAgainst(other, target),
    })),
  ]
  const { options, rightIds, why } = place(alternatives, 'en', random)
  const en = hide(before + written + after, { start: before.length, end: before.length + written.length }, [
    written,
  ])
  return {
    ...{ kind: 'fill-english', form: 'choice', termId: target.term.id, options },
    prompt: { zh: chinesePieces(example!), en: en.map(({ text }) => ({ text, counterpart: false })) },
    key: { optionId: rightIds[0]! },
    explanation: { ...explain(target, example), why },
  }
}

/** After which no noun stands. */
const MODAL = /\b(?:must|should|will|shall|can|may|not)\s+$/i
const DETERMINER = /\b(?:the|this|that|our|their|its|his|every|each|any|no)\b|['’]s\b/i

/** As it stands in the sentence: what has an article is counted, what has nothing of the kind just before it is not. */
function numberAt(before: string, { number }: EnglishShape, hasArticle: boolean): EnglishShape['number'] {
  if (number === null || number === 'plural') return number
  const justBefore = before.split(/\s+/).slice(-4).join(' ')
  return hasArticle ? 'one' : DETERMINER.test(justBefore) ? number : 'mass'
}

type Blank = { before: string; written: string; after: string }

/** The place of the term's English, its article left outside; null where it is not said by a rendering of the term. */
function blankOf({ en, enStart, enEnd }: QuizExample, target: Candidate): Blank | null {
  if (enStart === null || enEnd === null || enEnd <= enStart) return null
  const article = /^(?:the|an?)\s+/i.exec(en.slice(enStart, enEnd))?.[0].length ?? 0
  const blank = {
    before: en.slice(0, enStart + article),
    written: en.slice(enStart + article, enEnd),
    after: en.slice(enEnd),
  }
  const isAlone = !/\p{L}{2}/u.test(blank.before + blank.after)
  const isCut = /[\p{L}’'-]$/u.test(blank.before) || /^[\p{L}’'-]/u.test(blank.after)
  return isAlone || isCut || !isRendering(blank.written, target) ? null : blank
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const chinesePieces = ({ zh, start, end }: QuizExample) =>
  [
    { text: zh.slice(0, start) },
    { text: zh.slice(start, end), counterpart: true },
    { text: zh.slice(end) },
  ].filter(({ text }) => text !== '')
