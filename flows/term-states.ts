import type { TermState } from '#core/reading/document.ts'
import type { Transaction } from '#db/client.ts'
import { keptTerms } from '#db/notes.ts'
import { knownWords } from '#db/people.ts'

/** A card whose interval has come to this many days counts as known, as Anki counts a mature card. */
const MATURE_DAYS = 21

export type TermStates = {
  of: (term: { id: string; zh: string }) => TermState
  noteOf: (termId: string) => string | null
}

/** What a person knows of terms: of these, or of all. */
export async function termStates(db: Transaction, userId: string, termIds?: string[]): Promise<TermStates> {
  const [kept, known] = await Promise.all([keptTerms(db, userId, termIds), knownWords(db, userId)])
  return {
    of: term => {
      if (known.has(term.zh)) return 'known'
      const note = kept.get(term.id)
      if (!note) return 'new'
      return isMature(note.cards) ? 'known' : 'learning'
    },
    noteOf: termId => kept.get(termId)?.noteId ?? null,
  }
}

/** Whether all cards of a note have come to long intervals. */
export const isMature = (cards: readonly { state: string; scheduledDays: number }[]): boolean =>
  cards.length > 0 && cards.every(card => card.state === 'review' && card.scheduledDays >= MATURE_DAYS)
