import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { sightRules } from '#core/drills/sight/sight.ts'
import { openRun } from '#flows/drill-runs.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { SightRun } from '#ui/drills/sight/sight-run.tsx'
import { endRun } from '../../actions.ts'
import { drillMetadata } from '../../drill-page.tsx'
import { answerSight, startSight, tellSentence } from '../actions.ts'

type Props = { params: Promise<{ locale: string; run: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, run: id } = await params
  const locale = localeOf(language)
  const { db, user } = await visit()
  const run = await openRun(db, user.id, sightRules, id, locale)
  if (!run) notFound()
  return (
    <Messages locale={locale} of={['drills', 'quiz', 'errors']}>
      <SightRun
        key={run.id}
        locale={locale}
        run={run}
        answer={answerSight}
        tell={tellSentence}
        end={endRun}
        start={startSight}
      />
    </Messages>
  )
}

export const generateMetadata = drillMetadata('sight')
