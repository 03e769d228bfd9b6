import Link from 'next/link'
import type { StudyOptions } from '#core/scheduling/study-options.ts'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { deckHref } from '../cards/deck-href.ts'
import { Icon } from '../kit/icon.tsx'
import { Name } from '../kit/name.tsx'
import { OptionsForm } from './options-form.tsx'
import type { SaveOptions } from './types.ts'

/** In what the study of a deck differs from the settings. */
export async function DeckOptions({
  locale,
  deck,
  base,
  own,
  save,
}: {
  locale: Locale
  deck: { id: string; name: string }
  base: StudyOptions
  own: Partial<StudyOptions>
  save: SaveOptions
}) {
  const { t } = await getT('options', { lng: locale })
  return (
    <div className="sheet-page options-page">
      <Link className="word" href={deckHref(locale, deck.id)} prefetch={false}>
        <Icon name="back" />
        <Name>{deck.name}</Name>
      </Link>
      <h1 className="page-title">{t('ofDeck')}</h1>
      <p className="lead">{t('deckNote')}</p>
      <Messages locale={locale} of={['options', 'cards', 'errors']}>
        <OptionsForm locale={locale} of="deck" base={base} own={own} save={save} />
      </Messages>
    </div>
  )
}
