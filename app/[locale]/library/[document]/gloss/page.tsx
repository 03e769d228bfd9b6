import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { GLOSS_PAIRS, glossDocument } from '#flows/gloss-document.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { GlossPage } from '#ui/translation/gloss-page.tsx'

type Props = {
  params: Promise<{ locale: string; document: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: asked, document } = await params
  const locale = localeOf(asked)
  const from = Math.max(0, Math.trunc(Number((await searchParams).from)) || 0)
  const { db, knowledge, user } = await visit()
  const glossed = await glossDocument(db, knowledge, user.id, decodeURIComponent(document), from)
  if (!glossed) notFound()
  return (
    <Frame locale={locale} current="library" className="sheet-page">
      <GlossPage locale={locale} glossed={glossed} size={GLOSS_PAIRS} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('translation', { lng: localeOf((await params).locale) })
  return { title: t('gloss.title') }
}
