import Form from 'next/form'
import Link from 'next/link'
import type { FoundDocument } from '#core/search/results.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { placeHref } from '../frame/places.ts'
import { DocumentPick } from './document-pick.tsx'
import type { Found } from './found.ts'
import { SearchInput } from './search-input.tsx'
import { type SearchQuery, searchHref } from './search-query.ts'

/** The form, the two ways to see what was found, how much it is, and in which texts. */
export async function SearchHead({
  locale,
  query,
  found,
}: {
  locale: Locale
  query: SearchQuery
  found: Found
}) {
  const { t } = await getT('search', { lng: locale })
  const documents = documentsIn(found)
  const figure = new Intl.NumberFormat(HTML_LANG[locale])
  const pickable = documents.length > 1 || query.document !== ''
  const view = (name: SearchQuery['view'], label: string) => (
    <Link
      href={searchHref(locale, { q: query.q, document: query.document, view: name })}
      prefetch={false}
      aria-current={query.view === name ? 'page' : undefined}
    >
      {label}
    </Link>
  )
  return (
    <header className="search-head">
      <h1 className="unseen">{t('title')}</h1>
      <search className="search-field">
        <Form action={placeHref(locale, 'search')} prefetch={false}>
          <SearchInput
            label={t('label')}
            placeholder={t('placeholder')}
            value={query.q}
            focus={query.q === ''}
          />
          {query.view === 'concordance' && <input type="hidden" name="view" value="concordance" />}
          {query.sort !== 'right' && <input type="hidden" name="sort" value={query.sort} />}
          {found && (
            <div className="search-bar">
              <nav className="switch" aria-label={t('view')}>
                {view('hits', t('hits'))}
                {view('concordance', t('concordance'))}
              </nav>
              {pickable && (
                <DocumentPick
                  label={t('document')}
                  all={t('allDocuments')}
                  options={documents.map(({ id, title, count }) => ({
                    id,
                    name: `${title[locale] || title.zh} (${figure.format(count)})`,
                  }))}
                  value={query.document}
                  lang={HTML_LANG[locale]}
                />
              )}
              <p className="found num" role="status">
                {countOf(found) > 0 &&
                  (isMore(found)
                    ? t('foundMore', { figure: figure.format(countOf(found)) })
                    : found.view === 'hits'
                      ? t('foundPairs', { count: countOf(found), figure: figure.format(countOf(found)) })
                      : t('foundPlaces', { count: countOf(found), figure: figure.format(countOf(found)) }))}
              </p>
            </div>
          )}
          <noscript>
            <button type="submit" className="word">
              {t('submit')}
            </button>
          </noscript>
        </Form>
      </search>
    </header>
  )
}

function documentsIn(found: Found): readonly FoundDocument[] {
  if (!found) return []
  return found.view === 'hits' ? found.results.documents : found.concordance.documents
}

const countOf = (found: NonNullable<Found>) =>
  found.view === 'hits' ? found.results.total : found.concordance.lines.length
const isMore = (found: NonNullable<Found>) =>
  found.view === 'hits' ? found.results.more : found.concordance.more
