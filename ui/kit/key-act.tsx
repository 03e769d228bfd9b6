'use client'
import Link from 'next/link'
import { type ReactNode, useRef } from 'react'
import { useKeys } from './use-keys.ts'

/** An act that leads somewhere and answers to a key of the whole page, named as `useKeys` names it. */
export function KeyAct({
  href,
  press,
  hint,
  children,
}: {
  href: string
  press: string
  hint: string
  children: ReactNode
}) {
  const link = useRef<HTMLAnchorElement>(null)
  useKeys({ [press]: () => link.current?.click() })
  return (
    <Link ref={link} className="act" href={href} aria-keyshortcuts={press}>
      {children}
      <kbd>{hint}</kbd>
    </Link>
  )
}
