import type { Random } from '../../../random/random.ts'
import type { PlantedChange } from '../../question.ts'
import { agentChanges } from './agents.ts'
import type { FindChanges } from './find-changes.ts'
import { levelChanges } from './levels.ts'
import { negationChanges } from './negations.ts'
import { numberChanges } from './numbers.ts'

const finders: readonly (readonly [PlantedChange['what'], FindChanges])[] = [
  ['number', numberChanges],
  ['level', levelChanges],
  ['agent', agentChanges],
]

export type ChangedEnglish = { text: string; change: PlantedChange }

/** The English with one change planted, drawn from `random`; null where none can be. A sentence is negated only for want of others. */
export function plantChange(zh: string, en: string, random: Random): ChangedEnglish | null {
  const found = finders.flatMap(([what, find]) => find(zh, en, random).map(change => ({ what, change })))
  const all =
    found.length > 0
      ? found
      : negationChanges(zh, en, random).map(change => ({ what: 'negation' as const, change }))
  const chosen = all[Math.floor(random() * all.length)]
  if (!chosen) return null
  const { start, end, said } = chosen.change
  return {
    text: en.slice(0, start) + said + en.slice(end),
    change: { what: chosen.what, lang: 'en', said, original: en.slice(start, end) },
  }
}
