import type { Metadata } from 'next'
import { look, visit } from '#app/visit.ts'
import { withoutPassword } from '#db/database-url.ts'
import { readSettings } from '#db/people.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Settings } from '#ui/settings/settings.tsx'
import { save } from './actions.ts'

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params
  const { db, user } = await visit()
  return (
    <Settings
      locale={locale}
      settings={await readSettings(db, user.id)}
      look={await look()}
      dataAt={withoutPassword(process.env.DATABASE_URL ?? 'file:data/duizhao.db')}
      save={save}
    />
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getT('common')
  return { title: t('nav.settings') }
}
