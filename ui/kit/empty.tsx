import type { ReactNode } from 'react'

/** Where a thing would be: one sentence in ink, then what to do next. */
export function Empty({ says, children }: { says: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="serif">{says}</p>
      {children && <div className="acts">{children}</div>}
    </div>
  )
}
