import { type Random, shuffled } from '../../random/random.ts'
import type { DistractorReason, Option } from '../question.ts'
import { type Candidate, sharedCharacters } from './candidate.ts'
import type { OptionLanguage } from './distractors.ts'

/** By position. */
export const OPTION_IDS = [...'abcdefghijkl']

/** Something that may become an option, right or with the reason why not. */
export type Alternative = { text: string; isRight: boolean; why?: ReasonWithoutId }
type WithoutId<T> = T extends unknown ? Omit<T, 'optionId'> : never
export type ReasonWithoutId = WithoutId<DistractorReason>

export type Placed = { options: Option[]; rightIds: string[]; why: DistractorReason[] }

/** The alternatives in an order drawn from `random`. */
export function place(
  alternatives: readonly Alternative[],
  language: OptionLanguage,
  random: Random,
): Placed {
  const placed = shuffled(alternatives, random).map((each, at) => ({ ...each, id: OPTION_IDS[at]! }))
  return {
    options: placed.map(({ id, text }) => ({ id, text, lang: language })),
    rightIds: placed.filter(({ isRight }) => isRight).map(({ id }) => id),
    why: placed.flatMap(({ id, why }) => (why ? [{ optionId: id, ...why } as DistractorReason] : [])),
  }
}

/** Chinese texts in their right order, shown in another. */
export function placeInOrder(
  texts: readonly string[],
  random: Random,
): { options: Option[]; key: { order: string[] } } {
  const places = shuffled([...texts.keys()], random)
  if (places.every((place, at) => place === at)) places.reverse()
  return {
    options: places.map((place, at) => ({ id: OPTION_IDS[at]!, text: texts[place]!, lang: 'zh' })),
    key: { order: texts.map((_, place) => OPTION_IDS[places.indexOf(place)]!) },
  }
}

/** Why another term is not the one that is asked for: what it is, and what it has in common with that one. */
export function reasonAgainst({ term, en, zhKey }: Candidate, target: Candidate): ReasonWithoutId {
  const told = { termId: term.id, zh: term.zh, en }
  const shared = sharedCharacters(target.zhKey, zhKey)
  if (shared !== '') return { ...told, code: 'shares-characters', shared }
  if (term.category === target.term.category)
    return { ...told, code: 'same-category', category: term.category }
  return { ...told, code: 'other-term' }
}
