import type { LibraryEntry } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Act } from '../kit/act.tsx'
import { documentHref } from './document-href.ts'
import { READ_TO_THE_END } from './read-to-the-end.ts'
import { titleLines } from './title-lines.ts'

/** The text to go on with: its title set as on a cover, from the right, and the one act. */
export async function OpenBook({ locale, book }: { locale: Locale; book: LibraryEntry }) {
  const { t } = await getT('library', { lng: locale })
  const ended = (book.place?.progress ?? 0) >= READ_TO_THE_END
  const act = ended ? t('again') : book.place ? t('continue') : t('begin')
  return (
    <section className="open-book" aria-labelledby="open-book">
      <h2 className="kicker">{book.place ? t('latest') : t('first')}</h2>
      <div className="cover" lang="zh-Hans">
        <p className="title" id="open-book">
          {titleLines(book.title.zh).map(line => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p className="imprint">
          {book.publisher && <span>{book.publisher.zh}</span>}
          {book.date && <span>{chineseYear(book.date)}</span>}
        </p>
      </div>
      <Act href={documentHref(locale, book.id)} prefetch={false}>
        {act}
      </Act>
    </section>
  )
}

const DIGITS = '〇一二三四五六七八九'

/** `2018-02-14` → 二〇一八年, as on a title page. */
const chineseYear = (date: string): string =>
  `${date.slice(0, 4).replace(/\d/g, digit => DIGITS[Number(digit)] ?? digit)}年`
