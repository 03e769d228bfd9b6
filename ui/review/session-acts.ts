import type { CardAct } from '#core/cards/card-acts.ts'
import { MARKED_TAG } from '#core/cards/card-acts.ts'
import type { SessionCard } from '#core/cards/session.ts'
import { RATING_NAMES } from './rating-names.ts'
import type { Step } from './session-state.ts'
import type { Edit } from './use-edits.ts'

/** The acts that have a key of their own, as Anki has them. `siblings`: on the whole note. */
export const CARD_ACTS = [
  { key: '@', name: 'act.suspendCard', act: { kind: 'suspend' }, siblings: false },
  { key: '!', name: 'act.suspendNote', act: { kind: 'suspend' }, siblings: true },
  { key: '-', name: 'act.buryCard', act: { kind: 'bury' }, siblings: false },
  { key: '=', name: 'act.buryNote', act: { kind: 'bury' }, siblings: true },
] as const satisfies readonly { key: string; name: string; act: CardAct; siblings: boolean }[]

const ASKING = { reset: 'act.reset', 'set-due': 'act.setDue', move: 'act.move' } as const

/** Marks the note, or takes the mark away. */
export const markingOf = ({ marked }: SessionCard): CardAct => ({
  kind: marked ? 'untag' : 'tag',
  name: MARKED_TAG,
})

/** The same flag again takes it away. */
export const flaggingOf = (card: SessionCard, flag: number): CardAct => ({
  kind: 'flag',
  flag: card.flag === flag ? 0 : flag,
})

export type StepName = ReturnType<typeof stepName> | Edit['name']

/** The key of the message that names a step. */
export function stepName(step: Step) {
  if (step.kind === 'rating') return RATING_NAMES[step.rating]
  const { act, siblings } = step
  if (act.kind === 'flag') return 'act.flag'
  if ('name' in act) return 'act.mark'
  if (act.kind in ASKING) return ASKING[act.kind as keyof typeof ASKING]
  const known = CARD_ACTS.find(each => each.act.kind === act.kind && each.siblings === siblings)
  return known?.name ?? 'act.flag'
}
