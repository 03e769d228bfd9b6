'use client'
import Link from 'next/link'
import { type MouseEvent, useContext } from 'react'
import { GlossingContext } from './use-glossing.ts'

/** Shows Chinese without English word by word, in its place; without a script, on a page of its own. */
export function GlossSwitch({
  href,
  words,
}: {
  href: string
  words: Record<'on' | 'off' | 'shown', string>
}) {
  const { all, toggleAll } = useContext(GlossingContext)
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    toggleAll()
  }
  return (
    <>
      {all && <span className="glossed-by">{words.shown}</span>}
      <Link className="link" href={href} prefetch={false} onClick={press} aria-keyshortcuts="g">
        {all ? words.off : words.on}
      </Link>
    </>
  )
}
