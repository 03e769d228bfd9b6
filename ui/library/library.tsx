import type { LibraryEntry } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Empty } from '../kit/empty.tsx'
import { chooseBook } from './choose-book.ts'
import { LibraryText } from './library-text.tsx'
import { OpenBook } from './open-book.tsx'

/** Facing pages: the book that lies open on the left, the shelf on the right. */
export async function Library({ locale, entries }: { locale: Locale; entries: readonly LibraryEntry[] }) {
  const { t } = await getT('library', { lng: locale })
  const book = chooseBook(entries)
  if (!book) {
    return (
      <div className="desk">
        <Empty says={t('empty')} />
      </div>
    )
  }
  return (
    <div className="facing library" data-only={entries.length === 1 ? '' : undefined}>
      <div className="left-page">
        <OpenBook locale={locale} book={book} />
      </div>
      <div className="right-page">
        <h1 className="shelf-mark">
          {t('title')} <span className="num">{t('texts', { count: entries.length })}</span>
        </h1>
        <ol className="shelf">
          {entries.map(entry => (
            <LibraryText key={entry.id} locale={locale} entry={entry} />
          ))}
        </ol>
      </div>
    </div>
  )
}
