import { useT } from 'next-i18next/client'
import type { CardEvent } from '#core/cards/browsed.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'

/** The events of a card; messages of `note` must be there. */
export function CardHistory({ locale, events }: { locale: Locale; events: CardEvent[] }) {
  const { t } = useT('note')
  if (events.length === 0) return <p className="aside">{t('history.none')}</p>
  const when = new Intl.DateTimeFormat(HTML_LANG[locale], { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <ol className="card-history num">
      {events.map(event => (
        <li key={event.id} data-undone={event.undone || undefined}>
          <time dateTime={new Date(event.at).toISOString()}>{when.format(event.at)}</time>
          <span>{t(EVENT_KEYS[keyOf(event)])}</span>
          <span>
            {event.durationMs !== null &&
              t('history.seconds', { count: Math.round(event.durationMs / 1000) })}
          </span>
          {event.undone && <span className="aside">{t('history.undone')}</span>}
        </li>
      ))}
    </ol>
  )
}

/** A rating always has one; what has none is told as what it did. */
const keyOf = ({ kind, rating }: CardEvent): keyof typeof EVENT_KEYS =>
  rating ?? (kind === 'set-due' ? kind : 'reset')

const EVENT_KEYS = {
  again: 'history.again',
  hard: 'history.hard',
  good: 'history.good',
  easy: 'history.easy',
  reset: 'history.reset',
  'set-due': 'history.setDue',
} as const
