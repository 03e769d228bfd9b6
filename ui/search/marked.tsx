import { Fragment } from 'react'
import type { MarkedSentence } from '#core/search/results.ts'

/** A sentence with what was looked for underlined. */
export function Marked({ text, matches }: MarkedSentence) {
  let from = 0
  const pieces = matches.map(({ start, end }) => {
    const before = text.slice(from, start)
    from = end
    return (
      <Fragment key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>
    )
  })
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  )
}
