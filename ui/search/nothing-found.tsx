import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Word } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'
import { SearchHelp } from './search-help.tsx'
import { type SearchQuery, searchHref } from './search-query.ts'

/** Nothing answers: what else may be tried. */
export async function NothingFound({ locale, query }: { locale: Locale; query: SearchQuery }) {
  const { t } = await getT('search', { lng: locale })
  const parts = query.q.split(/\s+/).filter(part => !/^(?:OR|\||-.*)$/.test(part))
  const either = parts.length > 1 && !/["“”]/.test(query.q) ? parts.join(' OR ') : null
  return (
    <>
      <div className="nothing">
        <Empty says={t('nothing', { query: query.q })}>
          {query.document !== '' && (
            <Word href={searchHref(locale, { ...query, document: '', pages: 1 })} prefetch={false}>
              {t('inAll')}
            </Word>
          )}
          {either && (
            <Word href={searchHref(locale, { ...query, q: either, pages: 1 })} prefetch={false}>
              {t('either')}
            </Word>
          )}
          <Link className="word" href={`/${locale}/terms?q=${encodeURIComponent(query.q)}`} prefetch={false}>
            {t('inTerms')}
          </Link>
        </Empty>
      </div>
      <SearchHelp locale={locale} />
    </>
  )
}
