import type { LibraryEntry } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Name } from '../kit/name.tsx'
import { formatPartialDate } from '../kit/partial-date.ts'

/** Where a text is from, how long it is, and whose it is. */
export async function OriginFacts({ locale, entry }: { locale: Locale; entry: LibraryEntry }) {
  const { t } = await getT('library', { lng: locale })
  const { publisher, author, date, hanzi, passages, own } = entry
  const figure = new Intl.NumberFormat(HTML_LANG[locale]).format(hanzi)
  return (
    <p className="facts num">
      {publisher && <Name>{publisher[locale]}</Name>}
      {author && <Name>{author}</Name>}
      {date && <time dateTime={date}>{formatPartialDate(date, locale)}</time>}
      <span>{t('hanzi', { count: hanzi, figure })}</span>
      <span>{t('passages', { count: passages })}</span>
      <span>{own ? t('yours') : t('shared')}</span>
    </p>
  )
}
