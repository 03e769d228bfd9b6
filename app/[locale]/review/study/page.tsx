import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { studyChoices } from '#flows/custom-study.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { StudyPage } from '#ui/study/study-page.tsx'
import { loadPlan } from './actions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ deck?: string | string[] }> }

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const { deck } = await searchParams
  const { db, user, now } = await visit()
  if (Array.isArray(deck)) notFound()
  const choices = await studyChoices(db, user.id, deck === undefined ? {} : { deckId: deck }, now)
  if (!choices) notFound()
  return (
    <Frame locale={locale} current="cards">
      <StudyPage locale={locale} choices={choices} loadPlan={loadPlan} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('options', { lng: localeOf((await params).locale) })
  return { title: t('study.title') }
}
