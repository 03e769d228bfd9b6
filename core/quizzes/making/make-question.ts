import { type MadeKind, QUESTION_KINDS, type Question } from '../question.ts'
import { chooseOfficial } from './kinds/choose-official.ts'
import { chooseSeveral } from './kinds/choose-several.ts'
import { chooseSource } from './kinds/choose-source.ts'
import { chooseChinese, chooseEnglish, fillBlank } from './kinds/choose-term.ts'
import { fillEnglish } from './kinds/fill-english.ts'
import { contract, expand, order } from './kinds/formulas.ts'
import { match } from './kinds/match.ts'
import { orderClauses } from './kinds/order-clauses.ts'
import { trueFalse } from './kinds/true-false.ts'
import { dictation, typeChinese } from './kinds/type-chinese.ts'
import type { Maker, Making } from './maker.ts'

export type { Anchor, QuizExample, QuizTerm } from './maker.ts'

/** Kinds that there is a maker for, in the order in which they are offered. */
export const MAKEABLE_KINDS = QUESTION_KINDS.filter(kind => kind !== 'own')
export type MakeableKind = MadeKind

const MAKERS: Record<MadeKind, Maker> = {
  'choose-english': chooseEnglish,
  'choose-chinese': chooseChinese,
  'choose-official': chooseOfficial,
  'choose-source': chooseSource,
  'choose-several': chooseSeveral,
  match,
  'true-false': trueFalse,
  'fill-blank': fillBlank,
  'fill-english': fillEnglish,
  'type-chinese': typeChinese,
  expand,
  contract,
  order,
  'order-clauses': orderClauses,
  dictation,
}

/** A question of this kind about the target, or null where none can be made. */
export const makeQuestion = (kind: MadeKind, making: Making): Question | null => MAKERS[kind](making)
