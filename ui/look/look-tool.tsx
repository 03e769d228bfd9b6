import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { placeHref } from '../frame/places.ts'
import { LookMenu } from './look-menu.tsx'
import { lookWords } from './look-words.ts'

/** The `Aa` of a bar: theme and text size, and the way to all settings. */
export async function LookTool({ locale }: { locale: Locale }) {
  const { t } = await getT('common', { lng: locale })
  return <LookMenu words={lookWords(t)} settingsHref={placeHref(locale, 'settings')} />
}
