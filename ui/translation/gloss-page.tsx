import Link from 'next/link'
import type { GlossedWord } from '#core/translation/interlinear.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { documentHref } from '../library/document-href.ts'
import { GlossedText } from './glossed-text.tsx'

export type Glossed = {
  id: string
  title: string
  passages: {
    number: number
    kind: string
    sentences: { text: string; words: GlossedWord[] }[]
  }[]
  from: number
  total: number
}

/** A document word by word; `size` pairs a page. */
export async function GlossPage({
  locale,
  glossed,
  size,
}: {
  locale: Locale
  glossed: Glossed
  size: number
}) {
  const { t } = await getT('translation', { lng: locale })
  const { id, title, passages, from, total } = glossed
  const figure = (count: number) => new Intl.NumberFormat(HTML_LANG[locale]).format(count)
  const here = `${documentHref(locale, id)}/gloss`
  const to = Math.min(total, from + size)
  return (
    <div className="translation gloss-page">
      <p className="of">
        <Link className="link" href={documentHref(locale, id)} lang="zh-Hans">
          {title}
        </Link>
      </p>
      <h1 className="page-title">{t('gloss.title')}</h1>
      <p className="standing">{t('gloss.label')}</p>
      {passages.map(({ number, kind, sentences }) => (
        <section key={number} data-kind={kind}>
          <GlossedText locale={locale} sentences={sentences} />
        </section>
      ))}
      {total > size && (
        <nav className="acts" aria-label={t('gloss.title')}>
          {from > 0 && (
            <Link className="word" href={`${here}?from=${Math.max(0, from - size)}`} rel="prev">
              {t('gloss.earlier')}
            </Link>
          )}
          <span className="note num">
            {t('gloss.range', { from: figure(from + 1), to: figure(to), total: figure(total) })}
          </span>
          {to < total && (
            <Link className="word" href={`${here}?from=${to}`} rel="next">
              {t('gloss.later')}
            </Link>
          )}
        </nav>
      )}
    </div>
  )
}
