import { KINDS } from '#core/cards/card-kinds.ts'
import { currentGroups } from '#core/cards/ordering.ts'
import type { SessionCard } from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import type { Rendering } from '#core/terms/rendering.ts'
import type { FormulaGroup } from '#core/terms/term.ts'
import type { Simplify } from '#core/text/script.ts'
import { type DiffOp, diffTokens } from '#core/wording/diff-tokens.ts'
import { markChinese } from '#core/wording/mark-chinese.ts'
import { markEnglish } from '#core/wording/mark-english.ts'
import { markParts, type PartsMark } from '#core/wording/mark-parts.ts'
import { markPinyin } from '#core/wording/mark-pinyin.ts'
import { suggestedRating, type WordingClass } from '#core/wording/wording-class.ts'

export type TypedLanguage = 'zh-Hans' | 'en'

/** A typed answer with the proofreader's marks on it, and the rating it suggests. */
export type MarkedAnswer = {
  wrote: string
  lang: TypedLanguage | 'zh-Latn-pinyin'
  verdict: WordingClass
  /** From the answer to what was wanted, a word (English), character or syllable (pinyin) a token. */
  diff: DiffOp[]
  /** Of a formula, what was written for each part, and what is none. */
  parts?: Pick<PartsMark, 'parts' | 'extra'>
  suggests: Rating
}

/** In which language an answer to this card is typed; null where nothing is. */
export function typedLanguage(card: SessionCard): TypedLanguage | null {
  return KINDS[card.kind].typed
}

/**
 * Null for a card that is not answered by typing, or that has nothing to mark against. With `simplify`, traditional characters
 * count as simplified ones.
 */
export function markAnswer(card: SessionCard, written: string, simplify?: Simplify): MarkedAnswer | null {
  const { answer, kind } = card
  if (kind === 'order') return marked(written, 'zh-Hans', markOrder(written, answer.parts))
  if (kind === 'expand') return markFormula(written, answer.groups, simplify)
  const lang = typedLanguage(card)
  if (lang === null) return null
  if (lang === 'zh-Hans') return markInChinese(card, written, simplify)
  const mark = markEnglish(written, wordingsOf(card))
  return mark && marked(written, lang, mark)
}

/** Chinese, or pinyin where it is that and comes nearer. */
function markInChinese(card: SessionCard, written: string, simplify?: Simplify): MarkedAnswer {
  const { zh, pinyin } = card.answer
  const chinese = markChinese(written, admittedChinese(card), simplify)
  if (chinese.class === 'exact' || pinyin === '' || /\p{Script=Han}/u.test(written)) {
    return marked(written, 'zh-Hans', chinese)
  }
  const byPinyin = markPinyin(written, { zh, pinyin })
  return byPinyin.class === 'wrong'
    ? marked(written, 'zh-Hans', chinese)
    : marked(written, 'zh-Latn-pinyin', byPinyin)
}

/** The parts in any order, in Chinese or in English. */
function markFormula(
  written: string,
  groups: readonly FormulaGroup[],
  simplify: Simplify = text => text,
): MarkedAnswer {
  const parts = currentGroups(groups).flatMap(group => group.parts)
  const language = /\p{Script=Han}/u.test(written) ? 'zh' : 'en'
  const mark = markParts(simplify(written), parts, { language, ordered: false })
  const lang = language === 'zh' ? 'zh-Hans' : 'en'
  return {
    ...marked(written, lang, { class: mark.class, diff: [] }),
    parts: { parts: mark.parts, extra: mark.extra },
  }
}

/** Parts as they are put in order are written as one line. */
export const PARTS_JOINED_BY = ' '

type Mark = { class: WordingClass; diff: DiffOp[] }

function markOrder(written: string, parts: readonly string[]): Mark {
  const given = written.split(PARTS_JOINED_BY)
  const right = given.length === parts.length && given.every((part, at) => part === parts[at])
  return { class: right ? 'exact' : 'order', diff: diffTokens(given, parts) }
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

const marked = (wrote: string, lang: MarkedAnswer['lang'], { class: verdict, diff }: Mark): MarkedAnswer => ({
  wrote,
  lang,
  verdict,
  diff,
  suggests: suggestedRating(verdict),
})
