import Link from 'next/link'
import type { LibraryEntry } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { formatPartialDate } from '../kit/partial-date.ts'
import { Track } from '../kit/track.tsx'
import { READ_TO_THE_END } from './choose-book.ts'
import { documentHref } from './document-href.ts'

/** A text on the shelf: both titles, where it is from, how long it is, and how far it has been read. */
export async function LibraryText({ locale, entry }: { locale: Locale; entry: LibraryEntry }) {
  const { t } = await getT('library', { lng: locale })
  const { id, title, publisher, date, hanzi, passages, terms, kept, place, shared } = entry
  const figure = new Intl.NumberFormat(HTML_LANG[locale]).format(hanzi)
  const standing = !place
    ? t('notOpened')
    : place.progress >= READ_TO_THE_END
      ? t('read')
      : t('passageOf', { passage: Math.max(1, place.passage), passages })
  return (
    <li>
      <Link className="text" href={documentHref(locale, id)} prefetch={false}>
        <span className="zh" lang="zh-Hans">
          {title.zh}
        </span>
        <span className="en serif" lang="en">
          {title.en}
        </span>
      </Link>
      <p className="facts num">
        {publisher && <span lang={HTML_LANG[locale]}>{publisher[locale]}</span>}
        {date && <time dateTime={date}>{formatPartialDate(date, locale)}</time>}
        <span>{t('hanzi', { count: hanzi, figure })}</span>
        <span>{t('passages', { count: passages })}</span>
        {shared && <span>{t('shared')}</span>}
      </p>
      <Track share={place?.progress ?? 0} label={t('readSoFar')} />
      <p className="standing num">
        <span>{standing}</span>
        <span>{t('terms', { count: terms, kept })}</span>
      </p>
    </li>
  )
}
