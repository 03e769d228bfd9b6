'use client'
import { useT } from 'next-i18next/client'
import type { NumbersChoice, NumbersRun } from '#core/drills/numbers/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { DrillResult } from '../drill-result.tsx'
import type { StartRun } from '../types.ts'
import { KIND_NAMES, KIND_ORDER } from './kind-names.ts'
import { NumbersAnswered } from './numbers-answered.tsx'

/** A run at its end: the score, how it went by kind, and every number with its answer. */
export function NumbersResult({
  locale,
  run,
  start,
}: {
  locale: Locale
  run: NumbersRun
  start: StartRun<NumbersChoice>
}) {
  const { t } = useT('drills')
  const { answered } = run
  const seconds =
    answered.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000 / (answered.length || 1)
  return (
    <DrillResult
      locale={locale}
      drill="numbers"
      run={run}
      start={start}
      lead={t('numbers.resultLead', { time: t('seconds', { count: Math.round(seconds * 10) / 10 }) })}
      figures={<ByKind run={run} />}
    >
      <NumbersAnswered locale={locale} answered={answered} />
    </DrillResult>
  )
}

function ByKind({ run: { answered, levels } }: { run: NumbersRun }) {
  const { t } = useT('drills')
  const kinds = KIND_ORDER.map(kind => ({
    kind,
    own: answered.filter(({ question }) => question.kind === kind),
  }))
  return (
    <dl className="drill-levels" aria-label={t('byKind')}>
      {kinds.map(
        ({ kind, own }) =>
          own.length > 0 && (
            <div key={kind}>
              <dt>{t(KIND_NAMES[kind])}</dt>
              <dd className="num">
                <span>
                  {t('score', {
                    right: own.filter(({ mark }) => mark.verdict === 'right').length,
                    of: own.length,
                  })}
                </span>
                <span>{t('level', { level: levels[kind] })}</span>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
