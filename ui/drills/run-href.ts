import type { DrillName } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'

/** A drill, or one run of it. */
export const runHref = (locale: Locale, drill: DrillName, runId?: string): string =>
  `${placeHref(locale, 'drills')}/${drill}${runId ? `/${encodeURIComponent(runId)}` : ''}`
