import type { FormulaGroup } from '#core/terms/term.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { formatPartialDate } from '../kit/partial-date.ts'

/** What the numbers stand for, member by member. */
export async function Formula({ locale, groups }: { locale: Locale; groups: readonly FormulaGroup[] }) {
  const { t } = await getT('terms', { lng: locale })
  return (
    <div className="formula">
      {groups.map(group => (
        <dl key={`${group.zh} ${group.from}`}>
          <dt>
            <span lang="zh-Hans">{group.zh}</span> <span lang="en">{group.en}</span>
            {group.from && (
              <span className="num">
                {t('formulaSince', { date: formatPartialDate(group.from, locale) })}
              </span>
            )}
          </dt>
          {group.parts.map(part => (
            <dd key={part.zh}>
              <span lang="zh-Hans">{part.zh}</span> <span lang="en">{part.en}</span>
            </dd>
          ))}
        </dl>
      ))}
    </div>
  )
}
