'use client'
import Link from 'next/link'
import { createContext, type ReactNode, useContext } from 'react'
import { Empty } from '../kit/empty.tsx'
import { Mark } from './mark.tsx'

/**
 * What the error page says. It is drawn in the browser when a page has failed, where the server's messages cannot be
 * asked for: the layout hands them down. `byCode` is keyed by the digest that a known error carries.
 */
export type TroubleText = {
  home: { href: string; label: string }
  library: { href: string; label: string }
  again: string
  reference: string
  unknown: string
  byCode: Record<string, string>
}

const Text = createContext<TroubleText | null>(null)

export function TroubleWords({ text, children }: { text: TroubleText; children: ReactNode }) {
  return <Text value={text}>{children}</Text>
}

/** One sentence where the page would be, and a word to try again. */
export function Trouble({ error, retry }: { error: unknown; retry: () => void }) {
  const text = useContext(Text)
  if (!text) return null
  const digest = digestOf(error)
  const known = digest && text.byCode[digest]
  return (
    <>
      <header className="bar">
        <Link className="home" href={text.home.href} aria-label={text.home.label}>
          <Mark />
        </Link>
      </header>
      <main id="content" tabIndex={-1} className="desk">
        <Empty as="h1" says={known || text.unknown}>
          <button type="button" className="act" onClick={retry}>
            {text.again}
          </button>
          <Link className="word" href={text.library.href}>
            {text.library.label}
          </Link>
        </Empty>
        {digest && !known && (
          <p className="reference num">
            {text.reference} {digest}
          </p>
        )}
      </main>
    </>
  )
}

function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return typeof error.digest === 'string' ? error.digest : undefined
}
