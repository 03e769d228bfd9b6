import { type ReactNode, useEffect, useRef } from 'react'

/** The heading of what is asked where nothing is typed: the focus is on it, so that it is read out. */
export function AskedHeading({
  className,
  lang,
  children,
}: {
  className: string
  lang?: string
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h1 id="question" ref={heading} tabIndex={-1} className={className} lang={lang}>
      {children}
    </h1>
  )
}
