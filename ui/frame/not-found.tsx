import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Act } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'
import { Frame } from './frame.tsx'
import { placeHref } from './places.ts'

/** An address that leads nowhere. */
export async function NotFound({ locale }: { locale: Locale }) {
  const { t } = await getT('errors', { lng: locale })
  return (
    <Frame locale={locale} className="desk">
      <title>{t('page.notFound')}</title>
      <Empty as="h1" says={t('page.notFound')}>
        <Act href={placeHref(locale, 'library')}>{t('page.toLibrary')}</Act>
      </Empty>
    </Frame>
  )
}
