import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'

/** Where a passage is read; `passage` counts from 1, 0 is the headline. */
export function passageHref(locale: Locale, documentId: string, passage: number): string {
  return `${placeHref(locale, 'library', documentId)}#p${passage}`
}
