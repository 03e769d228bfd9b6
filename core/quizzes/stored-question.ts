import type { ClozePiece } from '../cards/cloze.ts'
import type { EnglishPiece, Option, Question, QuestionExplanation } from './question.ts'

type OldOption = { id: string; zh: string } | { id: string; en: string }

/** A question as it was stored before questions had forms (until November 2026). */
type OldQuestion = { termId: string; explanation: QuestionExplanation } & (
  | {
      kind: 'choose-english' | 'choose-chinese' | 'fill-blank'
      options: OldOption[]
      key: { optionId: string }
    }
  | { kind: 'type-chinese'; key: { accepted: { zh: string; pinyin: string }[] } }
) & { prompt: { zh?: string | ClozePiece[]; en?: string | EnglishPiece[] } }

/** The question of a stored body, whichever way it was stored. */
export function storedQuestion(body: unknown): Question {
  const stored = body as Question | OldQuestion
  if ('form' in stored) return stored
  const { termId, explanation, prompt } = stored
  const zh = typeof prompt.zh === 'string' ? [{ text: prompt.zh }] : prompt.zh
  const en = typeof prompt.en === 'string' ? [{ text: prompt.en, counterpart: false }] : prompt.en
  const asked = { termId, explanation, prompt: { ...(zh && { zh }), ...(en && { en }) } }
  if (stored.kind === 'type-chinese') return { ...asked, kind: stored.kind, form: 'chinese', key: stored.key }
  return {
    ...asked,
    kind: stored.kind,
    form: 'choice',
    options: stored.options.map(asOption),
    key: stored.key,
  }
}

const asOption = (option: OldOption): Option =>
  'zh' in option
    ? { id: option.id, text: option.zh, lang: 'zh' }
    : { id: option.id, text: option.en, lang: 'en' }
