import { useT } from 'next-i18next/client'
import type { TextPlace } from '#core/drills/text/place.ts'
import type { Locale } from '#i18n/config.ts'
import { FromPassage } from '../kit/from-passage.tsx'

/** Where a question is from, and the way there. */
export function PlaceLine({ locale, place }: { locale: Locale; place: TextPlace }) {
  const { t } = useT('drills')
  const says = t('passage', { number: place.passage })
  return <FromPassage locale={locale} place={place} says={says} readThere={t('readThere')} />
}
