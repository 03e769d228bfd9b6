import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'

/** Where the alignment of a document is edited, at one pair if it is given. */
export function alignmentHref(locale: Locale, documentId: string, pairId?: string): string {
  const page = `${placeHref(locale, 'library', documentId)}/alignment`
  return pairId === undefined ? page : `${page}?pair=${encodeURIComponent(pairId)}`
}
