import { periodsOf, unitOf } from '#core/scheduling/periods.ts'
import { getT } from '#i18n/server.ts'
import { Columns } from './columns.tsx'
import { Plate } from './plate.tsx'
import { ShareLines } from './share-lines.tsx'
import { statsWords } from './stats-words.ts'
import { sumOf } from './sums.ts'
import type { StatsProps } from './types.ts'

/** What was remembered of cards that came back, beside what was foretold, and of how many. */
export async function Retention({ locale, stats: { byDay, days, range } }: StatsProps) {
  const { t } = await getT('stats', { lng: locale })
  const words = statsWords(locale)
  const unit = range === 'month' ? 'week' : unitOf(range, days)
  const periods = periodsOf(days, unit).map(period => ({ period, sums: sumOf(byDay, period) }))
  const all = sumOf(byDay, days)
  const table = {
    head: [t('period'), t('returned'), t('remembered'), t('foretold'), t('young'), t('mature')],
    rows: periods.map(({ period, sums }) => ({
      key: period.from,
      name: words.period(period, unit),
      cells: [
        words.number(sums.returned),
        ...[sums.remembered, sums.foretold, sums.young.remembered, sums.mature.remembered].map(words.percent),
      ],
    })),
  }
  const columns = periods.map(({ period, sums }) => ({
    key: period.from,
    parts: [sums.returned],
    says: t('periodReturned', {
      period: words.period(period, unit),
      count: sums.returned,
      remembered: words.percent(sums.remembered),
      foretold: words.percent(sums.foretold),
    }),
    name: words.shortPeriod(period, unit),
  }))
  const shares = { remembered: words.percent(all.remembered), foretold: words.percent(all.foretold) }
  const none = all.returned === 0
  return (
    <Plate
      id="retention"
      title={t('retention')}
      says={none ? t('retentionNone') : t('retentionSays', shares)}
      note={
        !none &&
        t('retentionNote', {
          young: words.percent(all.young.remembered),
          mature: words.percent(all.mature.remembered),
        })
      }
      table={none ? undefined : table}
      tableName={t('asTable')}
    >
      {!none && (
        <>
          <p className="key note" aria-hidden="true">
            <span className="line">{t('remembered')}</span>{' '}
            <span className="line dashed">{t('foretold')}</span>
          </p>
          <ShareLines
            percent={words.percent}
            lines={[
              { className: 'foretold', shares: periods.map(({ sums }) => sums.foretold) },
              { className: 'remembered', shares: periods.map(({ sums }) => sums.remembered), dots: true },
            ]}
          />
          <Columns
            low
            columns={columns}
            most={words.number(Math.max(...columns.map(({ parts }) => parts[0]!)))}
          />
        </>
      )}
    </Plate>
  )
}
