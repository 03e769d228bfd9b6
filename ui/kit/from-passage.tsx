import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { passageHref } from './passage-href.ts'

/** Where a sentence is from (`says`), and the way there. Passages count from 1, 0 is the headline. */
export function FromPassage({
  locale,
  place: { documentId, passage },
  says,
  readThere,
}: {
  locale: Locale
  place: { documentId: string; passage: number }
  says: string
  readThere: string
}) {
  return (
    <p className="from">
      <span>{says}</span>
      <Link className="link" prefetch={false} href={passageHref(locale, documentId, passage)}>
        {readThere}
      </Link>
    </p>
  )
}
