import type { Rating } from '../scheduling/memory.ts'
import type { CardKind } from './card-kinds.ts'
import type { CardQueryError } from './card-query.ts'
import type { NoteSentence } from './note.ts'

/** What a table of cards shows of each, in order. */
export const CARD_COLUMNS = ['zh', 'kind', 'deck', 'due', 'ivl', 's', 'd', 'lapses', 'flag', 'tags'] as const
export type CardColumn = (typeof CARD_COLUMNS)[number]

/** By what it can be ordered: each column, and when a card was made. */
export const CARD_SORTS = [...CARD_COLUMNS, 'made'] as const
export type CardSort = (typeof CARD_SORTS)[number]

export type CardWindow = { sort: CardSort; descending: boolean; offset: number; limit: number }

/** A card as the table of cards has it. Times are milliseconds since 1970; what a new card has not is null. */
export type BrowsedCard = {
  id: string
  noteId: string
  kind: CardKind
  zh: string
  english: string
  deck: string
  state: string
  due: number | null
  interval: number | null
  stability: number | null
  difficulty: number | null
  lapses: number
  flag: number
  suspended: boolean
  buried: boolean
  leech: boolean
  tags: string[]
}

export type Browsed =
  /** `total` is how many there are, where finding the first window has told it; else it is asked for by itself. */
  | { ok: true; total: number | null; offset: number; cards: BrowsedCard[] }
  | { ok: false; error: CardQueryError }

/** How many cards a search finds. */
export type Counted = { ok: true; total: number } | { ok: false; error: CardQueryError }

/** What a person may change of a note. */
export type NoteText = { zh: string; pinyin: string; english: string; remark: string; tags: string[] }

/** Characters of each at most: a whole sentence with its pinyin and its English. PostgreSQL's index of `zh` holds no more. */
export const NOTE_LIMITS = { zh: 800, pinyin: 5000, english: 5000, remark: 5000 } as const

/** One event of a card's history; `undone`: it was taken back. */
export type CardEvent = {
  id: string
  kind: 'rating' | 'reset' | 'set-due'
  rating: Rating | null
  at: number
  durationMs: number | null
  undone: boolean
}

/** A card with its note and its history, the latest event first. */
export type CardInFull = {
  card: BrowsedCard
  note: NoteText
  sentence: NoteSentence | null
  /** How likely it is recalled now, 0–1; null for a new card. */
  recall: number | null
  events: CardEvent[]
}
