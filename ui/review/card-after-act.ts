import { type CardAct, MARKED_TAG } from '#core/cards/card-acts.ts'
import type { SessionCard } from '#core/cards/session.ts'

/** Acts after which a card is not asked any more in this session. */
export const takesAway = ({ kind }: CardAct) => TAKING_AWAY.includes(kind)
const TAKING_AWAY: readonly CardAct['kind'][] = ['suspend', 'bury', 'reset', 'set-due']

/** A card as it is after an act to `card` that leaves it where it is. */
export function afterAct(other: SessionCard, card: SessionCard, act: CardAct): SessionCard {
  if (!concerns(act, other, card)) return other
  if (act.kind === 'flag') return { ...other, flag: act.flag }
  if (act.kind === 'move') return { ...other, deckId: act.deckId }
  return { ...other, marked: act.kind === 'tag' }
}

/** A card as it was before an act to `card`, which is given as it was then. */
export function beforeAct(other: SessionCard, card: SessionCard, act: CardAct): SessionCard {
  if (!concerns(act, other, card)) return other
  const { flag, deckId, deckName, marked } = card
  if (act.kind === 'flag') return { ...other, flag }
  return act.kind === 'move' ? { ...other, deckId, deckName } : { ...other, marked }
}

/** A flag and a deck are the card's own, the mark is its note's. */
function concerns(act: CardAct, other: SessionCard, card: SessionCard): boolean {
  if (act.kind === 'flag' || act.kind === 'move') return other.id === card.id
  return 'name' in act && act.name === MARKED_TAG && other.noteId === card.noteId
}
