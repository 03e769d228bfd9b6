import type { CardKind } from '#core/cards/card-kinds.ts'
import type { SessionCard } from '#core/cards/session.ts'
import type { WordingClass } from '#core/wording/wording-class.ts'
import { KIND_KEYS } from '../cards/kind-keys.ts'
import type { MarkedAnswer, TypedLanguage } from './mark-answer.ts'

/** What a card asks for. */
export const kindName = ({ kind, question }: Pick<SessionCard, 'kind' | 'question'>) =>
  question.kind === 'order' && question.zh === null ? 'kind.orderClauses' : KIND_KEYS[kind]

/** Over the field where an answer is typed. */
const FIELD_LABELS = {
  en: 'field.english',
  'zh-Hans': 'field.chinese',
} as const satisfies Record<TypedLanguage, string>

/** A whole sentence has English, not a rendering. */
export const fieldName = (kind: CardKind, lang: TypedLanguage) =>
  kind === 'sentence' ? 'english' : FIELD_LABELS[lang]

const VERDICT_NOTES = {
  exact: 'verdict.exact',
  form: 'verdict.form',
  'tone-missing': 'verdict.toneMissing',
  spelling: 'verdict.spelling',
  character: 'verdict.character',
  extra: 'verdict.extra',
  tone: 'verdict.tone',
  order: 'verdict.order',
  missing: 'verdict.missing',
  term: 'verdict.term',
  wrong: 'verdict.wrong',
} as const satisfies Record<WordingClass, string>

/** One sentence under a marked answer. */
export function verdictNote({ verdict, lang }: Pick<MarkedAnswer, 'verdict' | 'lang'>) {
  if (verdict === 'form' && lang === 'zh-Hans') return 'verdict.formChinese'
  return verdict === 'term' && lang === 'zh-Latn-pinyin' ? 'verdict.syllable' : VERDICT_NOTES[verdict]
}
