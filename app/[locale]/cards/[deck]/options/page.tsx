import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { deckOptions } from '#flows/study-options.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { DeckOptions } from '#ui/options/deck-options.tsx'
import { saveDeck } from './actions.ts'

type Props = { params: Promise<{ locale: string; deck: string }> }

export default async function Page({ params }: Props) {
  const { locale: given, deck } = await params
  const locale = localeOf(given)
  const { db, user } = await visit()
  const options = await deckOptions(db, user.id, decodeURIComponent(deck))
  if (!options) notFound()
  return (
    <Frame locale={locale} current="cards">
      <DeckOptions locale={locale} {...options} save={saveDeck.bind(null, options.deck.id)} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('options', { lng: localeOf((await params).locale) })
  return { title: t('ofDeck') }
}
