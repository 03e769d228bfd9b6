import Link from 'next/link'
import type { Shelf } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Icon } from '../kit/icon.tsx'
import { shelfHref } from './shelf-href.ts'

/** The way to the pages before and after, where there are any. */
export async function Pager({ locale, shelf }: { locale: Locale; shelf: Shelf }) {
  const { t } = await getT('library', { lng: locale })
  const { query, pages } = shelf
  if (pages < 2) return null
  const to = (page: number) => shelfHref(locale, { ...query, page })
  return (
    <nav className="pager" aria-label={t('pages.label')}>
      {query.page > 1 && (
        <Link className="word" rel="prev" href={to(query.page - 1)} prefetch={false}>
          <Icon name="back" />
          {t('pages.previous')}
        </Link>
      )}
      <span className="num">{t('pages.at', { page: query.page, pages })}</span>
      {query.page < pages && (
        <Link className="word" rel="next" href={to(query.page + 1)} prefetch={false}>
          {t('pages.next')}
          <Icon name="forward" />
        </Link>
      )}
    </nav>
  )
}
