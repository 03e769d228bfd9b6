import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'

/** The numbers drill, or one run of it. */
export const runHref = (locale: Locale, runId?: string): string =>
  `${placeHref(locale, 'drills')}/numbers${runId ? `/${encodeURIComponent(runId)}` : ''}`
