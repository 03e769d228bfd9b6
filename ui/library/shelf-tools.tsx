import Link from 'next/link'
import { SHELF_SHOWS, SHELF_SORTS, type Shelf } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Icon } from '../kit/icon.tsx'
import { ShelfChoice } from './shelf-choice.tsx'
import { shelfHref } from './shelf-href.ts'

const SHOWS = { all: 'show.all', own: 'show.own', shared: 'show.shared', archived: 'show.archived' } as const
const SORTS = {
  read: 'sort.read',
  added: 'sort.added',
  title: 'sort.title',
  date: 'sort.date',
  length: 'sort.length',
} as const

/** Searching all texts, and which of them are shown in what order. */
export async function ShelfTools({ locale, shelf }: { locale: Locale; shelf: Shelf }) {
  const { t } = await getT('library', { lng: locale })
  const { query, tags, own, texts, archived } = shelf
  const isWorthwhile = {
    all: true,
    own: own > 0 && own < texts,
    shared: own > 0 && own < texts,
    archived: archived > 0,
  }
  const shows = SHELF_SHOWS.filter(show => isWorthwhile[show] || show === query.show)
  return (
    <div className="shelf-tools">
      <search>
        <form action={`/${locale}/search`} className="shelf-search">
          <Icon name="search" />
          <input
            type="search"
            name="q"
            className="input"
            aria-label={t('search')}
            placeholder={t('search')}
            maxLength={200}
            autoComplete="off"
          />
        </form>
      </search>
      <div className="choices">
        {shows.length > 1 && (
          <ShelfChoice
            label={t('show.label')}
            value={shelfHref(locale, { ...query, page: 1 })}
            options={shows.map(show => ({
              value: shelfHref(locale, { ...query, show, page: 1 }),
              label: t(SHOWS[show]),
            }))}
          />
        )}
        <ShelfChoice
          label={t('sort.label')}
          value={shelfHref(locale, { ...query, page: 1 })}
          options={SHELF_SORTS.map(sort => ({
            value: shelfHref(locale, { ...query, sort, page: 1 }),
            label: t(SORTS[sort]),
          }))}
        />
      </div>
      {tags.length > 0 && (
        <ul className="tags" aria-label={t('tags')}>
          {tags.map(tag => (
            <li key={tag}>
              <Link
                href={shelfHref(locale, { ...query, tag: tag === query.tag ? null : tag, page: 1 })}
                aria-current={tag === query.tag ? 'true' : undefined}
                prefetch={false}
              >
                {tag}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
