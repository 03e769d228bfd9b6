import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { placeHref } from './places.ts'

/** The last line of a page: whose dictionary it is, which its licence asks for, and where the rest is said. */
export async function Foot({ locale }: { locale: Locale }) {
  const { t } = await getT('common', { lng: locale })
  return (
    <footer className="page-foot">
      <a className="link" href="https://www.mdbg.net/chinese/dictionary?page=cc-cedict" rel="noreferrer">
        {t('about.dictionary')}
      </a>
      <Link className="link" href={`${placeHref(locale, 'settings')}#about`} prefetch={false}>
        {t('about.settings')}
      </Link>
    </footer>
  )
}
