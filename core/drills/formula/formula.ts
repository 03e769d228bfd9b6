import { currentGroups } from '../../cards/ordering.ts'
import { type Random, shuffled } from '../../random/random.ts'
import type { FormulaGroup, Term } from '../../terms/term.ts'
import { markParts, type PartsMark } from '../../wording/mark-parts.ts'
import type { DrillRules, Level, NewQuestion, Verdict } from '../run.ts'

/** Formula ladder: a formula is named (四个意识), and its parts are typed one by one; each that is right is a rung. */

export const FORMULA_LENGTHS = [5, 10, 20] as const
export type FormulaChoice = {
  /** Formulas that stand in this text; null: all that the person has. */
  documentId: string | null
  levels: Level[]
  length: (typeof FORMULA_LENGTHS)[number]
}

export type FormulaQuestion = {
  termId: string
  zh: string
  english: string
  /** With their parts; of a member that has changed its meaning, the latest. */
  groups: FormulaGroup[]
  /** Whether the parts have an order of their own. */
  ordered: boolean
  level: Level
}

export type OpenFormula = {
  id: string
  zh: string
  english: string
  members: { zh: string; en: string; parts: number }[]
  parts: number
  ordered: boolean
  level: Level
}

export type FormulaPartMark = { zh: string; en: string; given: string | null; verdict: Verdict }
export type FormulaMark = { verdict: Verdict; parts: FormulaPartMark[]; extra: string[] }

export type AnsweredFormula = {
  question: OpenFormula
  groups: FormulaGroup[]
  mark: FormulaMark
  durationMs: number
}

/** How far one is: what was right (a rung each), what the last try came to, and whether every part is there. */
export type Climb = {
  rungs: string[]
  last: 'right' | 'almost' | 'wrong' | 'again' | null
  isTop: boolean
}

export const LONGEST_PART = 100
export const MOST_TRIES = 40

/** By the number of parts: two, three, four, five or six, more. */
export const levelOfParts = (parts: number): Level =>
  parts <= 2 ? 1 : parts === 3 ? 2 : parts === 4 ? 3 : parts <= 6 ? 4 : 5

/** Steps and levels of government follow each other; what a formula counts otherwise lies side by side. */
const isOrdered = (zh: string) => /步走|五级书记/.test(zh)

/** The formulas among terms that have two parts at least; those of the same parts once, by the shortest name. */
export function formulasAmong(terms: readonly Term[]): FormulaQuestion[] {
  const byParts = new Map<string, FormulaQuestion>()
  for (const { id, zh, formula = [], renderings } of terms) {
    const groups = currentGroups(formula).filter(({ parts }) => parts.length > 0)
    const parts = partsIn(groups)
    if (parts.length < 2) continue
    const key = parts.map(part => part.zh).join('|')
    const known = byParts.get(key)
    if (known && known.zh.length <= zh.length) continue
    const english = renderings.find(({ status }) => status === 'preferred')?.text ?? renderings[0]?.text ?? ''
    const level = levelOfParts(parts.length)
    byParts.set(key, { termId: id, zh, english, groups, ordered: isOrdered(zh), level })
  }
  return [...byParts.values()]
}

/** Some of these levels, drawn, the ones with few parts first. */
export function formulaQuestions(
  terms: readonly Term[],
  { levels, length }: FormulaChoice,
  random: Random,
): NewQuestion<FormulaQuestion>[] {
  const fitting = formulasAmong(terms).filter(({ level }) => levels.includes(level))
  return shuffled(fitting, random)
    .slice(0, length)
    .sort((a, b) => partsIn(a.groups).length - partsIn(b.groups).length)
    .map(body => ({ kind: 'formula', level: body.level, body }))
}

const partsIn = (groups: readonly FormulaGroup[]) => groups.flatMap(({ parts }) => parts)
const isRight = (of: string) => of === 'exact' || of === 'form'
const isThere = (of: string) => isRight(of) || of === 'order'
const isSlip = (of: string) => of === 'character' || of === 'spelling'

type Simplify = (text: string) => string

type Tried = Pick<PartsMark, 'parts' | 'extra'>

/** As the expand card is marked: in any order unless they have one, in Chinese or in English, or some in each. */
function markTries(question: FormulaQuestion, tries: readonly string[], simplify: Simplify): Tried {
  const isChinese = (text: string) => /\p{Script=Han}/u.test(text)
  const chinese = markIn('zh', question, tries.filter(isChinese), simplify)
  const english = markIn(
    'en',
    question,
    tries.filter(text => !isChinese(text)),
    simplify,
  )
  const parts = chinese.parts.map((inChinese, at) => {
    const inEnglish = english.parts[at]!
    if (isThere(inChinese.class)) return inChinese
    return isThere(inEnglish.class) || inChinese.given === null ? inEnglish : inChinese
  })
  return { parts, extra: [...chinese.extra, ...english.extra] }
}

function markIn(
  language: 'zh' | 'en',
  { groups, ordered }: FormulaQuestion,
  tries: readonly string[],
  simplify: Simplify,
): Tried {
  const parts = partsIn(groups).map(({ zh, en }) => ({ zh: simplify(zh), en }))
  return markParts(simplify(tries.join('\n')), parts, { language, ordered })
}

/** What the tries have come to, without a word of what is missing. */
export function climb(question: FormulaQuestion, tries: readonly string[], simplify: Simplify): Climb {
  const rungs = rungsOf(question, tries, simplify)
  const isTop = rungs.length === partsIn(question.groups).length
  if (tries.length === 0) return { rungs, last: null, isTop }
  const isNew = rungs.length > rungsOf(question, tries.slice(0, -1), simplify).length
  return { rungs, last: isNew ? 'right' : lastOf(question, tries.at(-1)!, simplify), isTop }
}

const rungsOf = (question: FormulaQuestion, tries: readonly string[], simplify: Simplify): string[] =>
  markTries(question, tries, simplify).parts.flatMap(mark => (isThere(mark.class) ? (mark.given ?? []) : []))

/** Of a try that is no new rung: a part that is there already, nearly one, or none. */
function lastOf(question: FormulaQuestion, text: string, simplify: Simplify): 'again' | 'almost' | 'wrong' {
  const { parts } = markTries(question, [text], simplify)
  if (parts.some(mark => isThere(mark.class))) return 'again'
  return parts.some(mark => isSlip(mark.class)) ? 'almost' : 'wrong'
}

export function markFormula(
  question: FormulaQuestion,
  tries: readonly string[],
  simplify: Simplify = text => text,
): FormulaMark {
  const { parts, extra } = markTries(question, tries, simplify)
  const all = partsIn(question.groups)
  const marks = parts.map((mark, at): FormulaPartMark => {
    const { zh = '', en = '' } = all[at] ?? {}
    const verdict = isRight(mark.class)
      ? 'right'
      : isThere(mark.class) || isSlip(mark.class)
        ? 'almost'
        : 'wrong'
    return { zh, en, given: mark.given, verdict }
  })
  const right = marks.filter(({ verdict }) => verdict === 'right').length
  const isWhole = right === marks.length
  const verdict = isWhole && extra.length === 0 ? 'right' : right * 2 >= marks.length ? 'almost' : 'wrong'
  return { verdict, parts: marks, extra }
}

export const formulaRules: DrillRules<
  FormulaChoice,
  FormulaQuestion,
  string[],
  OpenFormula,
  AnsweredFormula
> = {
  drill: 'formula',
  open: (id, { zh, english, groups, ordered, level }) => ({
    ...{ id, zh, english, ordered, level },
    members: groups.map(group => ({ zh: group.zh, en: group.en, parts: group.parts.length })),
    parts: partsIn(groups).length,
  }),
  answered: ({ id, body, given, durationMs }, choice, simplify) => ({
    question: formulaRules.open(id, body, choice),
    groups: body.groups,
    mark: markFormula(body, given, simplify),
    durationMs,
  }),
}
