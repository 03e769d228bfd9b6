import type { Metadata } from 'next'
import { z } from 'zod'
import { SHELF_SHOWS, SHELF_SORTS } from '#core/reading/library.ts'
import { unfinishedImports } from '#flows/imports.ts'
import { openShelf } from '#flows/library.ts'
import { localeOf } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { Library } from '#ui/library/library.tsx'
import { visit } from '../../visit.ts'
import { archive, bringBack, editDetails, readAgain, remove, tag } from './shelf-actions.ts'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Search> }

/** Whatever is odd in an address becomes what is shown at first. */
const asked = z.object({
  show: z.enum(SHELF_SHOWS).catch('all'),
  sort: z.enum(SHELF_SORTS).catch('read'),
  tag: z.string().min(1).max(60).nullable().catch(null),
  page: z.coerce.number().int().min(1).catch(1),
})

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const { db, knowledge, user } = await visit()
  const [shelf, unfinished] = await Promise.all([
    openShelf(db, knowledge, user.id, asked.parse(await searchParams)),
    unfinishedImports(db, user.id),
  ])
  const actions = { tag, archive, editDetails, readAgain, remove, bringBack }
  return (
    <Frame locale={locale} current="library">
      <Library locale={locale} shelf={shelf} unfinished={unfinished} actions={actions} />
    </Frame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await getT('library', { lng: localeOf((await params).locale) })
  return { title: t('title'), description: t('description') }
}
