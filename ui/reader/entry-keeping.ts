import type { Entry, Place } from '#core/reading/entry.ts'
import type { PageText } from './page-text.ts'
import type { Spot } from './types.ts'
import type { Keepable, Keeping } from './use-keeping.ts'
import { expressionOf } from './use-opened.ts'

/** Keeping and knowing as the popover and its keys ask for them: by an entry and where in the text it stands. */
export function entryKeeping(keeping: Keeping, text: PageText | null, placeOf: (spot: Spot) => Place) {
  const asKept = (entry: Entry, spot: Spot): Keepable => ({
    id: entry.term?.id ?? '',
    zh: expressionOf(entry),
    index: text?.termAt(spot) ?? null,
    place: entry.term ? undefined : placeOf(spot),
  })
  const keep = (entry: Entry, spot: Spot) => {
    if (!entry.noteId) keeping.keep([asKept(entry, spot)])
  }
  return {
    keep,
    /** Keeps it, or takes that back. */
    toggle(entry: Entry, spot: Spot): void {
      if (entry.noteId) keeping.unkeep(asKept(entry, spot), entry.noteId)
      else keep(entry, spot)
    },
    know: (entry: Entry, spot: Spot) => void keeping.know(asKept(entry, spot), entry),
  }
}
