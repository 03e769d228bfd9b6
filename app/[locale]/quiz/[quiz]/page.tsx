import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openQuiz } from '#flows/open-quiz.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { PaperPage } from '#ui/quiz/paper-page.tsx'
import { OF_TERMS } from '#ui/quiz/scope-name.ts'
import { visit } from '../../../visit.ts'
import { decideAppeal, startAttempt } from '../actions.ts'
import { changeQuiz, deleteQuiz, duplicateQuiz, restoreQuiz } from '../edit-actions.ts'

type Props = { params: Promise<{ locale: string; quiz: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, quiz: id } = await params
  const locale = localeOf(language)
  const { db, user, now } = await visit()
  const paper = await openQuiz(db, user.id, id, locale, now)
  if (!paper) notFound()
  return (
    <Frame locale={locale} current="quiz">
      <Messages locale={locale} of={['quiz', 'terms', 'errors']} only={OF_TERMS}>
        <PaperPage
          key={paper.id}
          locale={locale}
          paper={paper}
          start={startAttempt}
          change={changeQuiz}
          duplicate={duplicateQuiz}
          remove={deleteQuiz}
          restore={restoreQuiz}
          decide={decideAppeal}
        />
      </Messages>
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('quiz', { lng: localeOf((await params).locale) })
  return { title: t('title') }
}
