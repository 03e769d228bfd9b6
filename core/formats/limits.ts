/** Largest file, in bytes. */
export const MAX_BYTES = 20 * 1024 * 1024
/** Longest text of a file or of a paste, in UTF-16 units. */
export const MAX_CHARACTERS = 5_000_000
/** What the entries of an archive may hold together once inflated, in bytes. */
export const MAX_INFLATED_BYTES = 100 * 1024 * 1024
/** Inflated bytes for one packed byte, where an archive inflates to more than `RATIO_FROM_BYTES`. */
export const MAX_INFLATION = 200
export const RATIO_FROM_BYTES = 10 * 1024 * 1024
/** Entries of an archive. */
export const MAX_ENTRIES = 5_000
/** Pages of a PDF. */
export const MAX_PAGES = 5_000
/** Elements within elements of an HTML page; the text of deeper ones is read as if it stood at this depth. */
export const MAX_DEPTH = 200
/** Tags, and pieces of text, of an HTML page up to which the article is looked for; above, only links and wording tell what is no text. */
export const MAX_ARTICLE_NODES = 40_000
