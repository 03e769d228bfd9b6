import type { Metadata } from 'next'
import { visit } from '#app/visit.ts'
import { findOwnDocument } from '#db/pairs.ts'
import { unfinishedImports } from '#flows/imports.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { NewText } from '#ui/import/new-text.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const { code, for: of } = await searchParams
  const { db, user } = await visit()
  const target = typeof of === 'string' ? await findOwnDocument(db, user.id, of) : null
  return (
    <Frame locale={locale} current="library">
      <NewText
        locale={locale}
        code={typeof code === 'string' ? code : null}
        target={target}
        unfinished={await unfinishedImports(db, user.id)}
      />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('import', { lng: localeOf((await params).locale) })
  return { title: t('title'), description: t('description') }
}
