import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { CSSProperties, ReactNode } from 'react'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Icon } from '../kit/icon.tsx'
import { Name } from '../kit/name.tsx'
import type { StepName } from './session-acts.ts'
import type { Progress } from './session-sums.ts'

/** `last` names the step that undo would take back; `children` are tools more. */
export function ReviewBar({
  locale,
  progress: { position, total, done },
  deckName,
  last,
  minutesLeft,
  typing,
  onUndo,
  onTyping,
  onHelp,
  children,
}: {
  locale: Locale
  progress: Progress
  deckName: string | null
  last: StepName | null
  minutesLeft: number | null
  /** Null where no card is on the desk. */
  typing: boolean | null
  onUndo: () => void
  onTyping: () => void
  onHelp: () => void
  children: ReactNode
}) {
  const { t } = useT('review')
  return (
    <header className="bar">
      <Link className="close" href={placeHref(locale, 'today')} prefetch={false} aria-label={t('leave')}>
        <Icon name="close" />
      </Link>
      {total > 0 && <span className="count num">{t('progress', { position, total })}</span>}
      {minutesLeft !== null && (
        <span className="count num time-left">{t('box.left', { count: minutesLeft })}</span>
      )}
      {deckName && <Name className="deck">{deckName}</Name>}
      <div className="tools push">
        {last && (
          <button type="button" className="tool" onClick={onUndo}>
            <Icon name="undo" />
            <span className="wide">{t('undo', { rating: t(last) })}</span>
            <kbd>U</kbd>
          </button>
        )}
        {typing !== null && (
          <button
            type="button"
            className="tool"
            aria-pressed={typing}
            onClick={onTyping}
            title={t('typeAnswers')}
          >
            <Icon name="edit" />
            <span className="wide">{t('typeAnswers')}</span>
            <kbd>T</kbd>
          </button>
        )}
        <button
          type="button"
          className="tool wide"
          onClick={onHelp}
          aria-label={t('keys.title')}
          title={t('keys.title')}
        >
          <kbd>?</kbd>
        </button>
        {children}
      </div>
      <div
        className="progress"
        role="progressbar"
        aria-label={t('session')}
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={total}
        style={{ '--read': `${total ? (100 * done) / total : 0}%` } as CSSProperties}
      />
    </header>
  )
}
