import Link from 'next/link'
import { Fragment } from 'react'
import type { FoundDocument, MarkedSentence, SearchHit, SearchResults } from '#core/search/results.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { formatPartialDate } from '../kit/partial-date.ts'
import { passageHref } from '../kit/passage-href.ts'
import { Marked } from './marked.tsx'
import { SearchHelp } from './search-help.tsx'
import { type SearchQuery, searchHref } from './search-query.ts'

/** Pairs as they face each other in the reader, those of one text together; first whole words, then what only cuts one. */
export async function HitList({
  locale,
  query,
  results,
}: {
  locale: Locale
  query: SearchQuery
  results: SearchResults
}) {
  const { t } = await getT('search', { lng: locale })
  const { hits, total, documents } = results
  const byId = new Map(documents.map(document => [document.id, document]))
  const groups = grouped(hits)
  const firstCut = groups.findIndex(([hit]) => hit?.whole === false)
  const figure = new Intl.NumberFormat(HTML_LANG[locale])
  const left = total - hits.length
  return (
    <>
      {groups.map((group, at) => (
        <Fragment key={`${group[0]?.pairId}`}>
          {at === firstCut && at > 0 && <h2 className="cut">{t('cut')}</h2>}
          <section className="hits">
            <DocumentLine locale={locale} document={byId.get(group[0]?.documentId ?? '')} />
            <ol>
              {group.map(hit => (
                <Hit key={hit.pairId} locale={locale} hit={hit} />
              ))}
            </ol>
          </section>
        </Fragment>
      ))}
      {left > 0 && (
        <p className="more-hits">
          <Link
            className="word"
            href={searchHref(locale, { ...query, pages: query.pages + 1 })}
            scroll={false}
            prefetch={false}
          >
            <span className="link num">{t('more', { figure: figure.format(left) })}</span>
          </Link>
        </p>
      )}
      <SearchHelp locale={locale} />
    </>
  )
}

/** Hits that follow each other in one text. */
function grouped(hits: readonly SearchHit[]): SearchHit[][] {
  const groups: SearchHit[][] = []
  for (const hit of hits) {
    const last = groups.at(-1)
    if (last?.[0]?.documentId === hit.documentId && last[0].whole === hit.whole) last.push(hit)
    else groups.push([hit])
  }
  return groups
}

function DocumentLine({ locale, document }: { locale: Locale; document: FoundDocument | undefined }) {
  if (!document) return null
  const { title, date } = document
  return (
    <h3>
      <span lang="zh-Hans">{title.zh}</span>
      {title.en !== '' && title.en !== title.zh && (
        <span className="serif" lang="en">
          {title.en}
        </span>
      )}
      {date && (
        <time className="num" dateTime={date}>
          {formatPartialDate(date, locale)}
        </time>
      )}
    </h3>
  )
}

async function Hit({ locale, hit }: { locale: Locale; hit: SearchHit }) {
  const { t } = await getT('search', { lng: locale })
  const side = (sentences: readonly MarkedSentence[], gap: string) =>
    sentences.map((sentence, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: sentences never move
      <Fragment key={at}>
        {at > 0 && gap}
        <Marked {...sentence} />
      </Fragment>
    ))
  return (
    <li>
      <p className="zh" lang="zh-Hans">
        {side(hit.zh, '')}
      </p>
      <p className="en serif" lang="en">
        {side(hit.en, ' ')}
      </p>
      <Link className="place num" href={passageHref(locale, hit.documentId, hit.passage)} prefetch={false}>
        <span>{hit.passage === 0 ? t('headline') : t('passage', { number: hit.passage })}</span>
      </Link>
    </li>
  )
}
