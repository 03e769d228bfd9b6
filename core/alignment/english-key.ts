/** An English word, number or sign; offsets count UTF-16 units. `key` is what its forms and derivations share. */
export type EnglishKey = { key: string; start: number; end: number; text: string }
