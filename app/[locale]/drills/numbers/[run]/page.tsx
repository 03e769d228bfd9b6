import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { openNumbers } from '#flows/numbers-drill.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { NumbersRun } from '#ui/drills/numbers/numbers-run.tsx'
import { endRun } from '../../actions.ts'
import { drillMetadata } from '../../drill-page.tsx'
import { answerNumber, startNumbers } from '../actions.ts'

type Props = { params: Promise<{ locale: string; run: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, run: id } = await params
  const locale = localeOf(language)
  const { db, user } = await visit()
  const run = await openNumbers(db, user.id, id, locale)
  if (!run) notFound()
  return (
    <Messages locale={locale} of={['drills', 'quiz', 'errors']}>
      <NumbersRun
        key={run.id}
        locale={locale}
        run={run}
        answer={answerNumber}
        end={endRun}
        start={startNumbers}
      />
    </Messages>
  )
}

export const generateMetadata = drillMetadata('numbers')
