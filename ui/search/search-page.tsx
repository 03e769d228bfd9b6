import type { ReactNode } from 'react'
import type { Locale } from '#i18n/config.ts'
import { ConcordanceView } from './concordance-view.tsx'
import type { Found } from './found.ts'
import { HitList } from './hit-list.tsx'
import { NothingFound } from './nothing-found.tsx'
import { SearchHead } from './search-head.tsx'
import { SearchHelp } from './search-help.tsx'
import type { SearchQuery } from './search-query.ts'

/** The field, and under it what it has found; before that, how it is asked. */
export function SearchPage({ locale, query, found }: { locale: Locale; query: SearchQuery; found: Found }) {
  return (
    <div className="search-page" data-view={query.view}>
      <SearchHead locale={locale} query={query} found={found} />
      {bodyOf(locale, query, found)}
    </div>
  )
}

function bodyOf(locale: Locale, query: SearchQuery, found: Found): ReactNode {
  if (!found) return <SearchHelp locale={locale} open />
  if (found.view === 'concordance') {
    return found.concordance.lines.length > 0 ? (
      <ConcordanceView locale={locale} query={query} concordance={found.concordance} />
    ) : (
      <NothingFound locale={locale} query={query} />
    )
  }
  return found.results.hits.length > 0 ? (
    <HitList locale={locale} query={query} results={found.results} />
  ) : (
    <NothingFound locale={locale} query={query} />
  )
}
