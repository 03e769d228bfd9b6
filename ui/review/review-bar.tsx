import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { CSSProperties } from 'react'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Icon } from '../kit/icon.tsx'
import { Name } from '../kit/name.tsx'
import { RATING_NAMES } from './rating-names.ts'
import type { Progress, Rated } from './session-state.ts'

/** `last` is the rating that undo would take back. */
export function ReviewBar({
  locale,
  progress: { position, total, done },
  deckName,
  last,
  typing,
  onUndo,
  onTyping,
  onHelp,
}: {
  locale: Locale
  progress: Progress
  deckName: string | null
  last: Rated | null
  /** Null where no card is on the desk. */
  typing: boolean | null
  onUndo: () => void
  onTyping: () => void
  onHelp: () => void
}) {
  const { t } = useT('review')
  return (
    <header className="bar">
      <Link className="close" href={placeHref(locale, 'today')} prefetch={false} aria-label={t('leave')}>
        <Icon name="close" />
      </Link>
      {total > 0 && <span className="count num">{t('progress', { position, total })}</span>}
      {deckName && <Name className="deck">{deckName}</Name>}
      <div className="tools push">
        {last && (
          <button type="button" className="tool" onClick={onUndo}>
            <Icon name="undo" />
            {t('undo', { rating: t(RATING_NAMES[last.rating]) })}
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
