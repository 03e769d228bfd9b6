import type { NumberKind } from '#core/drills/numbers/quantity.ts'
import type { Level } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { KIND_NAMES, KIND_ORDER } from './kind-names.ts'

/** How far one is in each kind of number: five steps, those reached in ink. */
export async function LevelList({ locale, levels }: { locale: Locale; levels: Record<NumberKind, Level> }) {
  const { t } = await getT('drills', { lng: locale })
  return (
    <dl className="drill-levels">
      {KIND_ORDER.map(kind => (
        <div key={kind}>
          <dt>{t(KIND_NAMES[kind])}</dt>
          <dd>
            <span className="steps" aria-hidden="true">
              {[1, 2, 3, 4, 5].map(step => (
                <i key={step} className={step <= levels[kind] ? 'reached' : undefined} />
              ))}
            </span>
            <span className="num">{t('level', { level: levels[kind] })}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
