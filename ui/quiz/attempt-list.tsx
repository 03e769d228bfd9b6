import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { CSSProperties } from 'react'
import type { PastAttempt } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { points } from '../kit/points.ts'
import { attemptHref } from './quiz-href.ts'

/** Attempts at one paper, each with its share of the points as a line. */
export function AttemptList({
  locale,
  quizId,
  attempts,
  current,
}: {
  locale: Locale
  quizId: string
  attempts: readonly PastAttempt[]
  current: string | null
}) {
  const { t } = useT('quiz')
  const date = new Intl.DateTimeFormat(HTML_LANG[locale], {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  })
  return (
    <ol className="attempts">
      {attempts.map(({ id, at, score, of, finished }) => (
        <li key={id}>
          <Link
            href={attemptHref(locale, quizId, id)}
            prefetch={false}
            aria-current={id === current ? 'page' : undefined}
          >
            <span className="score serif">
              {finished ? t('score', { right: points(score), of }) : t('goOn')}
            </span>
            <span
              className="track"
              style={{ '--share': `${of === 0 ? 0 : (100 * score) / of}%` } as CSSProperties}
            />
            <time className="num" dateTime={new Date(at).toISOString()} suppressHydrationWarning>
              {date.format(at)}
            </time>
          </Link>
        </li>
      ))}
    </ol>
  )
}
