import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { searchHref } from './search-query.ts'

/** How a search is put, by examples that can be followed. */
export async function SearchHelp({ locale, open = false }: { locale: Locale; open?: boolean }) {
  const { t } = await getT('search', { lng: locale })
  const examples: [query: string, says: string][] = [
    ['攻坚', t('help.hanzi')],
    ['win poverty', t('help.words')],
    ['"poverty alleviation"', t('help.phrase')],
    ['脱贫 -攻坚', t('help.not')],
    ['贫困 OR poor', t('help.or')],
  ]
  const list = (
    <dl className="search-help">
      {examples.map(([query, says]) => (
        <div key={query}>
          <dt>
            <Link className="link" href={searchHref(locale, { q: query })} prefetch={false}>
              <Mixed>{query}</Mixed>
            </Link>
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
  if (open)
    return (
      <section className="query-help" aria-labelledby="how">
        <h2 id="how">{t('help.title')}</h2>
        {list}
      </section>
    )
  return (
    <details className="query-help">
      <summary className="word">{t('help.title')}</summary>
      {list}
    </details>
  )
}

/** Each language in its own voice. */
function Mixed({ children }: { children: string }) {
  return children.split(/(\p{Script=Han}+)/u).map((piece, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
      <span key={at} lang="zh-Hans">
        {piece}
      </span>
    ) : (
      piece
    ),
  )
}
