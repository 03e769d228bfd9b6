import type { Part } from '../../wording/mark-parts.ts'
import type { Form, Option, Question } from '../question.ts'

/** A question as a person writes it: every form has its fields, those of the others are left as they are. */
export type QuestionDraft = {
  form: Form['form']
  /** Asked in a person's own words. */
  text: string
  /** Chinese and English that are shown; ___ stands for a blank. */
  zh: string
  en: string
  /** Chinese that is read aloud, with its pinyin. */
  heard: string
  heardPinyin: string
  note: string
  /** Of a choice of one or several. `why`: told of a wrong one. */
  options: { text: string; right: boolean; why: string }[]
  isTrue: boolean
  /** Chinese or English that is right, the preferred first; `pinyin` only of Chinese. */
  accepted: { text: string; pinyin: string }[]
  parts: Part[]
  /** In their right order. */
  order: string[]
  /** What belongs together; without a left, one that belongs to nothing. */
  pairs: { left: string; right: string }[]
}

export const MOST_DRAFT_OPTIONS = 12
export const LONGEST_PROMPT = 2_000
export const LONGEST_DRAFT_OPTION = 500
export const BLANK = '___'

export const EMPTY_DRAFT: QuestionDraft = {
  ...{ form: 'choice', text: '', zh: '', en: '', heard: '', heardPinyin: '', note: '', isTrue: true },
  options: [0, 1, 2, 3].map(at => ({ text: '', right: at === 0, why: '' })),
  accepted: [{ text: '', pinyin: '' }],
  parts: [0, 1].map(() => ({ zh: '', en: '' })),
  order: ['', '', ''],
  pairs: [0, 1, 2].map(() => ({ left: '', right: '' })),
}

/** The draft that a question can be edited by. */
export function draftOf(question: Question): QuestionDraft {
  const { prompt, explanation } = question
  return {
    ...EMPTY_DRAFT,
    form: question.form,
    text: prompt.text ?? '',
    zh: written(prompt.zh),
    en: written(prompt.en),
    heard: prompt.heard?.zh ?? '',
    heardPinyin: prompt.heard?.pinyin ?? '',
    note: explanation.note ?? '',
    ...fieldsOf(question),
  }
}

export const written = (pieces: readonly { text: string | null }[] | undefined): string =>
  (pieces ?? []).map(({ text }) => text ?? BLANK).join('')

function fieldsOf(question: Question): Partial<QuestionDraft> {
  switch (question.form) {
    case 'choice':
    case 'several': {
      const right: string[] = question.form === 'choice' ? [question.key.optionId] : question.key.optionIds
      const said = (id: string) => {
        const why = question.explanation.why.find(({ optionId }) => optionId === id)
        return why?.code === 'said' ? why.text : ''
      }
      return {
        options: question.options.map(({ id, text }) => ({ text, right: right.includes(id), why: said(id) })),
      }
    }
    case 'truth':
      return { isTrue: question.key.isTrue }
    case 'chinese':
      return { accepted: question.key.accepted.map(({ zh, pinyin }) => ({ text: zh, pinyin })) }
    case 'english':
      return { accepted: question.key.accepted.map(text => ({ text, pinyin: '' })) }
    case 'parts':
      return { parts: question.key.parts }
    case 'order':
      return { order: question.key.order.map(id => textOf(question.options, id)) }
    case 'match': {
      const { left, options, key } = question
      const given = left.map(({ id, text }) => ({
        left: text,
        right: textOf(options, key.matches[id] ?? ''),
      }))
      const taken = Object.values(key.matches)
      const spare = options
        .filter(({ id }) => !taken.includes(id))
        .map(({ text }) => ({ left: '', right: text }))
      return { pairs: [...given, ...spare] }
    }
  }
}

export const textOf = (options: readonly Option[], id: string) =>
  options.find(option => option.id === id)?.text ?? ''
