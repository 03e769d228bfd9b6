import { splitSyllables } from '../../dictionary/pinyin-notation.ts'
import { checkNotation, parseNotation, type WordingPart } from '../../wording/notation.ts'
import { LONGEST_ANSWER } from '../marking/mark.ts'
import type { Form } from '../question.ts'
import { MOST_ACCEPTED } from './limits.ts'
import { Refused } from './outcome.ts'
import { languageOf, tidyLine } from './tidy.ts'

type Typed = Extract<Form, { form: 'chinese' | 'english' }>

/** Wordings that are written out of one that is in notation; it may stand for thousands. */
const MOST_WRITTEN_OUT = 24

/** All that is right, plain and once, the preferred first: for formats that compare letter by letter. */
export function plainAnswers(question: Typed): string[] {
  const answers =
    question.form === 'chinese'
      ? question.key.accepted.flatMap(({ zh, pinyin }) => [zh, pinyin])
      : question.key.accepted.flatMap(text => writtenOut(text))
  return [...new Set(answers.map(tidyLine).filter(text => text !== ''))]
}

/** The wordings that a notation stands for, the fullest first, up to `MOST_WRITTEN_OUT`. */
export function writtenOut(notation: string): string[] {
  const written = textsOf(parseNotation(notation))
  const texts = written.map(text => (written.length === 1 ? text : text.replace(/ +(?=[,;.?!])/g, '')))
  return [...new Set(texts.map(tidyLine))].filter(text => text !== '').slice(0, MOST_WRITTEN_OUT)
}

function textsOf(parts: readonly WordingPart[]): string[] {
  let texts = ['']
  for (const part of parts) {
    const ways =
      part.kind === 'text'
        ? [part.text]
        : part.kind === 'optional'
          ? [...textsOf(part.parts), '']
          : part.choices.flatMap(textsOf)
    texts = texts.flatMap(text => ways.map(way => text + way)).slice(0, MOST_WRITTEN_OUT * 4)
  }
  return texts
}

/** A plain text in the notation of wordings. */
export const asNotation = (text: string) => text.replace(/[\\(){}|（）｛｝｜]/g, '\\$&')

/**
 * The form of plain answers. Latin letters that can be the pinyin of the Chinese before them are. Throws Refused where the
 * answers are Chinese and English, or none.
 */
export function typedForm(answers: readonly string[]): Typed {
  const texts = [...new Set(answers.map(tidyLine).filter(text => text !== ''))]
  if (texts.length === 0) throw new Refused('no-right-answer')
  const isChinese = (text: string) => languageOf(text) === 'zh'
  if (!texts.some(isChinese))
    return { form: 'english', key: { accepted: checkedAnswers(texts).map(asNotation) } }
  const accepted: { zh: string; pinyin: string }[] = []
  for (const text of checkedAnswers(texts)) {
    const last = accepted.at(-1)
    if (isChinese(text)) accepted.push({ zh: text, pinyin: '' })
    else if (last?.pinyin === '' && isPinyinOf(text, last.zh)) last.pinyin = text
    else throw new Refused('mixed-languages', text)
  }
  return { form: 'chinese', key: { accepted } }
}

function isPinyinOf(text: string, zh: string): boolean {
  return splitSyllables(text, zh.match(/\p{Script=Han}/gu)?.length ?? 0) !== null
}

export function checkedAnswers(texts: readonly string[]): readonly string[] {
  if (texts.length > MOST_ACCEPTED) throw new Refused('too-many-options')
  const long = texts.find(text => text.length > LONGEST_ANSWER)
  if (long !== undefined) throw new Refused('text-too-long', long)
  return texts
}

/** English in notation as it is written; throws Refused where it is not well formed. */
export function checkedNotation(texts: readonly string[]): string[] {
  const odd = texts.find(text => checkNotation(text) !== null)
  if (odd !== undefined) throw new Refused('notation', odd)
  return [...checkedAnswers(texts)]
}
