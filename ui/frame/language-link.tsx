'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import type { MouseEvent } from 'react'
import { LOCALES, type Locale } from '#i18n/config.ts'
import { HTML_LANG } from './html-lang.ts'

/** The same page in the other language, query and place included. A full load: the whole document changes its language. */
export function LanguageLink({
  locale,
  label,
  children,
}: {
  locale: Locale
  label: string
  children: string
}) {
  const path = usePathname()
  const query = useSearchParams().toString()
  const other = LOCALES.find(candidate => candidate !== locale) ?? locale
  const rest = path.split('/').slice(2).join('/')
  const href = `/${other}${rest && `/${rest}`}${query && `?${query}`}`
  return (
    <a
      className="tool ui-zh"
      href={href}
      lang={HTML_LANG[other]}
      hrefLang={HTML_LANG[other]}
      aria-label={label}
      onClick={keepPlace}
    >
      {children}
    </a>
  )
}

function keepPlace(event: MouseEvent<HTMLAnchorElement>): void {
  event.currentTarget.hash = location.hash
}
