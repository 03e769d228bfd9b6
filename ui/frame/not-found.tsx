import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Act } from '../kit/act.tsx'
import { Empty } from '../kit/empty.tsx'
import { Mark } from './mark.tsx'
import { placeHref } from './places.ts'

/** An address that leads nowhere. Small: Next sends it along with every page. */
export async function NotFound({ locale }: { locale: Locale }) {
  const { t } = await getT('common', { lng: locale })
  return (
    <>
      <title>{t('page.notFound')}</title>
      <header className="bar">
        <a className="home" href={placeHref(locale, 'today')} aria-label={t('nav.home')}>
          <Mark />
        </a>
      </header>
      <main id="content" tabIndex={-1} className="desk">
        <Empty as="h1" says={t('page.notFound')}>
          <Act href={placeHref(locale, 'library')}>{t('page.toLibrary')}</Act>
        </Empty>
      </main>
    </>
  )
}
