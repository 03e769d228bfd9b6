import Link from 'next/link'
import { RANGES } from '#core/scheduling/periods.ts'
import { getT } from '#i18n/server.ts'
import { placeHref } from '../frame/places.ts'
import { ScopePick } from './scope-pick.tsx'
import { scopeValue, statsHref } from './stats-query.ts'
import type { StatsProps } from './types.ts'

/** Of which time, and of which cards: both stand in the address. */
export async function ChooseStats({ locale, stats: { range, scope, decks, documents } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const names = {
    month: t('range.month'),
    quarter: t('range.quarter'),
    year: t('range.year'),
    all: t('range.all'),
  }
  return (
    <div className="choose">
      <nav aria-label={t('range.label')}>
        {RANGES.map(each => (
          <Link
            key={each}
            href={statsHref(locale, { range: each, scope })}
            aria-current={each === range ? 'true' : undefined}
            prefetch={false}
            scroll={false}
          >
            {names[each]}
          </Link>
        ))}
      </nav>
      <form action={placeHref(locale, 'stats')}>
        {range !== 'month' && <input type="hidden" name="range" value={range} />}
        <ScopePick
          label={t('scope.label')}
          all={t('scope.all')}
          value={scopeValue(scope)}
          groups={[
            {
              name: t('scope.decks'),
              options: decks.map(({ id, name }) => ({
                value: scopeValue({ kind: 'deck', id }),
                name,
              })),
            },
            {
              name: t('scope.documents'),
              options: documents.map(({ id, zh, en }) => ({
                value: scopeValue({ kind: 'document', id }),
                name: locale === 'zh' ? zh : en,
              })),
            },
          ]}
        />
        <noscript>
          <button className="word" type="submit">
            {t('scope.show')}
          </button>
        </noscript>
      </form>
      {scope.kind === 'document' && <p className="note">{t('scope.documentNote')}</p>}
    </div>
  )
}
