import type { Metadata } from 'next'
import { listLibrary } from '#flows/library.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { Library } from '#ui/library/library.tsx'
import { visit } from '../../visit.ts'

type Props = { params: Promise<{ locale: string }> }

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale)
  const { db, user } = await visit()
  return (
    <Frame locale={locale} current="library">
      <Library locale={locale} entries={await listLibrary(db, user.id)} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('library', { lng: localeOf((await params).locale) })
  return { title: t('title'), description: t('description') }
}
