import type { Metadata } from 'next'
import { visit } from '#app/visit.ts'
import { stats } from '#flows/stats.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Stats } from '#ui/stats/stats.tsx'

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params
  const { db, user, now } = await visit()
  return <Stats locale={locale} stats={await stats(db, user.id, now)} />
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getT('common')
  return { title: t('nav.stats') }
}
