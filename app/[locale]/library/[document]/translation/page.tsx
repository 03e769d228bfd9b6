import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { visit } from '#app/visit.ts'
import { showTranslation } from '#flows/translation.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { placeHref } from '#ui/frame/places.ts'
import { documentHref } from '#ui/library/document-href.ts'
import { TranslationPage } from '#ui/translation/translation-page.tsx'
import { cancel, start } from './actions.ts'

type Props = { params: Promise<{ locale: string; document: string }> }

export default async function Page({ params }: Props) {
  const { locale: asked, document } = await params
  const locale = localeOf(asked)
  const { db, knowledge, user } = await visit()
  const translation = await showTranslation(db, knowledge, user.id, decodeURIComponent(document))
  if (!translation) notFound()
  return (
    <Frame locale={locale} current="library" className="sheet-page">
      <TranslationPage
        locale={locale}
        translation={translation}
        ownTextHref={`${placeHref(locale, 'library', 'new')}?for=${encodeURIComponent(translation.id)}`}
        editHref={`${documentHref(locale, translation.id)}/alignment`}
        actions={{ start, cancel }}
      />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('translation', { lng: localeOf((await params).locale) })
  return { title: t('title') }
}
