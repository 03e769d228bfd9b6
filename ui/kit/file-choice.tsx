import type { ComponentProps } from 'react'

/** A field for files that reads as the other words to press. `word`: on it; `status`: what was chosen, or what becomes of it. */
export function FileChoice({
  word,
  status,
  ...input
}: ComponentProps<'input'> & { word: string; status: string | undefined }) {
  return (
    <div className="file-choice">
      <input {...input} type="file" />
      <span className="word" aria-hidden="true">
        {word}
      </span>
      <span role="status">{status}</span>
    </div>
  )
}
