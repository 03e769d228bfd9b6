import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { openTerm } from '#flows/terms.ts'
import { localeOf } from '#i18n/config.ts'
import { TermPage } from '#ui/terms/term-page.tsx'
import { visit } from '../../../visit.ts'
import { chooseKinds } from '../../cards/actions.ts'

type Props = { params: Promise<{ locale: string; term: string }> }

export default async function Page({ params }: Props) {
  const { locale, term } = await params
  const detail = await open(term)
  return detail ? (
    <TermPage locale={localeOf(locale)} detail={detail} chooseKinds={chooseKinds} />
  ) : (
    notFound()
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { term } = await params
  return { title: (await open(term))?.term.zh }
}

/** Once a request, for the page and its title. */
const open = cache(async (segment: string) => {
  const { db, user } = await visit()
  return openTerm(db, user.id, decodeURIComponent(segment))
})
