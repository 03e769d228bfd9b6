import type { Metadata } from 'next'
import { visit } from '#app/visit.ts'
import { pastRuns } from '#flows/drill-runs.ts'
import { numberLevels } from '#flows/numbers-drill.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { DrillsHome } from '#ui/drills/drills-home.tsx'
import { Frame } from '#ui/frame/frame.tsx'

type Props = { params: Promise<{ locale: string }> }

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale)
  const { db, user } = await visit()
  const [past, levels] = await Promise.all([pastRuns(db, user.id, locale), numberLevels(db, user.id)])
  return (
    <Frame locale={locale} current="drills">
      <DrillsHome locale={locale} past={past} levels={levels} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('drills', { lng: localeOf((await params).locale) })
  return { title: t('title') }
}
