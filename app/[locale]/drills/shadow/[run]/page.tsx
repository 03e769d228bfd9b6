import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { shadowRules } from '#core/drills/shadow/shadow.ts'
import { openRun } from '#flows/drill-runs.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { ShadowRun } from '#ui/drills/shadow/shadow-run.tsx'
import { endRun } from '../../actions.ts'
import { drillMetadata } from '../../drill-page.tsx'
import { answerShadow, startShadow } from '../actions.ts'

type Props = { params: Promise<{ locale: string; run: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, run: id } = await params
  const locale = localeOf(language)
  const { db, user } = await visit()
  const run = await openRun(db, user.id, shadowRules, id, locale)
  if (!run) notFound()
  return (
    <Messages locale={locale} of={['drills', 'quiz', 'errors']}>
      <ShadowRun
        key={run.id}
        locale={locale}
        run={run}
        answer={answerShadow}
        end={endRun}
        start={startShadow}
      />
    </Messages>
  )
}

export const generateMetadata = drillMetadata('shadow')
