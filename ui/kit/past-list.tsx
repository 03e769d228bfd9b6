import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Locale } from '#i18n/config.ts'

const DATE_LOCALE: Record<Locale, string> = { en: 'en-GB', zh: 'zh-CN' }

/** `score`: what came of it, or that it goes on; `at` in milliseconds since 1970. */
type Row = { id: string; href: string; score: string; name: ReactNode; at: number }

/** What was taken before, each with a way back to it; `none` where there is nothing. */
export function PastList({ locale, rows, none }: { locale: Locale; rows: readonly Row[]; none: string }) {
  const date = new Intl.DateTimeFormat(DATE_LOCALE[locale], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  if (rows.length === 0) return <p className="none">{none}</p>
  return (
    <ul className="past-quizzes">
      {rows.map(({ id, href, score, name, at }) => (
        <li key={id}>
          <Link href={href} prefetch={false}>
            <span className="score serif">{score}</span>
            {name}
            <time className="num" dateTime={new Date(at).toISOString()}>
              {date.format(at)}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  )
}
