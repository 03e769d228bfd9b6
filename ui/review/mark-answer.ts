import { KINDS } from '#core/cards/card-kinds.ts'
import type { SessionCard } from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import type { Rendering } from '#core/terms/rendering.ts'
import { type DiffOp, diffTokens } from '#core/wording/diff-tokens.ts'
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
  return KINDS[card.kind].typed
}

/** Null for a card that is not answered by typing, or that has nothing to mark against. */
export function markAnswer(card: SessionCard, written: string): MarkedAnswer | null {
  const { answer, kind } = card
  if (kind === 'order') return marked(written, 'zh-Hans', markOrder(written, answer.parts))
  const lang = typedLanguage(card)
  if (lang === null) return null
  if (lang === 'zh-Hans') return marked(written, lang, markChinese(written, admittedChinese(card)))
  const mark = markEnglish(written, wordingsOf(card))
  return mark && marked(written, lang, mark)
}

/** Parts as they are put in order are written as one line. */
export const PARTS_JOINED_BY = ' '

function markOrder(written: string, parts: readonly string[]): { verdict: AnswerVerdict; diff: DiffOp[] } {
  const given = written.split(PARTS_JOINED_BY)
  const right = given.length === parts.length && given.every((part, at) => part === parts[at])
  return { verdict: right ? 'exact' : 'order', diff: diffTokens(given, parts) }
}

const admittedChinese = ({ answer, admitted }: SessionCard): string[] => [
  answer.zh,
  ...admitted.filter(({ language }) => language === 'zh').map(({ text }) => text),
]

/** What English is right for a card, the preferred first: of a whole sentence its English, else the term's, and what was admitted. */
export const wordingsOf = (card: SessionCard): Rendering[] => [
  ...(card.kind === 'sentence' ? [rendering(card.answer.english, 'preferred')] : renderingsOf(card)),
  ...card.admitted
    .filter(({ language }) => language === 'en')
    .map(own => rendering(own.text, 'admitted', own)),
]

/** The card's renderings, the English that it asks for before them where it is none of them. */
export function renderingsOf({ answer, renderings }: SessionCard): Rendering[] {
  const { english } = answer
  if (!english || renderings.some(({ text }) => text === english)) return renderings
  return [rendering(english, 'preferred'), ...renderings]
}

const rendering = (
  text: string,
  status: Rendering['status'],
  source: Pick<Rendering, 'sourceTitle' | 'date' | 'url'> = { sourceTitle: null, date: null, url: null },
): Rendering => ({
  ...{ text, status, reliability: 'unverified', usage: null, publisher: null },
  ...{ sourceTitle: source.sourceTitle, date: source.date, url: source.url },
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
