import { type FaultAt, optionFault } from '#core/scheduling/option-faults.ts'
import { DEFAULT_OPTIONS, optionsWith, type StudyOptions } from '#core/scheduling/study-options.ts'
import type { Database } from '#db/client.ts'
import { findDeck, writeDeckOptions } from '#db/decks.ts'
import { readSettings, writeSettings } from '#db/people.ts'

export type OptionsOutcome =
  | { ok: true }
  | ({ ok: false; code: 'out-of-range' } & FaultAt)
  | { ok: false; code: 'deck-not-found' }

/** How a deck is studied: a person's own options, and what of them the deck has otherwise; null if there is no such deck. */
export async function deckOptions(db: Database, userId: string, deckId: string) {
  const deck = await findDeck(db, userId, deckId)
  if (!deck) return null
  const base = onlyOptions(await readSettings(db, userId))
  return { deck: { id: deck.id, name: deck.name }, base, own: ownOf(deck.options) }
}

/** Saves what is given of a person's options; the rest stays. */
export async function saveOptions(
  db: Database,
  userId: string,
  options: Partial<StudyOptions>,
): Promise<OptionsOutcome> {
  const fault = optionFault(options)
  if (fault) return { ok: false, code: 'out-of-range', ...fault }
  await writeSettings(db, userId, options)
  return { ok: true }
}

/** Saves how a deck differs, all of it: in what is not given it is as the person's own options are. */
export async function saveDeckOptions(
  db: Database,
  userId: string,
  deckId: string,
  own: Partial<StudyOptions>,
): Promise<OptionsOutcome> {
  const fault = optionFault(own)
  if (fault) return { ok: false, code: 'out-of-range', ...fault }
  const written = await writeDeckOptions(db, userId, deckId, ownOf(own))
  return written ? { ok: true } : { ok: false, code: 'deck-not-found' }
}

const NAMES = Object.keys(DEFAULT_OPTIONS) as (keyof StudyOptions)[]

const onlyOptions = (settings: StudyOptions): StudyOptions =>
  Object.fromEntries(NAMES.map(name => [name, settings[name]])) as StudyOptions

/** What a deck has chosen, of the options there are. */
function ownOf(chosen: unknown): Partial<StudyOptions> {
  const given = (chosen ?? {}) as Partial<StudyOptions>
  const all = optionsWith(DEFAULT_OPTIONS, given)
  return Object.fromEntries(NAMES.filter(name => given[name] !== undefined).map(name => [name, all[name]]))
}
