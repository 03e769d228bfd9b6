import { useT } from 'next-i18next/client'
import { useEffect, useRef, useState } from 'react'
import type { CardInFull } from '#core/cards/browsed.ts'
import type { CardAct } from '#core/cards/card-acts.ts'
import type { SessionCard } from '#core/cards/session.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Act } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { errorText } from '../kit/error-text.ts'
import { CardHistory } from '../notes/card-history.tsx'
import { type NoteChange, NoteEditor } from '../notes/note-editor.tsx'
import { type Asked, CardAsk, type Deck } from './card-ask.tsx'

export type Opened = 'edit' | 'info' | Asked

/** Of the card on the desk: its note, to be edited, what is known of it, or what an act has still to know. */
export function CardDialogs({
  locale,
  card,
  decks,
  opened,
  onClose,
  onAct,
  onEdited,
}: {
  locale: Locale
  card: SessionCard
  decks: readonly Deck[]
  opened: Opened | null
  onClose: () => void
  onAct: (act: CardAct) => void
  onEdited: (noteId: string, change: NoteChange) => void
}) {
  const { t } = useT('review')
  return (
    <>
      <Dialog open={opened === 'edit'} onClose={onClose} title={t('act.edit')}>
        <Fetched cardId={card.id}>
          {({ note }) => (
            <FirstField>
              <NoteEditor
                noteId={card.noteId}
                note={note}
                onSaved={(_, change) => {
                  onEdited(card.noteId, change)
                  if ('takeBack' in change) onClose()
                }}
                onCancel={onClose}
              />
            </FirstField>
          )}
        </Fetched>
      </Dialog>
      <Dialog open={opened === 'info'} onClose={onClose} title={t('act.info')}>
        <Fetched cardId={card.id}>{full => <Facts locale={locale} {...full} />}</Fetched>
        <Act onClick={onClose}>{t('keys.done')}</Act>
      </Dialog>
      <CardAsk
        card={card}
        decks={decks}
        asked={opened === 'due' || opened === 'move' ? opened : null}
        onAct={onAct}
        onClose={onClose}
      />
    </>
  )
}

/** What comes late takes the focus when it comes. */
function FirstField({ children }: { children: React.ReactNode }) {
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => around.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  return <div ref={around}>{children}</div>
}

function Fetched({ cardId, children }: { cardId: string; children: (full: CardInFull) => React.ReactNode }) {
  const { t } = useT('errors')
  const { t: tReview } = useT('review')
  const [full, setFull] = useState<CardInFull | 'away' | null>(null)
  useEffect(() => {
    let isLeft = false
    void fetchFull(cardId).then(found => isLeft || setFull(found))
    return () => {
      isLeft = true
    }
  }, [cardId])
  if (full === 'away') return <p role="alert">{errorText(t, { code: 'server-away' })}</p>
  return full ? children(full) : <p role="status">{tReview('end.waiting')}</p>
}

async function fetchFull(id: string): Promise<CardInFull | 'away'> {
  try {
    const answer = await fetch(`/api/cards/one?${new URLSearchParams({ id })}`)
    return answer.ok ? await answer.json() : 'away'
  } catch {
    return 'away'
  }
}

/** What a card that is new has not is left out. */
function Facts({ locale, card, recall, events }: CardInFull & { locale: Locale }) {
  const { t } = useT('review')
  const days = (count: number) => t('interval.day', { count: Math.round(count * 10) / 10 })
  const percent = new Intl.NumberFormat(HTML_LANG[locale], { style: 'percent', maximumFractionDigits: 1 })
  const day = new Intl.DateTimeFormat(HTML_LANG[locale], { dateStyle: 'medium', timeStyle: 'short' })
  const rows = [
    [t('info.deck'), card.deck],
    [t('info.due'), card.due === null ? null : day.format(card.due)],
    [t('info.interval'), card.interval === null ? null : days(card.interval)],
    [t('info.stability'), card.stability === null ? null : days(card.stability)],
    [t('info.difficulty'), card.difficulty?.toFixed(1)],
    [t('info.recall'), recall === null ? null : percent.format(recall)],
    [t('info.lapses'), card.lapses],
    [t('info.tags'), card.tags.join(', ') || null],
  ] as const
  return (
    <>
      <dl className="card-facts num">
        {rows.map(
          ([name, value]) =>
            value != null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <h3>{t('info.history')}</h3>
      <CardHistory locale={locale} events={events} />
    </>
  )
}
