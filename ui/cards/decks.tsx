import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { BrowseWord } from '../browse/browse-word.tsx'
import { HTML_LANG } from '../frame/html-lang.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'
import { AddDeck } from './add-deck.tsx'
import { DeckItem } from './deck-item.tsx'
import type { DeckActions, DeckRow } from './types.ts'

/** Facing pages: what there is in all on the left, deck by deck on the right. */
export async function Decks({
  locale,
  decks,
  due,
  actions,
}: {
  locale: Locale
  decks: DeckRow[]
  /** Cards of all decks together. */
  due: number
  actions: DeckActions
}) {
  const { t } = await getT('cards', { lng: locale })
  const cards = decks.reduce((total, deck) => total + deck.counts.cards, 0)
  return (
    <Messages locale={locale} of={['cards', 'errors']}>
      <div className="facing decks">
        <div className="left-page">
          <h1 className="serif tally">
            <b className="num">{new Intl.NumberFormat(HTML_LANG[locale]).format(cards)}</b>{' '}
            <span>{t('cards', { count: cards, decks: t('decks', { count: decks.length }) })}</span>
          </h1>
          {cards > 0 && <p className="due num">{due > 0 ? t('due', { count: due }) : t('nothingDue')}</p>}
          {due > 0 && (
            <Act href={`/${locale}/review`} prefetch={false}>
              {t('reviewDue')}
            </Act>
          )}
          <BrowseWord href={placeHref(locale, 'cards', 'browse')}>{t('browse')}</BrowseWord>
          <AddDeck addDeck={actions.addDeck} />
        </div>
        <div className="right-page">
          <h2 id="decks" tabIndex={-1}>
            {t('list')}
          </h2>
          {decks.length === 0 && (
            <Empty says={t('empty.says')}>
              <Act href={`/${locale}/library`} prefetch={false}>
                {t('empty.read')}
              </Act>
              <Word href={`/${locale}/terms`} prefetch={false}>
                {t('empty.terms')}
              </Word>
            </Empty>
          )}
          <ol className="deck-list">
            {decks.map(deck => (
              <DeckItem key={deck.id} locale={locale} deck={deck} actions={actions} />
            ))}
          </ol>
        </div>
      </div>
    </Messages>
  )
}
