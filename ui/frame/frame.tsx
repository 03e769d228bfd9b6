import type { ReactNode } from 'react'
import type { Locale } from '#i18n/config.ts'
import { Bar } from './bar.tsx'
import { Foot } from './foot.tsx'
import type { PlaceName } from './places.ts'
import { Tabs } from './tabs.tsx'

/**
 * Bar, content, foot and tabs of an ordinary page. A page that fills the screen (reader, review, quiz) draws its own bar
 * instead, and its own `<main id="content" tabIndex={-1}>`, where the skip link leads.
 */
export function Frame({
  locale,
  current,
  className,
  foot = true,
  children,
}: {
  locale: Locale
  current?: PlaceName
  className?: string
  foot?: boolean
  children: ReactNode
}) {
  return (
    <>
      <Bar locale={locale} current={current} />
      <main id="content" tabIndex={-1} className={className}>
        {children}
      </main>
      {foot && <Foot locale={locale} />}
      <Tabs locale={locale} current={current} />
    </>
  )
}
