import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { Act, Word } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { DeckHead } from './deck-head.tsx'
import { NoteTable } from './note-table.tsx'
import type { DeckActions, DeckPage } from './types.ts'

/** A deck opened: how it stands, and its notes. `now`: epoch milliseconds. */
export async function Deck({
  locale,
  page,
  actions,
  now,
}: {
  locale: Locale
  page: DeckPage
  actions: DeckActions
  now: number
}) {
  const { t } = await getT('cards', { lng: locale })
  const { deck, notes, otherDecks } = page
  const document = deck.documentId && `/${locale}/library/${encodeURIComponent(deck.documentId)}`
  return (
    <Messages locale={locale} of={['cards', 'errors']}>
      <div className="deck-page">
        <Link className="word" href={`/${locale}/cards`} prefetch={false}>
          <Icon name="back" />
          {t('deck.back')}
        </Link>
        <DeckHead locale={locale} page={page} actions={actions} />
        {notes.length > 0 && <NoteTable locale={locale} page={page} actions={actions} now={now} />}
        {notes.length === 0 && (
          <Empty says={document ? t('deck.empty') : t('deck.emptyOwn')}>
            {document && <Act href={document}>{t('deck.emptyRead')}</Act>}
            {otherDecks.length > 0 && !document && <Word href={`/${locale}/cards`}>{t('deck.back')}</Word>}
          </Empty>
        )}
      </div>
    </Messages>
  )
}
