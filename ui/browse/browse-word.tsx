'use client'
import Link from 'next/link'
import { type ReactNode, useRef } from 'react'
import { useKeys } from '../kit/use-keys.ts'

/** Leads to the table of all cards, by the key b too. */
export function BrowseWord({ href, children }: { href: string; children: ReactNode }) {
  const link = useRef<HTMLAnchorElement>(null)
  useKeys({ b: () => link.current?.click() })
  return (
    <Link ref={link} className="word" href={href} prefetch={false} aria-keyshortcuts="b">
      {children}
      <kbd>b</kbd>
    </Link>
  )
}
