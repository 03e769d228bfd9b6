import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { showImport } from '#flows/imports.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { ImportPage } from '#ui/import/import-page.tsx'
import { documentHref } from '#ui/library/document-href.ts'
import { addSide, addToLibrary, blocksFrom, cancel, discard, readInEncoding } from '../actions.ts'

type Props = { params: Promise<{ locale: string; import: string }> }

export default async function Page({ params }: Props) {
  const { locale: asked, import: id } = await params
  const locale = localeOf(asked)
  const { db, user } = await visit()
  const view = await showImport(db, user.id, id)
  if (!view) notFound()
  if (view.documentId && view.job?.state === 'done') redirect(documentHref(locale, view.documentId))
  return (
    <Frame locale={locale} current="library">
      <Messages locale={locale} of={['import', 'errors']}>
        <ImportPage
          locale={locale}
          view={view}
          actions={{ add: addToLibrary, readInEncoding, addSide, blocksFrom, cancel, discard }}
        />
      </Messages>
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('import', { lng: localeOf((await params).locale) })
  return { title: t('title') }
}
