import type { Metadata } from 'next'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { TermsIntro } from '#ui/terms/terms-intro.tsx'

type Props = { params: Promise<{ locale: string }> }

export default async function Page({ params }: Props) {
  return <TermsIntro locale={localeOf((await params).locale)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('terms', { lng: localeOf((await params).locale) })
  return { title: t('title'), description: t('description') }
}
