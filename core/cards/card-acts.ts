import { type CardMemory, newMemory } from '../scheduling/memory.ts'
import { isBlank } from '../text/blank.ts'

/**
 * What is done to cards beside rating them. `bury` lasts until the end of the study day; `reset` forgets all that was learnt;
 * `set-due` brings a card up in so many days (0: now), new ones wait their turn. `tag` and `untag` act on the notes of the
 * cards. `delete` takes the card alone, and its note when it was the last one.
 */
export type CardAct =
  | { kind: 'flag'; flag: number }
  | { kind: 'suspend' | 'unsuspend' | 'bury' | 'unbury' | 'reset' | 'delete' }
  | { kind: 'set-due'; days: number }
  | { kind: 'move'; deckId: string }
  | { kind: 'tag' | 'untag'; name: string }
  | { kind: 'leech'; leech: boolean }

/** The last act on cards that can be taken back. */
export type LastChange = { id: string; kind: CardAct['kind']; count: number }

/** Flags as Anki numbers and names its colours; 0 is none. */
export const FLAGS = [0, 1, 2, 3, 4, 5, 6, 7] as const
export const FLAG_NAMES = [
  'none',
  'red',
  'orange',
  'green',
  'blue',
  'pink',
  'turquoise',
  'purple',
] as const satisfies { length: (typeof FLAGS)['length'] }
export const LONGEST_TAG = 60
/** How far ahead a card can be made due. */
export const LONGEST_DAYS = 36_500
/** The tag that marks a note. */
export const MARKED_TAG = 'marked'

/** What acts change of a card. Times are milliseconds since 1970. */
export type CardFields = CardMemory & {
  deckId: string
  suspended: boolean
  buriedUntil: number | null
  flag: number
  leech: boolean
  deletedAt: number | null
}

/** When an act is done: `dayEnd` ends the study day, `due` is what a set-due sets. */
export type ActMoment = { now: number; dayEnd: number; due: number }

/** Acts that are events of a card's history, which replay applies. */
export const isEvent = (act: CardAct) => act.kind === 'reset' || act.kind === 'set-due'

/** What the act changes of a card; null if it changes nothing. */
export function changeOf(
  act: CardAct,
  card: CardFields,
  { now, dayEnd, due }: ActMoment,
): Partial<CardFields> | null {
  const wanted = wantedOf(act, card, { now, dayEnd, due })
  const changed = Object.entries(wanted).filter(([name, value]) => card[name as keyof CardFields] !== value)
  return changed.length > 0 ? wanted : null
}

function wantedOf(act: CardAct, card: CardFields, { now, dayEnd, due }: ActMoment): Partial<CardFields> {
  switch (act.kind) {
    case 'flag':
      return { flag: act.flag }
    case 'suspend':
    case 'unsuspend':
      return { suspended: act.kind === 'suspend' }
    case 'bury':
      return { buriedUntil: dayEnd }
    case 'unbury':
      return (card.buriedUntil ?? 0) > now ? { buriedUntil: null } : {}
    case 'reset':
      return card.state === 'new' ? {} : { ...newMemory(now), leech: false }
    case 'set-due':
      return card.state === 'new' ? {} : { due }
    case 'move':
      return { deckId: act.deckId }
    case 'leech':
      return { leech: act.leech }
    case 'delete':
      return { deletedAt: now }
    case 'tag':
    case 'untag':
      return {}
  }
}

/** A tag as it is kept: one space between words, and for commas, which stand between tags; null when there is none, or it is too long. */
export function tagName(typed: string): string | null {
  const name = typed
    .normalize('NFC')
    .replaceAll(/[\s,，、]+/gu, ' ')
    .trim()
  return isBlank(name) || name.length > LONGEST_TAG ? null : name
}

/** Some fields of some cards, as rows: what was there before an act, or what is to be there. */
export type CardRows = {
  fields: (keyof CardFields)[]
  /** A card's id and the values of its fields, in their order. */
  rows: [string, ...CardFields[keyof CardFields][]][]
}

/** What an act has changed, so that it can be taken back: what the cards were, the events it appended, the notes it (un)tagged. */
export type Before = {
  cards: CardRows
  events: { id: string; cardId: string }[]
  notes: { tag: string; ids: string[] } | null
}
