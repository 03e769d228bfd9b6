/**
 * How a typed answer stands to the wording that is wanted, best first.
 * `exact`: as it stands. `form`: but for articles, number, capitals, hyphens, punctuation or a variant of spelling.
 * `tone-missing`: pinyin that is right as far as it goes. `spelling`: a slip in an English word or two.
 * `character`: one Chinese character for another (帐 for 账). `tone`: pinyin with a wrong tone.
 * `extra`: right, with words too many, which say more than is said. `order`: the same words in another order. `missing`: something is left out, the rest is right.
 * `term`: another word stands where one is wanted, in an answer of which at least half is right. `wrong`: less than half is.
 */
export const WORDING_CLASSES = [
  'exact',
  'form',
  'tone-missing',
  'spelling',
  'character',
  'tone',
  'extra',
  'order',
  'missing',
  'term',
  'wrong',
] as const

export type WordingClass = (typeof WORDING_CLASSES)[number]

const ratings = {
  exact: 'good',
  form: 'good',
  'tone-missing': 'hard',
  spelling: 'hard',
  character: 'hard',
  tone: 'hard',
  extra: 'again',
  order: 'again',
  missing: 'again',
  term: 'again',
  wrong: 'again',
} as const satisfies Record<WordingClass, 'again' | 'hard' | 'good'>

/**
 * The rating that a mark suggests. FSRS takes hard for a pass: it is for a wording that was recalled whole and put down with a
 * slip. What was not recalled as it is said officially (another word, another order, a part left out, a word too many) is again: a
 * fixed expression with a word changed is another expression. Easy is never suggested: how easy it was, only the person knows.
 */
export function suggestedRating(of: WordingClass): 'again' | 'hard' | 'good' {
  return ratings[of]
}

/** Whether a mark is of a better class, or of the same with less to change (`cost`). */
export function isNearer(a: Compared, b: Compared): boolean {
  const [rankA, rankB] = [a, b].map(each => WORDING_CLASSES.indexOf(each.class))
  return rankA! < rankB! || (rankA === rankB && a.cost < b.cost)
}

type Compared = { class: WordingClass; cost: number }
