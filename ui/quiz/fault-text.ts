import type { DraftFault } from '#core/quizzes/writing/draft-faults.ts'

const CODES = {
  'prompt-empty': 'fault.promptEmpty',
  'too-long': 'fault.tooLong',
  'too-few': 'fault.tooFew',
  'too-many': 'fault.tooMany',
  empty: 'fault.empty',
  alike: 'fault.alike',
  'no-right': 'fault.noRight',
  'one-right': 'fault.oneRight',
  'no-chinese': 'fault.noChinese',
  'no-english': 'fault.noEnglish',
} as const satisfies Record<DraftFault['code'], string>

const PLACES = {
  text: 'draft.text',
  heard: 'draft.heard',
  note: 'draft.note',
  options: 'draft.options',
  accepted: 'draft.accepted',
  parts: 'draft.parts',
  order: 'draft.order',
  pairs: 'draft.pairs',
} as const satisfies Record<DraftFault['at'], string>

type Word =
  | (typeof CODES)[keyof typeof CODES]
  | (typeof PLACES)[keyof typeof PLACES]
  | 'fault.where'
  | 'fault.whereNumber'

/** What is wrong, and where. `t` is of the namespace `quiz`. */
export function faultText(
  t: (key: Word, values: { place: string; number: number; what: string }) => string,
  { code, at, place }: DraftFault,
): string {
  const none = { place: '', number: 0, what: '' }
  const [what, where] = [t(CODES[code], none), t(PLACES[at], none)]
  return place === null
    ? t('fault.where', { ...none, place: where, what })
    : t('fault.whereNumber', { place: where, number: place + 1, what })
}
