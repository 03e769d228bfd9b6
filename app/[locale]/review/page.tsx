import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { findDeck } from '#db/decks.ts'
import { startSession } from '#flows/review-card.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { ReviewDesk } from '#ui/review/review-desk.tsx'
import { TYPING_COOKIE } from '#ui/review/typing.ts'
import { visit } from '../../visit.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ deck?: string | string[] }> }

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const { deck: deckId } = await searchParams
  const { db, user, now } = await visit()
  const deck = typeof deckId === 'string' ? await findDeck(db, user.id, deckId) : null
  if (deckId !== undefined && !deck) notFound()
  const session = await startSession(db, user.id, deck ? { deckId: deck.id } : {}, now)
  return (
    <Messages locale={locale} of={['review', 'errors']}>
      <ReviewDesk
        locale={locale}
        session={session}
        now={now.getTime()}
        deckName={deck?.name ?? null}
        typing={(await cookies()).get(TYPING_COOKIE)?.value === 'on'}
      />
    </Messages>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('review', { lng: localeOf((await params).locale) })
  return { title: t('title') }
}
