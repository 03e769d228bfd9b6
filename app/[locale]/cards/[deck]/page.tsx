import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { openDeck } from '#flows/decks.ts'
import { localeOf } from '#i18n/config.ts'
import { Deck } from '#ui/cards/deck.tsx'
import { Frame } from '#ui/frame/frame.tsx'
import { visit } from '../../../visit.ts'
import * as actions from '../actions.ts'

type Props = { params: Promise<{ locale: string; deck: string }> }

export default async function Page({ params }: Props) {
  const { locale: given, deck } = await params
  const locale = localeOf(given)
  const page = await open(deck)
  if (!page) notFound()
  const { now } = await visit()
  return (
    <Frame locale={locale} current="cards">
      <Deck locale={locale} page={page} actions={{ ...actions }} now={now.getTime()} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { deck } = await params
  return { title: (await open(deck))?.deck.name }
}

/** Once a request, for the page and its title. */
const open = cache(async (segment: string) => {
  const { db, user, now } = await visit()
  return openDeck(db, user.id, decodeURIComponent(segment), now)
})
