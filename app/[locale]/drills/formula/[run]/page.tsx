import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { formulaRules } from '#core/drills/formula/formula.ts'
import { openRun } from '#flows/drill-runs.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { FormulaRun } from '#ui/drills/formula/formula-run.tsx'
import { endRun } from '../../actions.ts'
import { drillMetadata } from '../../drill-page.tsx'
import { answerFormula, climbFormula, startFormula } from '../actions.ts'

type Props = { params: Promise<{ locale: string; run: string }> }

export default async function Page({ params }: Props) {
  const { locale: language, run: id } = await params
  const locale = localeOf(language)
  const { db, user } = await visit()
  const run = await openRun(db, user.id, formulaRules, id, locale)
  if (!run) notFound()
  return (
    <Messages locale={locale} of={['drills', 'quiz', 'errors']}>
      <FormulaRun
        key={run.id}
        locale={locale}
        run={run}
        answer={answerFormula}
        climb={climbFormula}
        end={endRun}
        start={startFormula}
      />
    </Messages>
  )
}

export const generateMetadata = drillMetadata('formula')
