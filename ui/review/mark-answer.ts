import type { SessionCard } from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import type { Rendering } from '#core/terms/rendering.ts'
import type { DiffOp } from '#core/wording/diff-tokens.ts'
import { type ChineseVerdict, markChinese } from '#core/wording/mark-chinese.ts'
import { type EnglishVerdict, markEnglish } from '#core/wording/mark-english.ts'

/** `almost`: one character off. `minor`: right but for articles, number, capitals, hyphens. `order`: words changed places. */
export type AnswerVerdict = ChineseVerdict | EnglishVerdict

/** A typed answer with the proofreader's marks on it, and the rating it suggests. */
export type MarkedAnswer = {
  wrote: string
  lang: 'zh-Hans' | 'en'
  verdict: AnswerVerdict
  /** From the answer to what was wanted, a word (English) or character (Chinese) a token. */
  diff: DiffOp[]
  suggests: Rating
}

const SUGGESTS: Record<AnswerVerdict, Rating> = {
  exact: 'good',
  minor: 'good',
  almost: 'hard',
  order: 'again',
  wrong: 'again',
}

/** In which language an answer to this card is typed; null where nothing is. */
export function typedLanguage(card: SessionCard): MarkedAnswer['lang'] | null {
  const { kind } = card.answer
  if (kind === 'expand') return null
  return kind === 'recognise' ? 'en' : 'zh-Hans'
}

/** Null for a card that is not answered by typing, or that has nothing to mark against. */
export function markAnswer(card: SessionCard, written: string): MarkedAnswer | null {
  const { answer } = card
  if (answer.kind === 'expand') return null
  if (answer.kind !== 'recognise') return marked(written, 'zh-Hans', markChinese(written, [answer.zh]))
  const mark = markEnglish(written, renderingsOf(card))
  return mark && marked(written, 'en', mark)
}

/** The English that the note says is to be learnt; empty where there is none yet. */
export function englishOf({ question, answer }: SessionCard): string {
  if (answer.kind !== 'produce') return answer.english
  return question.kind === 'produce' ? question.english : ''
}

/** The card's renderings, the note's own English before them where it is none of them. */
export function renderingsOf(card: SessionCard): Rendering[] {
  const english = englishOf(card)
  if (!english || card.renderings.some(({ text }) => text === english)) return card.renderings
  return [ownRendering(english), ...card.renderings]
}

const ownRendering = (text: string): Rendering => ({
  text,
  status: 'preferred',
  reliability: 'unverified',
  usage: null,
  sourceTitle: null,
  publisher: null,
  date: null,
  url: null,
})

const marked = (
  wrote: string,
  lang: MarkedAnswer['lang'],
  { verdict, diff }: { verdict: AnswerVerdict; diff: DiffOp[] },
): MarkedAnswer => ({
  wrote,
  lang,
  verdict,
  diff,
  suggests: SUGGESTS[verdict],
})
