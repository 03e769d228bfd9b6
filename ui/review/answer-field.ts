import type { RefObject } from 'react'

/** What holds an answer while the question is shown: where it is typed, or what was put together. */
export type AnswerField = HTMLTextAreaElement | HTMLInputElement

export const holdIn = (field: RefObject<AnswerField | null>) => (element: AnswerField | null) => {
  field.current = element
}
