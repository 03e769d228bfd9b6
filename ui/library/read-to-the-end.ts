/** A text counts as read to the end from here on: the last sentence need not be reached to the letter. */
export const READ_TO_THE_END = 0.995
