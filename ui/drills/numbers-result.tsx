'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { NumbersRun } from '#core/drills/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { Name } from '../kit/name.tsx'
import { useKeys } from '../kit/use-keys.ts'
import { DrillBar } from './drill-bar.tsx'
import { NumbersAnswered } from './numbers-answered.tsx'
import { Refusal } from './refusal.tsx'
import { runHref } from './run-href.ts'
import { notSaved, type Refused, type StartNumbers } from './types.ts'
import { KIND_NAMES, KIND_ORDER } from './words.ts'

/** A run at its end: the score, how it went by kind, and every number with its answer. */
export function NumbersResult({
  locale,
  run,
  start,
}: {
  locale: Locale
  run: NumbersRun
  start: StartNumbers
}) {
  const { t } = useT('drills')
  const router = useRouter()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [isBusy, startBusy] = useTransition()
  const { answered } = run
  const right = answered.filter(({ mark }) => mark.verdict === 'right').length
  const seconds =
    answered.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000 / (answered.length || 1)
  const again = () =>
    !isBusy &&
    startBusy(async () => {
      const result = await start(run.choice).catch(notSaved)
      setRefused(result.ok ? null : result)
      if (result.ok) router.push(runHref(locale, result.id))
    })
  useKeys({ Escape: () => router.push(placeHref(locale, 'drills')) })
  return (
    <div className="quiz drill-run">
      <DrillBar
        locale={locale}
        verdicts={answered.map(({ mark }) => mark.verdict)}
        place={answered.length - 1}
      />
      <main id="content" tabIndex={-1} className="quiz-spread result">
        <section className="quiz-left" aria-labelledby="score">
          <p className="kind">
            {run.title === null ? t('numbers.title') : <Name>{run.title || t('gone')}</Name>}
          </p>
          <h1 id="score" className="score serif">
            {t('score', { right, of: answered.length })}
          </h1>
          <p className="lead">
            {answered.length === 0
              ? t('nothing')
              : t('resultLead', { time: t('seconds', { count: Math.round(seconds * 10) / 10 }) })}
          </p>
          <ByKind run={run} />
          <div className="acts">
            <Act onClick={again}>{isBusy ? t('numbers.beginning') : t('again')}</Act>
            <Word href={runHref(locale)}>{t('other')}</Word>
            <Word href={placeHref(locale, 'today')}>{t('today')}</Word>
          </div>
          {refused && <Refusal refused={refused} />}
        </section>
        <section className="quiz-right" aria-labelledby="questions">
          <h2 id="questions" className="sr-only">
            {t('all')}
          </h2>
          <NumbersAnswered locale={locale} answered={answered} />
        </section>
      </main>
    </div>
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
