import type { ReactNode } from 'react'

/** Where a thing would be: one sentence in ink, then what to do next. As `h1` where it is all that a page says. */
export function Empty({
  says,
  as: Sentence = 'p',
  children,
}: {
  says: ReactNode
  as?: 'p' | 'h1'
  children?: ReactNode
}) {
  return (
    <div className="empty">
      <Sentence className="serif">{says}</Sentence>
      {children && <div className="acts">{children}</div>}
    </div>
  )
}
