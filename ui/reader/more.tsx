'use client'
import { type ReactNode, useState } from 'react'

/** A list that begins with its first few; a word shows the others. */
export function More({
  items,
  shown,
  label,
}: {
  items: ReactNode[]
  shown: number
  label: (hidden: number) => string
}) {
  const [open, setOpen] = useState(false)
  const hidden = items.length - shown
  if (open || hidden <= 0) return items
  return (
    <>
      {items.slice(0, shown)}
      <li className="more">
        <button type="button" className="link num" onClick={() => setOpen(true)}>
          {label(hidden)}
        </button>
      </li>
    </>
  )
}
