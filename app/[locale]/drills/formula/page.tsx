import type { Metadata } from 'next'
import { visit } from '#app/visit.ts'
import { drillTexts, pastRuns } from '#flows/drill-runs.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { DrillHome } from '#ui/drills/drill-home.tsx'
import { FormulaStart } from '#ui/drills/formula/formula-start.tsx'
import { Frame } from '#ui/frame/frame.tsx'
import { startFormula } from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale)
  const { db, user } = await visit()
  const [texts, past] = await Promise.all([
    drillTexts(db, user.id, locale),
    pastRuns(db, user.id, locale, { drill: 'formula' }),
  ])
  return (
    <Frame locale={locale} current="drills">
      <DrillHome locale={locale} drill="formula" past={past}>
        <FormulaStart locale={locale} texts={texts} start={startFormula} />
      </DrillHome>
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('drills', { lng: localeOf((await params).locale) })
  return { title: t('formula.title') }
}
