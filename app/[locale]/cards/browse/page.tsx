import type { Metadata } from 'next'
import { listDecks } from '#db/decks.ts'
import { browseCards } from '#flows/browse-cards.ts'
import { lastChange } from '#flows/change-cards.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { BrowseDesk } from '#ui/browse/browse-desk.tsx'
import { parseBrowseQuery } from '#ui/browse/browse-query.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { visit } from '../../../visit.ts'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const FIRST_WINDOW = 100

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const asked = parseBrowseQuery(await searchParams)
  const { db, user, now } = await visit()
  const window = { ...asked, offset: 0, limit: FIRST_WINDOW }
  const [first, decks, last] = await Promise.all([
    browseCards(db, user.id, asked.q, window, now),
    listDecks(db, user.id),
    lastChange(db, user.id, now),
  ])
  return (
    <Frame locale={locale} current="cards">
      <Messages locale={locale} of={['browse', 'note', 'cards', 'errors']}>
        <BrowseDesk
          {...{ locale, asked, first, last, now: now.getTime() }}
          decks={decks.map(({ id, name }) => ({ id, name }))}
        />
      </Messages>
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('browse', { lng: localeOf((await params).locale) })
  return { title: t('title'), description: t('description') }
}
