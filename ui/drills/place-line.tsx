import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { TextPlace } from '#core/drills/text/place.ts'
import type { Locale } from '#i18n/config.ts'
import { passageHref } from '../kit/passage-href.ts'

/** Where a question is from, and the way there. */
export function PlaceLine({ locale, place: { documentId, passage } }: { locale: Locale; place: TextPlace }) {
  const { t } = useT('drills')
  return (
    <p className="from">
      <span>{t('passage', { number: passage })}</span>
      <Link className="link" prefetch={false} href={passageHref(locale, documentId, passage)}>
        {t('readThere')}
      </Link>
    </p>
  )
}
