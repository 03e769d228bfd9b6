import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { clozeRules } from '#core/drills/cloze/cloze.ts'
import { openRun } from '#flows/drill-runs.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { ClozeRun } from '#ui/drills/cloze/cloze-run.tsx'
import { endRun } from '../../actions.ts'
import { drillMetadata } from '../../drill-page.tsx'
import { answerCloze, startCloze } from '../actions.ts'

type Props = { params: Promise<{ locale: string; run: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, run: id } = await params
  const locale = localeOf(language)
  const { db, user } = await visit()
  const run = await openRun(db, user.id, clozeRules, id, locale)
  if (!run) notFound()
  return (
    <Messages locale={locale} of={['drills', 'quiz', 'errors']}>
      <ClozeRun key={run.id} locale={locale} run={run} answer={answerCloze} end={endRun} start={startCloze} />
    </Messages>
  )
}

export const generateMetadata = drillMetadata('cloze')
