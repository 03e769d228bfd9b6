import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { ReactNode } from 'react'
import type { Verdict } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Icon } from '../kit/icon.tsx'
import { Ticks } from '../quiz/quiz-bar.tsx'

/** `place`: the number on the page, from 0. */
export function DrillBar({
  locale,
  verdicts,
  place,
  onHelp,
  children,
}: {
  locale: Locale
  verdicts: (Verdict | null)[]
  place: number
  onHelp?: () => void
  children?: ReactNode
}) {
  const { t } = useT('drills')
  return (
    <header className="bar">
      <Link className="close" href={placeHref(locale, 'drills')} prefetch={false} aria-label={t('leave')}>
        <Icon name="close" />
      </Link>
      <span className="count num">{t('progress', { position: place + 1, total: verdicts.length })}</span>
      {children}
      <Ticks verdicts={verdicts} />
      {onHelp && (
        <button
          type="button"
          className="tool"
          aria-label={t('keys.title')}
          aria-keyshortcuts="?"
          onClick={onHelp}
        >
          <Icon name="help" />
        </button>
      )}
    </header>
  )
}
