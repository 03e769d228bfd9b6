import { type Random, shuffled } from '../../random/random.ts'
import type { DistractorReason, Form, Option, Prompt, Question } from '../question.ts'
import { type DraftFault, faultsOf } from './draft-faults.ts'
import { BLANK, type QuestionDraft, textOf, written } from './question-draft.ts'

export type Drafted = { ok: true; question: Question } | { ok: false; faults: DraftFault[] }

/**
 * The question of a draft. `before`: what it was, if it was one: what the draft does not say is kept of it, and where its
 * answer and prompt are as they were, it stays of its kind.
 */
export function questionOf(typed: QuestionDraft, before: Question | null, random: Random): Drafted {
  const draft = tidied(typed)
  const faults = faultsOf(draft)
  if (faults.length > 0) return { ok: false, faults }
  const form = formOf(draft, before, random)
  const prompt = promptOf(draft, before)
  const isSame = before !== null && sameAnswer(form, before) && sameText(prompt, before.prompt)
  const { note, ...told } = before?.explanation ?? { pairId: null, zh: '', pinyin: '', en: '', why: [] }
  const about = isSame ? told : { pairId: told.pairId, zh: '', pinyin: '', en: '', why: told.why }
  return {
    ok: true,
    question: {
      kind: isSame ? before.kind : 'own',
      termId: before?.termId ?? null,
      ...(before?.termIds && { termIds: before.termIds }),
      prompt,
      explanation: {
        ...about,
        why: whyOf(draft, form, before),
        ...(draft.note !== '' && { note: draft.note }),
      },
      ...form,
    },
  }
}

const tidyLine = (text: string) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')

/** Lines that hold nothing are left away, but for the first two. */
function tidied(draft: QuestionDraft): QuestionDraft {
  const filled = <T>(items: readonly T[], isEmpty: (item: T) => boolean) => {
    const last = items.findLastIndex(item => !isEmpty(item))
    return items.slice(0, Math.max(last + 1, 1))
  }
  return {
    ...draft,
    ...{ text: draft.text.trim(), note: draft.note.trim(), heard: tidyLine(draft.heard) },
    ...{ zh: draft.zh.trim(), en: draft.en.trim(), heardPinyin: tidyLine(draft.heardPinyin) },
    options: filled(
      draft.options.map(option => ({ ...option, text: tidyLine(option.text), why: option.why.trim() })),
      ({ text }) => text === '',
    ),
    accepted: filled(
      draft.accepted.map(({ text, pinyin }) => ({ text: tidyLine(text), pinyin: tidyLine(pinyin) })),
      ({ text }) => text === '',
    ),
    parts: filled(
      draft.parts.map(({ zh, en }) => ({ zh: tidyLine(zh), en: tidyLine(en) })),
      ({ zh, en }) => zh === '' && en === '',
    ),
    order: filled(draft.order.map(tidyLine), text => text === ''),
    pairs: filled(
      draft.pairs.map(({ left, right }) => ({ left: tidyLine(left), right: tidyLine(right) })),
      ({ left, right }) => left === '' && right === '',
    ),
  }
}

const idAt = (place: number) => String.fromCharCode('a'.charCodeAt(0) + place)
const langOf = (text: string): Option['lang'] => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
const asOptions = (texts: readonly string[]): Option[] =>
  texts.map((text, place) => ({ id: idAt(place), text, lang: langOf(text) }))

function formOf(draft: QuestionDraft, before: Question | null, random: Random): Form {
  switch (draft.form) {
    case 'choice':
    case 'several': {
      const options = asOptions(draft.options.map(({ text }) => text))
      const ids = options.filter((_, place) => draft.options[place]!.right).map(({ id }) => id)
      return draft.form === 'choice'
        ? { form: 'choice', options, key: { optionId: ids[0]! } }
        : { form: 'several', options, key: { optionIds: ids } }
    }
    case 'truth':
      return { form: 'truth', key: { isTrue: draft.isTrue } }
    case 'chinese':
      return {
        form: 'chinese',
        key: { accepted: draft.accepted.map(({ text, pinyin }) => ({ zh: text, pinyin })) },
      }
    case 'english':
      return { form: 'english', key: { accepted: draft.accepted.map(({ text }) => text) } }
    case 'parts':
      return { form: 'parts', of: draft.parts.length, key: { parts: draft.parts } }
    case 'order':
      return orderOf(draft.order, before, random)
    case 'match':
      return matchOf(draft.pairs, random)
  }
}

/** Shown as it was shown before where nothing has changed, else in an order that is not the right one. */
function orderOf(texts: readonly string[], before: Question | null, random: Random): Form {
  if (
    before?.form === 'order' &&
    before.key.order.every((id, at) => textOf(before.options, id) === texts[at])
  )
    if (before.key.order.length === texts.length)
      return { form: 'order', options: before.options, key: before.key }
  const places = shuffled(
    texts.map((_, place) => place),
    random,
  )
  const shown = places.every((place, at) => place === at) ? [...places.slice(1), places[0]!] : places
  return {
    form: 'order',
    options: asOptions(shown.map(place => texts[place]!)),
    key: { order: texts.map((_, place) => idAt(shown.indexOf(place))) },
  }
}

function matchOf(pairs: QuestionDraft['pairs'], random: Random): Form {
  const lefts = pairs.filter(({ left }) => left !== '')
  const options = asOptions(shuffled([...new Set(pairs.map(({ right }) => right))], random))
  const idOf = (text: string) => options.find(option => option.text === text)!.id
  return {
    form: 'match',
    left: asOptions(lefts.map(({ left }) => left)),
    options,
    key: { matches: Object.fromEntries(lefts.map(({ right }, place) => [idAt(place), idOf(right)])) },
  }
}

function promptOf(draft: QuestionDraft, before: Question | null): Prompt {
  const kept = before?.prompt
  const pieces = (text: string) =>
    text
      .split(new RegExp(`(${BLANK}_*)`))
      .filter(piece => piece !== '')
      .map(piece => ({ text: piece.startsWith(BLANK) ? null : piece }))
  const zh = draft.zh === written(kept?.zh) ? kept?.zh : pieces(draft.zh)
  const en =
    draft.en === written(kept?.en)
      ? kept?.en
      : pieces(draft.en).map(piece => ({ ...piece, counterpart: false }))
  return {
    ...(draft.text !== '' && { text: draft.text }),
    ...(zh?.length && { zh }),
    ...(en?.length && { en }),
    ...(draft.heard !== '' && { heard: { zh: draft.heard, pinyin: draft.heardPinyin } }),
  }
}

const sameText = (a: Prompt, b: Prompt) =>
  (a.text ?? '') === (b.text ?? '') &&
  written(a.zh) === written(b.zh) &&
  written(a.en) === written(b.en) &&
  (a.heard?.zh ?? '') === (b.heard?.zh ?? '')

/** Whether what is right is what it was: the options beside it may be others. */
function sameAnswer(form: Form, before: Question): boolean {
  if (form.form !== before.form) return false
  return JSON.stringify(answerOf(form)) === JSON.stringify(answerOf(before))
}

function answerOf(form: Form): unknown {
  switch (form.form) {
    case 'choice':
      return textOf(form.options, form.key.optionId)
    case 'several':
      return form.key.optionIds.map(id => textOf(form.options, id)).sort()
    case 'order':
      return form.key.order.map(id => textOf(form.options, id))
    case 'match':
      return form.left.map(({ id, text }) => [text, textOf(form.options, form.key.matches[id] ?? '')])
    case 'chinese':
      return form.key.accepted[0]?.zh
    case 'english':
      return form.key.accepted[0]
    case 'truth':
    case 'parts':
      return form.key
  }
}

/** What is told of wrong options: what the person says, else what was known of an option of the same text. */
function whyOf(draft: QuestionDraft, form: Form, before: Question | null): DistractorReason[] {
  if (form.form !== 'choice' && form.form !== 'several') return []
  const known = before && (before.form === 'choice' || before.form === 'several') ? before : null
  return form.options.flatMap((option, place): DistractorReason[] => {
    const { right, why } = draft.options[place]!
    if (right) return []
    if (why !== '') return [{ optionId: option.id, code: 'said', text: why }]
    const old = known?.options.find(({ text }) => text === option.text)
    const reason = old && known?.explanation.why.find(({ optionId }) => optionId === old.id)
    return reason && reason.code !== 'said' ? [{ ...reason, optionId: option.id }] : []
  })
}
