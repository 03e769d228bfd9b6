import type { Metadata } from 'next'
import { concord } from '#flows/concordance.ts'
import { search } from '#flows/search.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import type { Found } from '#ui/search/found.ts'
import { SearchPage } from '#ui/search/search-page.tsx'
import { parseSearchQuery, type SearchQuery } from '#ui/search/search-query.ts'
import { visit } from '../../visit.ts'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const query = parseSearchQuery(await searchParams)
  return (
    <Frame locale={locale} current="search">
      <SearchPage locale={locale} query={query} found={await find(query)} />
    </Frame>
  )
}

async function find({ q, view, sort, document, pages }: SearchQuery): Promise<Found> {
  if (q === '') return null
  const { db, knowledge, user } = await visit()
  const documentIds = document === '' ? undefined : [document]
  return view === 'hits'
    ? { view, results: await search(db, user.id, q, { documentIds, pages }) }
    : { view, concordance: await concord(db, knowledge, user.id, q, { documentIds, sorting: sort }) }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { t } = await getT('search', { lng: localeOf((await params).locale) })
  const { q } = parseSearchQuery(await searchParams)
  return { title: q === '' ? t('title') : t('titleOf', { query: q }) }
}
