import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Icon } from '../kit/icon.tsx'
import { LookTool } from '../look/look-tool.tsx'
import { LanguageLink } from './language-link.tsx'
import { Mark } from './mark.tsx'
import { NavLink } from './nav-link.tsx'
import { type PlaceName, placeHref } from './places.ts'

/** The bar above every page but those that bring their own: reader, review, quiz. */
export async function Bar({ locale, current }: { locale: Locale; current: PlaceName | undefined }) {
  const { t } = await getT('common', { lng: locale })
  const link = { locale, current }
  return (
    <header className="bar">
      <HomeLink locale={locale} />
      <nav aria-label={t('nav.main')}>
        <NavLink {...link} to="today">
          {t('nav.today')}
        </NavLink>
        <NavLink {...link} to="library">
          {t('nav.library')}
        </NavLink>
        <NavLink {...link} to="terms">
          {t('nav.terms')}
        </NavLink>
        <NavLink {...link} to="cards">
          {t('nav.cards')}
        </NavLink>
        <NavLink {...link} to="quiz">
          {t('nav.quiz')}
        </NavLink>
        <NavLink {...link} to="drills">
          {t('nav.drills')}
        </NavLink>
        <NavLink {...link} to="stats">
          {t('nav.stats')}
        </NavLink>
      </nav>
      <div className="tools push">
        <Link
          className="tool"
          href={placeHref(locale, 'search')}
          prefetch={false}
          aria-current={current === 'search' ? 'page' : undefined}
          aria-label={t('nav.search')}
          title={t('nav.search')}
        >
          <Icon name="search" />
        </Link>
        <LanguageLink locale={locale} label={t('nav.otherLanguageLabel')}>
          {t('nav.otherLanguage')}
        </LanguageLink>
        <LookTool locale={locale} />
      </div>
    </header>
  )
}

/** The seal at the head of every bar: it leads to Today. */
export async function HomeLink({ locale }: { locale: Locale }) {
  const { t } = await getT('common', { lng: locale })
  return (
    <Link className="home" href={placeHref(locale, 'today')} prefetch={false} aria-label={t('nav.home')}>
      <Mark />
    </Link>
  )
}
