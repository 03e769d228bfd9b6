import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openAttempt } from '#flows/take-quiz.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { AttemptPage } from '#ui/quiz/attempt-page.tsx'
import { OF_TERMS } from '#ui/quiz/scope-name.ts'
import { visit } from '../../../../../visit.ts'
import {
  answerQuestion,
  appealMark,
  endAttempt,
  keepMissed,
  liftLimit,
  makeMissedDue,
  startAttempt,
  startQuiz,
} from '../../../actions.ts'

type Props = { params: Promise<{ locale: string; quiz: string; attempt: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, quiz, attempt: id } = await params
  const locale = localeOf(language)
  const { db, user, now, newId } = await visit()
  const attempt = await openAttempt(db, user.id, id, locale, { now, newId })
  if (attempt?.quiz.id !== quiz) notFound()
  return (
    <Messages locale={locale} of={['quiz', 'terms', 'errors']} only={OF_TERMS}>
      <AttemptPage
        key={attempt.id}
        locale={locale}
        attempt={attempt}
        actions={{
          ...{ answer: answerQuestion, end: endAttempt, lift: liftLimit, appeal: appealMark },
          ...{ addMissed: keepMissed.bind(null, locale), makeDue: makeMissedDue },
          ...{ startAgain: startAttempt, startLike: startQuiz },
        }}
      />
    </Messages>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('quiz', { lng: localeOf((await params).locale) })
  return { title: t('title') }
}
