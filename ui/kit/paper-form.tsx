'use client'
import { usePathname, useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useTransition } from 'react'
import { Act } from './act.tsx'
import { Icon } from './icon.tsx'
import { PAPER_SIZES, type PaperSize } from './paper-sizes.ts'

/**
 * What stands on the paper (`children`, as checks), how large it is, and the act that prints. Every choice is in the address, with
 * `always` before it.
 */
export function PaperForm({
  size,
  words,
  always = {},
  children,
}: {
  size: PaperSize
  words: Record<PaperSize | 'size' | 'print', string>
  always?: Record<string, string>
  children: ReactNode
}) {
  const router = useRouter()
  const path = usePathname()
  const [waiting, start] = useTransition()
  const show = (event: FormEvent<HTMLFormElement>) => {
    const asked = new URLSearchParams(always)
    for (const [name, value] of new FormData(event.currentTarget)) asked.set(name, String(value))
    start(() => router.replace(`${path}?${asked}`, { scroll: false }))
  }
  return (
    <form className="paper-form" onChange={show} aria-busy={waiting}>
      {children}
      <span className="picker">
        <select name="size" aria-label={words.size} defaultValue={size}>
          {PAPER_SIZES.map(each => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <Act disabled={waiting} onClick={() => print()}>
        {words.print}
      </Act>
    </form>
  )
}

export function PaperCheck({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value="1" defaultChecked={checked} />
      {label}
    </label>
  )
}
