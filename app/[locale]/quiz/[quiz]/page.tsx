import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openQuiz } from '#flows/take-quiz.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { QuizPage } from '#ui/quiz/quiz-page.tsx'
import { visit } from '../../../visit.ts'
import { answerQuestion, keepMissed, makeMissedDue, startQuiz } from '../actions.ts'

type Props = { params: Promise<{ locale: string; quiz: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, quiz: id } = await params
  const locale = localeOf(language)
  const { db, user } = await visit()
  const quiz = await openQuiz(db, user.id, id, locale)
  if (!quiz) notFound()
  return (
    <Messages locale={locale} of={['quiz', 'errors']}>
      <QuizPage
        key={quiz.id}
        locale={locale}
        quiz={quiz}
        answer={answerQuestion}
        addMissed={keepMissed.bind(null, locale)}
        makeDue={makeMissedDue}
        start={startQuiz}
      />
    </Messages>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('quiz', { lng: localeOf((await params).locale) })
  return { title: t('title') }
}
