import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { openAlignment } from '#flows/edit-alignment.ts'
import { isLocale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { AlignmentPage } from '#ui/alignment/alignment-page.tsx'
import { copyToOwn, listEnglish } from './actions.ts'

type Props = {
  params: Promise<{ locale: string; document: string }>
  searchParams: Promise<{ pair?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, document } = await params
  if (!isLocale(locale)) notFound()
  const { pair } = await searchParams
  const { db, user } = await visit()
  const documentId = decodeURIComponent(document)
  const opened = await openAlignment(db, user.id, documentId, typeof pair === 'string' ? pair : undefined)
  if (!opened.ok && opened.code === 'document-not-found') notFound()
  return (
    <AlignmentPage
      locale={locale}
      document={opened.ok ? opened : null}
      copy={copyToOwn.bind(null, locale, documentId)}
      loadEnglish={listEnglish}
    />
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const { t } = await getT('alignment', isLocale(locale) ? { lng: locale } : {})
  return { title: t('title') }
}
