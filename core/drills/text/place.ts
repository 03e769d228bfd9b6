/** Where in a text a question is from. Passages count from 1, 0 is the headline. */
export type TextPlace = { documentId: string; passage: number }
