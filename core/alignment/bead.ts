/** Sentences from the first up to the last, itself not counted. */
export type Span = readonly [from: number, to: number]

/** Sentences of both sides that translate each other; one span may be empty. */
export type Bead = { zh: Span; en: Span }

/** `score`: 0–1, how sure it is that just these sentences belong together. */
export type ScoredBead = Bead & { score: number }
