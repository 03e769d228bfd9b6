import type { Form, Question } from '../question.ts'
import { escapeGift, escapeGiftItem } from './gift-signs.ts'
import { type ExchangeWords, noteText, optionNotes, partsText, promptText } from './plain.ts'
import { tidyLine } from './tidy.ts'
import { plainAnswers } from './typed.ts'

/**
 * Questions in GIFT, as Moodle reads it (docs.moodle.org, "GIFT format"). What it cannot say: the kind and the terms of a question
 * and what was asked in which language (all is one text); English in notation is written out, up to 24 wordings of each; the order
 * of options, which Moodle shuffles; the parts of a formula, written as a free answer (`{}`) with the parts as feedback;
 * `->` in a typed answer, written →. `{>` is the question type "ordering" (Moodle 4.4).
 */
export function writeGift(name: string, questions: readonly Question[], words: ExchangeWords): string {
  const category = name === '' ? [] : [`$CATEGORY: ${categoryOf(name)}`]
  return `${[...category, ...questions.map((question, at) => giftOf(question, at + 1, words))].join('\n\n')}\n`
}

/** A slash in a name is written twice: one alone would be a category within. */
const categoryOf = (name: string) => tidyLine(name).replaceAll('/', '//')

function giftOf(question: Question, number: number, words: ExchangeWords): string {
  const prompt = promptText(question, words)
  const isOnOneLine = question.form === 'truth' || question.form === 'parts'
  const note = [question.form === 'parts' ? partsText(question.key.parts) : '', noteText(question)]
    .filter(Boolean)
    .join('\n')
  const answers = [...answersOf(question), ...(note === '' ? [] : [`####${formatted(note)}`])]
  const inside = isOnOneLine ? answers.join('') : `\n${answers.map(answer => `\t${answer}\n`).join('')}`
  return `::${escapeGift(nameOf(prompt, number))}::${formatted(prompt)}{${opening(question)}${inside}}`
}

/** The name by which Moodle lists it. */
const nameOf = (prompt: string, number: number) =>
  `${String(number).padStart(3, '0')} ${[...tidyLine(prompt)].slice(0, 40).join('')}`

/** In Moodle's own format `<` begins a tag and `[` may name a format: a text with one is marked as plain. */
const formatted = (text: string) => `${/<|&[#\w]+;|^\[/.test(text) ? '[plain]' : ''}${escapeGift(text)}`

const opening = (question: Question) =>
  question.form === 'order' ? `>${question.options.length} ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW` : ''

function answersOf(question: Question): string[] {
  switch (question.form) {
    case 'choice':
      return optionLines(question, id => (id === question.key.optionId ? '=' : '~'))
    case 'several':
      return optionLines(question, severalSign(question))
    case 'truth':
      return [question.key.isTrue ? 'TRUE' : 'FALSE']
    case 'chinese':
    case 'english':
      return plainAnswers(question).map(text => `=${escapeAnswer(text)}`)
    case 'order':
      return question.key.order.map(id => escapeGiftItem(textOf(question.options, id)))
    case 'match':
      return pairsOf(question).map(({ left, right }) => `=${left && leftSide(left)} -> ${escapeGift(right)}`)
    case 'parts':
      return []
  }
}

/** An arrow within a left side is hidden as HTML: there is no escape for it. */
const leftSide = (text: string) =>
  text.includes('->')
    ? `[html]${escapeGift(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))}`
    : formatted(text)

type WithOptions = Extract<Question, { form: 'choice' | 'several' }>

function optionLines(question: WithOptions, signOf: (id: string) => string): string[] {
  const notes = optionNotes(question)
  return question.options.map(({ id, text }) => {
    const note = notes.get(id) ?? ''
    return `${signOf(id)}${unweighted(formatted(text))}${note && `#${formatted(note)}`}`
  })
}

/** A text after `~` that begins like a weight would be read as one. */
const unweighted = (text: string) => (text.startsWith('%') ? `[plain]${text}` : text)

/** Each right option is an equal share, each wrong one takes as much away. */
function severalSign({ key }: Extract<Form, { form: 'several' }>) {
  const share = Number((100 / key.optionIds.length).toFixed(5))
  return (id: string) => (key.optionIds.includes(id) ? `~%${share}%` : `~%-${share}%`)
}

/** A star stands for anything in an answer that is typed, an arrow would make it a match, and one may begin like a weight. */
const escapeAnswer = (text: string) => {
  const escaped = escapeGift(text.replaceAll('*', '\\*').replaceAll('->', '→'))
  return escaped.startsWith('%') ? `%100%${escaped}` : escaped
}

export const textOf = (options: readonly { id: string; text: string }[], id: string) =>
  options.find(option => option.id === id)?.text ?? ''

/** What belongs together; after it the options that belong to nothing, with an empty left side. */
export function pairsOf({ left, options, key }: Extract<Form, { form: 'match' }>) {
  const taken = new Set(Object.values(key.matches))
  return [
    ...left.map(({ id, text }) => ({ left: text, right: textOf(options, key.matches[id] ?? '') })),
    ...options.filter(({ id }) => !taken.has(id)).map(({ text }) => ({ left: '', right: text })),
  ]
}
