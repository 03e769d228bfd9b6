import Link from 'next/link'
import type { Collocate, Collocations } from '#core/search/collocations.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { type SearchQuery, searchHref } from './search-query.ts'

/** The words that typically stand to the left and to the right; each leads to where the two stand together. */
export async function Collocates({
  locale,
  query,
  collocations,
}: {
  locale: Locale
  query: SearchQuery
  collocations: Collocations
}) {
  const { t } = await getT('search', { lng: locale })
  const { left, right } = collocations
  if (left.length + right.length === 0) return null
  const together = (word: string) => searchHref(locale, { q: `${word} ${query.q}`, document: query.document })
  const list = (label: string, words: readonly Collocate[]) =>
    words.length > 0 && (
      <div>
        <h3>{label}</h3>
        <ol>
          {words.map(({ word, count, score }) => (
            <li key={word}>
              <Link href={together(word)} prefetch={false} lang="zh-Hans">
                {word}
              </Link>
              <span className="num">
                <span>
                  {t('times', { count, figure: new Intl.NumberFormat(HTML_LANG[locale]).format(count) })}
                </span>
                <abbr title={t('score')}>{score.toFixed(1)}</abbr>
              </span>
            </li>
          ))}
        </ol>
      </div>
    )
  return (
    <section className="collocates" aria-labelledby="collocates">
      <h2 id="collocates">{t('collocates')}</h2>
      <div className="sides">
        {list(t('toTheLeft'), left)}
        {list(t('toTheRight'), right)}
      </div>
      <p className="note">{t('scoreNote')}</p>
    </section>
  )
}
