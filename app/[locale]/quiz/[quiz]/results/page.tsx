import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paperResults } from '#flows/quiz-results.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { PaperResultsPage } from '#ui/quiz/paper-results-page.tsx'
import { OF_TERMS } from '#ui/quiz/scope-name.ts'
import { visit } from '../../../../visit.ts'

type Props = { params: Promise<{ locale: string; quiz: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, quiz: id } = await params
  const locale = localeOf(language)
  const { db, user } = await visit()
  const results = await paperResults(db, user.id, id, locale)
  if (!results) notFound()
  return (
    <Frame locale={locale} current="quiz">
      <Messages locale={locale} of={['quiz', 'terms', 'errors']} only={OF_TERMS}>
        <PaperResultsPage locale={locale} results={results} />
      </Messages>
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('quiz', { lng: localeOf((await params).locale) })
  return { title: t('resultsTitle') }
}
