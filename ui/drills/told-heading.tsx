import { type ReactNode, useEffect, useRef } from 'react'

/** The heading of what is told: the focus is on it, so that it is read out. */
export function ToldHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h2 id="explanation" ref={heading} tabIndex={-1} className="serif">
      {children}
    </h2>
  )
}
