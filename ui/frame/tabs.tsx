import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Icon } from '../kit/icon.tsx'
import { Popover } from '../kit/popover.tsx'
import { NavLink } from './nav-link.tsx'
import type { PlaceName } from './places.ts'

const BEHIND_MORE: readonly (PlaceName | undefined)[] = ['terms', 'cards', 'drills', 'stats', 'settings']

/** The phone's way around: four places and a sheet with the rest. */
export async function Tabs({ locale, current }: { locale: Locale; current: PlaceName | undefined }) {
  const { t } = await getT('common', { lng: locale })
  const link = { locale, current }
  const more = BEHIND_MORE.includes(current)
  return (
    <nav className="tabs" aria-label={t('nav.main')}>
      <NavLink {...link} to="today">
        <Icon name="today" />
        {t('nav.today')}
      </NavLink>
      <NavLink {...link} to="library">
        <Icon name="library" />
        {t('nav.library')}
      </NavLink>
      <NavLink {...link} to="review">
        <Icon name="review" />
        {t('nav.review')}
      </NavLink>
      <NavLink {...link} to="quiz">
        <Icon name="quiz" />
        {t('nav.quiz')}
      </NavLink>
      <Popover
        label={t('nav.more')}
        triggerClass={more ? 'tab here' : 'tab'}
        panelClass="more-sheet"
        trigger={
          <>
            <Icon name="more" />
            {t('nav.more')}
          </>
        }
      >
        <NavLink {...link} to="terms">
          {t('nav.terms')}
        </NavLink>
        <NavLink {...link} to="cards">
          {t('nav.cards')}
        </NavLink>
        <NavLink {...link} to="drills">
          {t('nav.drills')}
        </NavLink>
        <NavLink {...link} to="stats">
          {t('nav.stats')}
        </NavLink>
        <NavLink {...link} to="settings">
          {t('nav.settings')}
        </NavLink>
      </Popover>
    </nav>
  )
}
