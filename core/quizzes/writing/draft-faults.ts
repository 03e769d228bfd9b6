import {
  LONGEST_DRAFT_OPTION,
  LONGEST_PROMPT,
  MOST_DRAFT_OPTIONS,
  type QuestionDraft,
} from './question-draft.ts'

/** What is wrong with a draft. `at`: the field; `place`: which of several, from 0. */
export type DraftFault = {
  code:
    | 'prompt-empty'
    | 'too-long'
    | 'too-few'
    | 'too-many'
    | 'empty'
    | 'alike'
    | 'no-right'
    | 'one-right'
    | 'no-chinese'
    | 'no-english'
  at: 'text' | 'heard' | 'note' | 'options' | 'accepted' | 'parts' | 'order' | 'pairs'
  place: number | null
}

/** What is wrong with a draft whose texts are trimmed; none where a question can be made of it. */
export function faultsOf(draft: QuestionDraft): DraftFault[] {
  const faults: DraftFault[] = []
  const say = (code: DraftFault['code'], at: DraftFault['at'], place: number | null = null) =>
    faults.push({ code, at, place })
  if ([draft.text, draft.zh, draft.en, draft.heard].every(text => text === '')) say('prompt-empty', 'text')
  for (const at of ['text', 'heard', 'note'] as const)
    if (draft[at].length > LONGEST_PROMPT) say('too-long', at)
  const list = (at: 'options' | 'order', texts: readonly string[], fewest: number) => {
    if (texts.length < fewest) say('too-few', at)
    if (texts.length > MOST_DRAFT_OPTIONS) say('too-many', at)
    for (const [place, text] of texts.entries()) {
      if (text === '') say('empty', at, place)
      else if (text.length > LONGEST_DRAFT_OPTION) say('too-long', at, place)
      else if (at === 'options' && texts.indexOf(text) < place) say('alike', at, place)
    }
  }
  switch (draft.form) {
    case 'choice':
    case 'several': {
      list(
        'options',
        draft.options.map(({ text }) => text),
        2,
      )
      const right = draft.options.filter(option => option.right).length
      if (right === 0) say('no-right', 'options')
      if (draft.form === 'choice' && right > 1) say('one-right', 'options')
      break
    }
    case 'truth':
      break
    case 'chinese':
    case 'english':
      for (const [place, { text }] of draft.accepted.entries()) {
        if (text === '') say('empty', 'accepted', place)
        else if (text.length > LONGEST_DRAFT_OPTION) say('too-long', 'accepted', place)
        else if (draft.form === 'chinese' && !/\p{Script=Han}/u.test(text))
          say('no-chinese', 'accepted', place)
        else if (draft.form === 'english' && !/\p{Script=Latin}|\d/u.test(text))
          say('no-english', 'accepted', place)
      }
      if (draft.accepted.length > MOST_DRAFT_OPTIONS) say('too-many', 'accepted')
      break
    case 'parts':
      if (draft.parts.length < 2) say('too-few', 'parts')
      if (draft.parts.length > MOST_DRAFT_OPTIONS) say('too-many', 'parts')
      for (const [place, { zh }] of draft.parts.entries()) if (zh === '') say('empty', 'parts', place)
      break
    case 'order':
      list('order', draft.order, 2)
      break
    case 'match': {
      const lefts = draft.pairs.filter(({ left }) => left !== '')
      if (lefts.length < 2) say('too-few', 'pairs')
      if (draft.pairs.length > MOST_DRAFT_OPTIONS) say('too-many', 'pairs')
      for (const [place, { left, right }] of draft.pairs.entries()) {
        if (right === '') say('empty', 'pairs', place)
        else if (left !== '' && draft.pairs.findIndex(pair => pair.left === left) < place)
          say('alike', 'pairs', place)
      }
      break
    }
  }
  return faults
}
