import type { Rating } from '../scheduling/memory.ts'
import type { Interval } from '../scheduling/preview.ts'
import type { Rendering } from '../terms/rendering.ts'
import type { CardAct } from './card-acts.ts'
import type { CardKind } from './card-kinds.ts'
import type { CardAnswer, CardQuestion } from './make-cards.ts'

/** What the four buttons say. */
export type Previews = Record<Rating, { due: number; interval: Interval }>

/** A wording that a person admits as right, beside the renderings. */
export type AdmittedAnswer = {
  id: string
  language: 'zh' | 'en'
  text: string
  sourceTitle: string | null
  date: string | null
  url: string | null
}

/** A card as a review session shows it. */
export type SessionCard = {
  id: string
  noteId: string
  kind: CardKind
  deckId: string
  deckName: string
  /** 0 is none. */
  flag: number
  /** Whether its note has the tag `marked`. */
  marked: boolean
  state: 'new' | 'learning' | 'review' | 'relearning'
  due: number
  question: CardQuestion
  answer: CardAnswer
  /** Of the term, best first; empty for a note without a term. */
  renderings: Rendering[]
  /** Where the sentence that is shown stands; `own`: it is the note's own. */
  source: {
    documentId: string
    title: { zh: string; en: string }
    passage: number
    pairId: string
    own: boolean
  } | null
  /** Wordings that the person has admitted for the note, oldest first. */
  admitted: AdmittedAnswer[]
  /** What the person has remarked in the note; empty for nothing. */
  remark: string
  previews: Previews
}

export type Session = {
  cards: SessionCard[]
  /** Ids of the cards after those, in order: fetched while the first are answered. */
  rest: string[]
  counts: { new: number; learning: number; review: number }
  /** When the next card of today's learning steps comes, or null. */
  nextLearningAt: number | null
  /** When anything is due next, on a later day; null if nothing is. */
  nextDueAt: number | null
  /** Whether there is any card here, due or not. */
  hasCards: boolean
  /** Ratings are not kept: the schedule stays as it is. */
  practice?: boolean
  /** Its cards are shown though they are not due. */
  outOfTurn?: boolean
}

/** How the cards of a session come: as they are due, out of turn, or out of turn without being kept. */
export const TURNS = ['due', 'out', 'practice'] as const
export type Turn = (typeof TURNS)[number]

/** Characters of what is typed for a card. */
export const LONGEST_ANSWER = 2000

/** Sent to POST /api/reviews; ids are made by the client, and the same id twice is one review. */
export type ReviewInput =
  | {
      id: string
      cardId: string
      kind: 'rating'
      rating: Rating
      at: number
      durationMs: number
      answer?: string
      /** How it was marked: a WordingClass (core/wording). */
      mark?: string
      /** The pair whose sentence was shown, where it was not the note's own. */
      pairId?: string
    }
  | { id: string; cardId: string; kind: 'undo'; targetId: string; at: number }

/** An act to the card on the desk, with `siblings` to all of its note; `id` is the id of its change, which an undo names. */
export type ActInput =
  | { id: string; cardId: string; kind: 'act'; act: CardAct; siblings: boolean; at: number }
  | { id: string; cardId: string; kind: 'undo-act'; targetId: string; at: number }

/** Answer to one ReviewInput, in the order sent. A refused one is kept nowhere: `code` says why. */
export type ReviewOutcome =
  | {
      id: string
      ok: true
      duplicate: boolean
      card: { state: SessionCard['state']; due: number; previews: Previews }
      /** Where this rating has made the card a leech: whether it was only marked, or put aside too. */
      leech?: 'marked' | 'suspended'
    }
  | { id: string; ok: false; code: 'card-not-found' | 'target-not-found' | 'card-deleted' }
