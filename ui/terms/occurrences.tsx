import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { searchHref } from '../search/search-query.ts'
import type { TermDetail, TermOccurrence } from './types.ts'

/** So many are shown at once; the others unfold. */
const SHOWN = 4

/** Where the term stands in the library: its sentence, the English beside it, and the way there. */
export async function Occurrences({ locale, detail }: { locale: Locale; detail: TermDetail }) {
  const { t } = await getT('terms', { lng: locale })
  const { occurrences, occurrenceCount } = detail
  if (occurrences.length === 0) return <p className="aside">{t('notInLibrary')}</p>
  const rest = occurrences.slice(SHOWN)
  return (
    <>
      <p className="count num">
        {t('occurrences', { count: occurrenceCount })}
        <Link
          className="link"
          href={searchHref(locale, { q: detail.term.zh, view: 'concordance' })}
          prefetch={false}
        >
          {t('concordance')}
        </Link>
      </p>
      <List locale={locale} occurrences={occurrences.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary className="word">
            <span className="link num">{t('moreOccurrences', { count: rest.length })}</span>
          </summary>
          <List locale={locale} occurrences={rest} />
        </details>
      )}
    </>
  )
}

async function List({ locale, occurrences }: { locale: Locale; occurrences: readonly TermOccurrence[] }) {
  const { t } = await getT('terms', { lng: locale })
  return (
    <ol className="occurrences">
      {occurrences.map(found => (
        <li key={`${found.pairId} ${found.start}`}>
          <p className="zh" lang="zh-Hans">
            <Marked text={found.zh} start={found.start} end={found.end} />
          </p>
          <p className="en serif" lang="en">
            <Marked text={found.en} start={found.enStart} end={found.enEnd} />
          </p>
          <Link className="place" href={readerHref(locale, found)} prefetch={false}>
            <span className="num">
              {found.passage === 0 ? t('headline') : t('passage', { number: found.passage })}
            </span>
            <span lang={locale === 'zh' ? 'zh-Hans' : 'en'}>{found.title[locale]}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

function Marked({ text, start, end }: { text: string; start: number | null; end: number | null }) {
  if (start === null || end === null) return text
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}

/** The passage in the reader. */
function readerHref(locale: Locale, { documentId, passage }: TermOccurrence): string {
  return `/${locale}/library/${encodeURIComponent(documentId)}#p${passage}`
}
