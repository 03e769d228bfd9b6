import type { Metadata } from 'next'
import { deckSummaries, dueOfAll } from '#flows/decks.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Decks } from '#ui/cards/decks.tsx'
import { Frame } from '#ui/frame/frame.tsx'
import { visit } from '../../visit.ts'
import * as actions from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale)
  const { db, user, now } = await visit()
  const [decks, due] = await Promise.all([deckSummaries(db, user.id, now), dueOfAll(db, user.id, now)])
  return (
    <Frame locale={locale} current="cards">
      <Decks locale={locale} decks={decks} due={due} actions={{ ...actions }} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('cards', { lng: localeOf((await params).locale) })
  return { title: t('title'), description: t('description') }
}
