import type { PastRun } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Name } from '../kit/name.tsx'
import { PastList } from '../kit/past-list.tsx'
import { DRILL_TITLES } from './drill-names.ts'
import { runHref } from './run-href.ts'

/** Runs taken, latest first; one not finished can be gone on with. */
export async function PastRuns({ locale, past }: { locale: Locale; past: PastRun[] }) {
  const { t } = await getT('drills', { lng: locale })
  const rows = past.map(({ id, drill, at, right, answered, heard, title, finished }) => ({
    ...{ id, at, href: runHref(locale, drill, id) },
    score: finished ? t('score', { right, of: answered }) : t('goOn'),
    name: (
      <span className="name">
        {t(DRILL_TITLES[drill])}
        {heard && ` · ${t('heard')}`}
        {title !== null && (
          <>
            {' · '}
            <Name>{title || t('gone')}</Name>
          </>
        )}
      </span>
    ),
  }))
  return <PastList locale={locale} rows={rows} none={t('noPast')} />
}
