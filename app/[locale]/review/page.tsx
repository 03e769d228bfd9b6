import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { type CustomStudy, readStudy } from '#core/scheduling/custom-study.ts'
import { findDeck, listDecks } from '#db/decks.ts'
import { startSession } from '#flows/start-session.ts'
import { type Locale, localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { ALOUD_COOKIE, MINUTES_COOKIE, readMinutes } from '#ui/review/kept-choices.ts'
import { ReviewDesk } from '#ui/review/review-desk.tsx'
import { TYPING_COOKIE } from '#ui/review/typing.ts'
import { visit } from '../../visit.ts'

type Query = Partial<Record<string, string | string[]>>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

/** Enough to begin with; the others are fetched by the page while these are answered. */
const CARDS_AT_FIRST = 12

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const query = await searchParams
  const { deck: deckId } = query
  const { db, user, now } = await visit()
  const deck = typeof deckId === 'string' ? await findDeck(db, user.id, deckId) : null
  if (deckId !== undefined && !deck) notFound()
  const asked = readStudy(query)
  if (query.study !== undefined && !asked) notFound()
  const scope = { first: CARDS_AT_FIRST, ...(deck && { deckId: deck.id }), ...(asked && { asked }) }
  const [session, decks] = await Promise.all([startSession(db, user.id, scope, now), listDecks(db, user.id)])
  const kept = await cookies()
  const title = asked && (await studyName(asked.study, locale))
  return (
    <Messages locale={locale} of={['review', 'note', 'errors']}>
      <ReviewDesk
        locale={locale}
        session={session}
        now={now.getTime()}
        deckName={[title, deck?.name].filter(Boolean).join(' · ') || null}
        typing={kept.get(TYPING_COOKIE)?.value === 'on'}
        aloud={kept.get(ALOUD_COOKIE)?.value === 'on'}
        decks={decks.map(({ id, name }) => ({ id, name }))}
        minutes={readMinutes(kept.get(MINUTES_COOKIE)?.value)}
      />
    </Messages>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('review', { lng: localeOf((await params).locale) })
  return { title: t('title') }
}

const STUDY_NAMES = {
  exam: 'study.exam',
  new: 'study.new',
  ahead: 'study.ahead',
  forgotten: 'study.forgotten',
  leeches: 'study.leeches',
  all: 'study.all',
} as const satisfies Record<Exclude<CustomStudy['kind'], 'tag'>, string>

async function studyName(study: CustomStudy, locale: Locale): Promise<string> {
  const { t } = await getT('review', { lng: locale })
  return study.kind === 'tag' ? t('study.tag', { tag: study.tag }) : t(STUDY_NAMES[study.kind])
}
