import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { quizToEdit } from '#flows/edit-quiz.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { EditPage } from '#ui/quiz/edit-page.tsx'
import { OF_TERMS } from '#ui/quiz/scope-name.ts'
import { visit } from '../../../../visit.ts'
import { changeQuiz, dropQuestion, orderQuestions, saveQuestion } from '../../edit-actions.ts'

type Props = { params: Promise<{ locale: string; quiz: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, quiz: id } = await params
  const locale = localeOf(language)
  const { db, user } = await visit()
  const paper = await quizToEdit(db, user.id, id, locale)
  if (!paper) notFound()
  const actions = { change: changeQuiz, save: saveQuestion, drop: dropQuestion, order: orderQuestions }
  return (
    <Frame locale={locale} current="quiz">
      <Messages locale={locale} of={['quiz', 'terms', 'errors']} only={OF_TERMS}>
        <EditPage key={paper.id} locale={locale} paper={paper} actions={actions} />
      </Messages>
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('quiz', { lng: localeOf((await params).locale) })
  return { title: t('editTitle') }
}
