import type { Metadata } from 'next'
import { visit } from '#app/visit.ts'
import { stats } from '#flows/stats.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Stats } from '#ui/stats/stats.tsx'
import { parseStatsQuery } from '#ui/stats/stats-query.ts'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const asked = parseStatsQuery(await searchParams)
  const { db, user, now } = await visit()
  return <Stats locale={locale} stats={await stats(db, user.id, asked, now)} />
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getT('common')
  return { title: t('nav.stats') }
}
