import type { Metadata } from 'next'
import { visit } from '#app/visit.ts'
import { today } from '#flows/today.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Today } from '#ui/today/today.tsx'
import { moveTo } from './settings/actions.ts'

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params
  const { db, user, now } = await visit()
  return <Today locale={locale} today={await today(db, user.id, now)} moveTo={moveTo} />
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getT('common')
  return { title: t('nav.today') }
}
