import { buildQuiz } from '#core/quizzes/making/build.ts'
import { clausesInOrder, mayHaveClauses } from '#core/quizzes/making/clauses.ts'
import { MAKEABLE_KINDS } from '#core/quizzes/making/make-question.ts'
import { isReadable } from '#core/quizzes/making/maker.ts'
import type { Form, Prompt, Question } from '#core/quizzes/question.ts'
import { glossary, openClauses, openTexts } from './texts.ts'

const QUESTIONS = 200

/** Clauses have a list of their own: few texts have so many that can be asked about. */
const KINDS = MAKEABLE_KINDS.filter(kind => kind !== 'order-clauses')

/** Writes 200 questions of these kinds out of the three texts with their answers, to be read and judged. */
export function listQuestions(seed: string): void {
  const texts = openTexts()
  let number = 0
  for (const [at, { name, terms }] of texts.entries()) {
    const length = Math.round(((at + 1) * QUESTIONS) / texts.length) - number
    const request = { terms, pool: glossary, length, kinds: KINDS, seed: `${seed} ${name}` }
    const quiz = buildQuiz(request)
    if (!quiz.ok) throw new Error(`${name} gives ${quiz.have} terms, and it takes ${quiz.need}`)
    console.log(`\n# ${name}, ${terms.length} terms`)
    for (const question of quiz.questions) console.log(`\n${++number}. ${written(question)}`)
  }
}

/** Writes all sentences of four texts out whose clauses can be put in order. */
export function listClauses(): void {
  let number = 0
  for (const { name, pairs } of openClauses()) {
    console.log(
      `\n# ${name}, ${pairs.filter(({ zh }) => mayHaveClauses(zh)).length} of three clauses or more`,
    )
    for (const pair of pairs) {
      const clauses = isReadable(pair) ? clausesInOrder(pair) : null
      if (clauses) console.log(`\n${++number}. ${pair.en}\n   = ${clauses.join(' → ')}`)
    }
  }
}

function written(question: Question): string {
  const { kind, prompt, explanation } = question
  const change = explanation.change
  const planted = change ? [`   ! ${change.what}: ${change.original} → ${change.said}`] : []
  return [`${kind}: ${promptText(prompt)}`, ...answers(question), ...planted].join('\n')
}

function promptText({ text, zh, en, heard, source }: Prompt): string {
  const piece = ({ text, counterpart }: { text: string | null; counterpart?: boolean }) =>
    text === null ? '____' : counterpart ? `[${text}]` : text
  const told = [
    text,
    zh?.map(piece).join(''),
    en?.map(piece).join(''),
    heard && `🔊 ${heard.zh} (${heard.pinyin})`,
  ]
  if (source) told.push(`says ${source.publisher}, ${source.date}`)
  return told.filter(each => each).join(' | ')
}

function answers(form: Form): string[] {
  const optionText = (id: string) =>
    'options' in form ? (form.options.find(option => option.id === id)?.text ?? '') : ''
  switch (form.form) {
    case 'choice':
      return form.options.map(({ id, text }) => `   ${id === form.key.optionId ? '*' : ' '} ${text}`)
    case 'several':
      return form.options.map(({ id, text }) => `   ${form.key.optionIds.includes(id) ? '*' : ' '} ${text}`)
    case 'truth':
      return [`   ${form.key.isTrue}`]
    case 'chinese':
      return [`   = ${form.key.accepted.map(({ zh }) => zh).join(' / ')}`]
    case 'english':
      return [`   = ${form.key.accepted.join(' / ')}`]
    case 'parts':
      return [`   = ${form.key.parts.map(({ zh }) => zh).join('、')}`]
    case 'order':
      return [`   = ${form.key.order.map(optionText).join(' → ')}`]
    case 'match': {
      const { left, key } = form
      const unused = form.options.filter(({ id }) => !Object.values(key.matches).includes(id))
      const pairs = left.map(({ id, text }) => `   ${text} = ${optionText(key.matches[id]!)}`)
      return [...pairs, `     ${unused.map(({ text }) => text).join()}`]
    }
  }
}
