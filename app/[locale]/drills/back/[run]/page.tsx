import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { backRules } from '#core/drills/back/back.ts'
import { openRun } from '#flows/drill-runs.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { BackRun } from '#ui/drills/back/back-run.tsx'
import { endRun } from '../../actions.ts'
import { drillMetadata } from '../../drill-page.tsx'
import { answerBack, startBack } from '../actions.ts'

type Props = { params: Promise<{ locale: string; run: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, run: id } = await params
  const locale = localeOf(language)
  const { db, user } = await visit()
  const run = await openRun(db, user.id, backRules, id, locale)
  if (!run) notFound()
  return (
    <Messages locale={locale} of={['drills', 'quiz', 'errors']}>
      <BackRun key={run.id} locale={locale} run={run} answer={answerBack} end={endRun} start={startBack} />
    </Messages>
  )
}

export const generateMetadata = drillMetadata('back')
