import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { placeHref } from './places.ts'
import type { TroubleText } from './trouble.tsx'

/** The error page's words in one language. */
export async function troubleText(locale: Locale): Promise<TroubleText> {
  const { t } = await getT('errors', { lng: locale })
  const common = await getT('common', { lng: locale })
  return {
    home: { href: placeHref(locale, 'today'), label: common.t('nav.home') },
    library: { href: placeHref(locale, 'library'), label: common.t('page.toLibrary') },
    again: common.t('page.again'),
    reference: common.t('page.reference'),
    unknown: t('unknown'),
    byCode: {
      'database-locked': t('databaseLocked'),
      'database-readonly': t('databaseReadonly'),
      'database-unreachable': t('databaseUnreachable'),
      'database-path': t('databasePath'),
    },
  }
}
