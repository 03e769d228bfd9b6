import type { TermState } from '#core/reading/document.ts'
import { MATURE_DAYS } from '#core/scheduling/figures.ts'
import type { Database } from '#db/client.ts'
import { keptTerms } from '#db/notes.ts'
import { knownWords } from '#db/people.ts'

export type TermStates = {
  of: (term: { id: string; zh: string }) => TermState
  noteOf: (termId: string) => string | null
}

/** What a person knows of terms: of these, or of all. */
export async function termStates(db: Database, userId: string, termIds?: string[]): Promise<TermStates> {
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

/** Whether all cards of a note have come to intervals that Anki calls mature: then it counts as known. */
export const isMature = (cards: readonly { state: string; scheduledDays: number }[]): boolean =>
  cards.length > 0 && cards.every(card => card.state === 'review' && card.scheduledDays >= MATURE_DAYS)
