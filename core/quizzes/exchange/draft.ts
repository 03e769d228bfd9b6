import { type Random, shuffled } from '../../random/random.ts'
import type { DistractorReason, Form, Option, Question } from '../question.ts'
import { LONGEST_OPTION, LONGEST_TEXT, MOST_OPTIONS } from './limits.ts'
import { Refused } from './outcome.ts'
import { languageOf, tidy, tidyLine } from './tidy.ts'

/** An option as a file has it; `note` is told to who chooses it. */
export type DraftOption = { text: string; isRight: boolean; note: string }

/** Letters by position: a, b, c … */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

type Choosing = Extract<Form, { form: 'choice' | 'several' }>
type Ordering = Extract<Form, { form: 'order' }>
type Matching = Extract<Form, { form: 'match' }>

/** A person's own question. Throws Refused where a text is missing or too long. */
export function ownQuestion(
  asked: { prompt: string; note: string; why?: DistractorReason[] },
  form: Form,
): Question {
  const [text, note] = [tidy(asked.prompt), tidy(asked.note)]
  if (text === '') throw new Refused('no-question')
  if (text.length > LONGEST_TEXT || note.length > LONGEST_TEXT) throw new Refused('text-too-long', text)
  return {
    kind: 'own',
    termId: null,
    prompt: { text },
    explanation: { pairId: null, zh: '', pinyin: '', en: '', why: asked.why ?? [], ...(note && { note }) },
    ...form,
  }
}

/** Options to choose from, with what is told of the wrong ones; what is told of right ones is left. */
export function choosing(
  form: 'choice' | 'several',
  drafts: readonly DraftOption[],
): { form: Choosing; why: DistractorReason[]; rightNotes: string[] } {
  const options = optionsOf(drafts.map(({ text }) => text))
  if (options.length < 2) throw new Refused('too-few-options')
  const right = drafts.flatMap(({ isRight }, at) => (isRight ? [LETTERS[at]!] : []))
  if (right.length === 0) throw new Refused('no-right-answer')
  if (form === 'choice' && right.length > 1) throw new Refused('several-right-answers')
  const told = drafts.map(({ isRight, note }, at) => ({ isRight, note: tidy(note), optionId: LETTERS[at]! }))
  return {
    form:
      form === 'choice'
        ? { form, options, key: { optionId: right[0]! } }
        : { form, options, key: { optionIds: right } },
    why: told.flatMap(({ isRight, note, optionId }) =>
      isRight || note === '' ? [] : [{ optionId, code: 'said' as const, text: note }],
    ),
    rightNotes: told.flatMap(({ isRight, note }) => (isRight && note !== '' ? [note] : [])),
  }
}

/** Texts in their right order, shown in another. */
export function ordering(texts: readonly string[], random: Random): Ordering {
  const right = optionsOf(texts).map(({ text, lang }) => ({ text, lang }))
  if (right.length < 2) throw new Refused('too-few-options')
  const shown = shuffledAnew(right, random)
  return {
    form: 'order',
    options: shown.map((option, at) => ({ id: LETTERS[at]!, ...option })),
    key: { order: right.map(option => LETTERS[shown.indexOf(option)]!) },
  }
}

/** Never in the order that it has already: it would be the answer. */
function shuffledAnew<T>(items: readonly T[], random: Random): T[] {
  const other = shuffled(items, random)
  return other.every((item, at) => item === items[at]) ? [...other.slice(1), other[0]!] : other
}

/** What belongs together, and right sides that belong to nothing (`left` is empty). */
export function matching(pairs: readonly { left: string; right: string }[], random: Random): Matching {
  const tidied = pairs.map(({ left, right }) => ({ left: tidyLine(left), right: tidyLine(right) }))
  const lefts = tidied.filter(({ left }) => left !== '')
  if (tidied.some(({ right }) => right === '')) throw new Refused('empty-option')
  const rights = [...new Set(tidied.map(({ right }) => right))]
  if (lefts.length < 2 || rights.length < 2) throw new Refused('too-few-options')
  const options = optionsOf(shuffled(rights, random))
  const left = optionsOf(lefts.map(({ left }) => left))
  const idOf = (text: string) => options.find(option => option.text === text)!.id
  return {
    form: 'match',
    left,
    options,
    key: { matches: Object.fromEntries(lefts.map(({ right }, at) => [left[at]!.id, idOf(right)])) },
  }
}

/** Throws Refused where one is empty, too long or there twice, or there are too many. */
export function optionsOf(texts: readonly string[]): Option[] {
  const tidied = texts.map(tidyLine)
  if (tidied.length > MOST_OPTIONS) throw new Refused('too-many-options')
  if (tidied.includes('')) throw new Refused('empty-option')
  const long = tidied.find(text => text.length > LONGEST_OPTION)
  if (long !== undefined) throw new Refused('text-too-long', long)
  const twice = tidied.find((text, at) => tidied.indexOf(text) !== at)
  if (twice !== undefined) throw new Refused('same-options', twice)
  return tidied.map((text, at) => ({ id: LETTERS[at]!, text, lang: languageOf(text) }))
}
