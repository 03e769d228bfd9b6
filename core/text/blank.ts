/** Whether nothing of a text is to be seen: it is empty, or all spaces and signs without width. */
export const isBlank = (text: string) => !/[^\p{Cc}\p{Cf}\p{Z}]/u.test(text)
