/** Largest file that is read, in bytes. */
export const MOST_BYTES = 2 * 1024 * 1024
/** Options of a question: as many as it can be edited with. */
export const MOST_OPTIONS = 12
/** Answers that are accepted where one is typed. */
export const MOST_ACCEPTED = 50
/** Longest texts, in UTF-16 units: what is asked or told, an option, a name. */
export const LONGEST_TEXT = 2_000
export const LONGEST_OPTION = 500
export const LONGEST_NAME = 200
