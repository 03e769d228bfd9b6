import type { Metadata } from 'next'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { ImportPage } from '#ui/quiz-exchange/import-page.tsx'

type Props = { params: Promise<{ locale: string }> }

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale)
  return (
    <Frame locale={locale} current="quiz">
      <ImportPage locale={locale} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('quiz-exchange', { lng: localeOf((await params).locale) })
  return { title: t('import.title'), description: t('import.description') }
}
