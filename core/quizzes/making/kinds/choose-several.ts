import { type Random, shuffled } from '../../../random/random.ts'
import { englishKey } from '../../../wording/english-words.ts'
import type { Question } from '../../question.ts'
import { balance } from '../balance.ts'
import { areConfusable, type Candidate, couldRender, isWithin } from '../candidate.ts'
import { inOrderOfLikeness } from '../distractors.ts'
import { explain, type Maker, type Making } from '../maker.ts'
import { type Alternative, place, reasonAgainst } from '../options.ts'
import { formulaOf } from './formulas.ts'

const OPTIONS = 6
const MOST_RIGHT = 4
/** Of what is like the target, how many are looked at. */
const NEAREST = 40

type Wrong = Alternative & { other: Candidate }

/** All that belong: the parts of a formula, or the English that a term may have. */
export const chooseSeveral: Maker = making =>
  making.target.term.formula ? partsOfFormula(making) : renderingsOfTerm(making)

/** Parts among those of other formulas that are like them; none that belonged to this one at some time. */
function partsOfFormula(making: Making): Question | null {
  const { target, pool, random } = making
  const formula = formulaOf(target)
  if (formula === null || formula.parts.length < 2) return null
  const ever = target.term.formula!.flatMap(({ parts }) => parts)
  const others = pool.formulas.filter(({ term }) => term.id !== target.term.id)
  const mayBelong = (zh: string) => ever.some(part => isWithin(part.zh, zh) || isWithin(zh, part.zh))
  const wrong = new Map<string, Alternative & { likeness: number }>()
  for (const other of others)
    for (const part of formulaOf(other)?.parts ?? []) {
      const why = { code: 'of-other-formula' as const, zh: other.term.zh, part }
      const likeness = likenessOfPart(part.zh, target, other, formula.parts) + random()
      if (!mayBelong(part.zh)) wrong.set(part.zh, { text: part.zh, isRight: false, why, likeness })
    }
  const right = shuffled(formula.parts, random)
    .slice(0, howMany(formula.parts.length, random))
    .map(({ zh }) => ({ text: zh, isRight: true }))
  const inOrder = [...wrong.values()].sort((a, b) => b.likeness - a.likeness)
  const mayJoin = ({ text }: Alternative, chosen: readonly Alternative[]) =>
    chosen.every(each => !isWithin(text, each.text) && !isWithin(each.text, text))
  return askFor(making, right, inOrder.slice(0, NEAREST), { language: 'zh', mayJoin })
}

/** As long, of the same build (first or last character) and field. */
function likenessOfPart(
  zh: string,
  target: Candidate,
  other: Candidate,
  parts: readonly { zh: string }[],
): number {
  const length = Math.min(...parts.map(part => Math.abs(part.zh.length - zh.length)))
  const sameEdge = parts.some(part => part.zh[0] === zh[0] || part.zh.at(-1) === zh.at(-1))
  return (sameEdge ? 3 : 0) - length + (other.term.category === target.term.category ? 1 : 0)
}

/** Renderings that are preferred or admitted among those of terms like it, of each as many. */
function renderingsOfTerm(making: Making): Question | null {
  const { target, random } = making
  const admitted = labelsOf(target)
  if (admitted.length < 2) return null
  const right = [target.en, ...shuffled(admitted.slice(1), random)]
    .slice(0, howMany(admitted.length, random))
    .map(text => ({ text, isRight: true }))
  const wrong = likest(making).flatMap(other => {
    const texts = labelsOf(other).filter(text => isAsLong(text, right) && !couldRender(text, target))
    const why = { ...reasonAgainst(other, target) }
    return texts.map(text => ({ text, isRight: false, why: { ...why, en: text } as typeof why, other }))
  })
  const mayJoin = ({ other, text }: Wrong, chosen: readonly Wrong[]) =>
    chosen.filter(each => each.other === other).length < right.length &&
    chosen.every(each => each.other === other || (!areConfusable(each.other, other) && each.text !== text))
  return askFor(making, right, wrong, { language: 'en', mayJoin })
}

/** So many as are looked at of those that could not be taken for the target. */
function likest({ target, pool, random }: Making): Candidate[] {
  const found: Candidate[] = []
  for (const other of inOrderOfLikeness(target, pool, 'en', random)) {
    if (found.length === NEAREST) break
    if (!areConfusable(target, other)) found.push(other)
  }
  return found
}

/** The English by which a term goes, the preferred first, each but once; explanations and names of meetings are none. */
function labelsOf({ term, en }: Candidate): string[] {
  const labels = term.renderings.filter(
    ({ status, usage, reliability }) =>
      status !== 'deprecated' && usage === null && reliability !== 'unverified',
  )
  const byKey = new Map([en, ...labels.map(({ text }) => text)].map(text => [englishKey(text), text]))
  return [...byKey.values()]
}

function isAsLong(text: string, right: readonly { text: string }[]): boolean {
  const lengths = right.map(each => each.text.length)
  return 2 * text.length >= Math.min(...lengths) && text.length <= 2 * Math.max(...lengths)
}

function askFor<T extends Alternative>(
  { target, example, random }: Making,
  right: readonly Alternative[],
  others: readonly T[],
  { language, mayJoin }: { language: 'zh' | 'en'; mayJoin: (other: T, chosen: readonly T[]) => boolean },
): Question | null {
  const wrong = balance(right, others, { count: OPTIONS - right.length, random, mayJoin })
  if (wrong === null) return null
  const { options, rightIds, why } = place([...right, ...wrong], language, random)
  return {
    ...{ kind: 'choose-several', form: 'several', termId: target.term.id, options },
    prompt: { zh: [{ text: target.term.zh }] },
    key: { optionIds: rightIds },
    explanation: { ...explain(target, example), why },
  }
}

/** Two at least, so that how many are right tells nothing. */
const howMany = (there: number, random: Random) =>
  2 + Math.floor(random() * (Math.min(MOST_RIGHT, there) - 1))
