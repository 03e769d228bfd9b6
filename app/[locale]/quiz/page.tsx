import type { Metadata } from 'next'
import { quizStart } from '#flows/open-quiz.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { QuizHome } from '#ui/quiz/quiz-home.tsx'
import { visit } from '../../visit.ts'
import { startQuiz } from './actions.ts'
import { newPaper } from './edit-actions.ts'

type Props = { params: Promise<{ locale: string }> }

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale)
  const { db, user, now } = await visit()
  const found = await quizStart(db, user.id, locale, now)
  return (
    <Frame locale={locale} current="quiz">
      <QuizHome locale={locale} {...found} start={startQuiz} newPaper={newPaper} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('quiz', { lng: localeOf((await params).locale) })
  return { title: t('title') }
}
