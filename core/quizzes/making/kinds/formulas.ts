import type { FormulaGroup } from '../../../terms/term.ts'
import { charactersOf } from '../../../wording/mark-chinese.ts'
import type { Part } from '../../../wording/mark-parts.ts'
import type { Candidate } from '../candidate.ts'
import { explain, type Maker } from '../maker.ts'
import { placeInOrder } from '../options.ts'

/** `isName`: the term is the names of the groups and nothing else, so that who has the parts can write it. */
export type Formula = { parts: Part[]; isName: boolean }

/** What the term stands for, of several meanings the latest; null if it is no formula. */
export function formulaOf({ term, zhKey }: Candidate): Formula | null {
  const latest = new Map<string, FormulaGroup>()
  for (const group of term.formula ?? []) {
    const before = latest.get(group.zh)
    if (!before || (before.from ?? '') < (group.from ?? '')) latest.set(group.zh, group)
  }
  const groups = [...latest.values()]
  const parts = groups.flatMap(group => group.parts)
  const name = groups.map(({ zh }) => charactersOf(zh).join('')).join('')
  return parts.length < 2 ? null : { parts, isName: name === zhKey }
}

const MOST_PARTS = 8
/** Longer ones, in characters, nobody is asked to write out. */
const LONGEST_PART = 16

/** The parts of a formula, in whatever order. */
export const expand: Maker = ({ target, example }) => {
  const formula = formulaOf(target)
  if (formula === null || formula.parts.length > MOST_PARTS) return null
  if (formula.parts.some(({ zh }) => zh.length > LONGEST_PART)) return null
  return {
    ...{ kind: 'expand', form: 'parts', termId: target.term.id },
    prompt: { zh: [{ text: target.term.zh }] },
    of: formula.parts.length,
    key: { parts: formula.parts },
    explanation: { ...explain(target, example), why: [] },
  }
}

/** The formula of its parts. Every term that stands for just these is accepted. */
export const contract: Maker = ({ target, example, pool }) => {
  const formula = formulaOf(target)
  if (!formula?.isName || formula.parts.length > MOST_PARTS) return null
  const asked = keyOf(formula)
  const others = pool.formulas.filter(other => {
    const its = other.term.id === target.term.id ? null : formulaOf(other)
    return its !== null && keyOf(its) === asked
  })
  return {
    ...{ kind: 'contract', form: 'chinese', termId: target.term.id },
    prompt: { zh: [{ text: formula.parts.map(({ zh }) => zh).join('；') }] },
    key: { accepted: [target, ...others].map(({ term: { zh, pinyin } }) => ({ zh, pinyin })) },
    explanation: { ...explain(target, example), why: [] },
  }
}

const keyOf = ({ parts }: Formula) =>
  parts
    .map(({ zh }) => zh)
    .sort()
    .join()

/** Formulas that documents list in one order only. Others (regions, budgets) are listed as it suits the text. */
const inOneOrder = new Set(
  `两不愁三保障 五级书记 三大攻坚战 五个一批 六个精准 四个服从 八项规定 四个意识 四风 三严三实 两学一做 放管服 五位一体 四个全面
   四个自信 三个代表 六稳 六保 三去一降一补 三步走战略 和平共处五项原则 五通`.match(/\S+/g),
)

/** The parts of a formula in the order in which documents list them. */
export const order: Maker = ({ target, example, random }) => {
  const formula = formulaOf(target)
  if (formula === null || !inOneOrder.has(target.term.zh)) return null
  if (formula.parts.length < 3 || formula.parts.length > MOST_PARTS) return null
  return {
    ...{ kind: 'order', form: 'order', termId: target.term.id },
    prompt: { zh: [{ text: target.term.zh }] },
    ...placeInOrder(
      formula.parts.map(({ zh }) => zh),
      random,
    ),
    explanation: { ...explain(target, example), why: [] },
  }
}
