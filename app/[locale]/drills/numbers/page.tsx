import type { Metadata } from 'next'
import { visit } from '#app/visit.ts'
import { numbersStart } from '#flows/numbers-drill.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { NumbersHome } from '#ui/drills/numbers-home.tsx'
import { Frame } from '#ui/frame/frame.tsx'
import { startNumbers } from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export default async function Page({ params }: Props) {
  const locale = localeOf((await params).locale)
  const { db, user } = await visit()
  const { texts, past } = await numbersStart(db, user.id, locale)
  return (
    <Frame locale={locale} current="drills">
      <NumbersHome locale={locale} texts={texts} past={past} start={startNumbers} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('drills', { lng: localeOf((await params).locale) })
  return { title: t('numbers.title') }
}
