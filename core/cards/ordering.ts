import type { FormulaGroup } from '../terms/term.ts'
import type { NoteContent } from './note.ts'

/** Fewer are put in order by luck; more have no key of their own. */
const FEWEST = 3
const MOST = 9

/** Parts in their order: those of the note's formula, or the clauses of its sentence. */
export type Ordered = { of: 'formula' | 'sentence'; parts: string[] }

/** What a note has to be put in order; null where neither will do. */
export function partsInOrder({
  formula,
  sentence,
}: Pick<NoteContent, 'formula' | 'sentence'>): Ordered | null {
  const ofFormula = currentGroups(formula ?? []).flatMap(group => group.parts.map(({ zh }) => zh))
  if (canBeOrdered(ofFormula)) return { of: 'formula', parts: ofFormula }
  const ofSentence = sentence ? clausesOf(sentence.zh) : []
  return canBeOrdered(ofSentence) ? { of: 'sentence', parts: ofSentence } : null
}

/** Of a member that has changed its meaning, the latest. */
export const currentGroups = (groups: readonly FormulaGroup[]) =>
  groups.filter(({ zh, from = '' }) => groups.every(other => other.zh !== zh || (other.from ?? '') <= from))

const canBeOrdered = (parts: readonly string[]) =>
  parts.length >= FEWEST && parts.length <= MOST && new Set(parts).size === parts.length

/** The clauses of a Chinese sentence without the signs between them, which would tell where each belongs. */
export function clausesOf(zh: string): string[] {
  return zh
    .split(/[，。；：！？…]+|[,;:!?](?!\d)/u)
    .map(clause => clause.trim())
    .filter(clause => /\p{Script=Han}/u.test(clause))
}

/** The same parts in an order that follows from `seed` and is not their own. */
export function outOfOrder(parts: readonly string[], seed: string): string[] {
  const mixed = parts
    .map((part, at) => ({ part, key: hash(`${seed} ${at}`) }))
    .sort((a, b) => a.key - b.key)
    .map(({ part }) => part)
  const [first, ...rest] = mixed
  return first !== undefined && mixed.every((part, at) => part === parts[at]) ? [...rest, first] : mixed
}

/** 32-bit FNV-1a over UTF-16 units, mixed as MurmurHash3 does in the end, so that neighbours fall apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
