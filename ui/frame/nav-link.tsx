import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Locale } from '#i18n/config.ts'
import { type PlaceName, placeHref } from './places.ts'

/** A link of the bar or the tabs; nothing is fetched before it is pressed. */
export function NavLink({
  locale,
  to,
  current,
  children,
}: {
  locale: Locale
  to: PlaceName
  current: PlaceName | undefined
  children: ReactNode
}) {
  return (
    <Link href={placeHref(locale, to)} prefetch={false} aria-current={to === current ? 'page' : undefined}>
      {children}
    </Link>
  )
}
