'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { type ReactNode, useState, useTransition } from 'react'
import type { DrillName, Marked } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { Name } from '../kit/name.tsx'
import { useKeys } from '../kit/use-keys.ts'
import { DrillBar } from './drill-bar.tsx'
import { DRILL_TITLES } from './drill-names.ts'
import { Refusal } from './refusal.tsx'
import { runHref } from './run-href.ts'
import { notSaved, type Refused, type StartRun } from './types.ts'

/** A run at its end: the score, what the drill has to say of it, and every question with its answer. */
export function DrillResult<Choice>({
  locale,
  drill,
  run: { choice, title, answered },
  start,
  lead,
  figures,
  children,
}: {
  locale: Locale
  drill: DrillName
  run: { choice: Choice; title: string | null; answered: readonly Marked[] }
  start: StartRun<Choice>
  lead: string
  figures?: ReactNode
  children: ReactNode
}) {
  const { t } = useT('drills')
  const router = useRouter()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [isBusy, startBusy] = useTransition()
  const right = answered.filter(({ mark }) => mark.verdict === 'right').length
  const again = () =>
    !isBusy &&
    startBusy(async () => {
      const result = await start(choice).catch(notSaved)
      setRefused(result.ok ? null : result)
      if (result.ok) router.push(runHref(locale, drill, result.id))
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
            {t(DRILL_TITLES[drill])}
            {title !== null && (
              <>
                {' · '}
                <Name>{title || t('gone')}</Name>
              </>
            )}
          </p>
          <h1 id="score" className="score serif">
            {t('score', { right, of: answered.length })}
          </h1>
          <p className="lead">{answered.length === 0 ? t('nothing') : lead}</p>
          {figures}
          <div className="acts">
            <Act onClick={again}>{isBusy ? t('beginning') : t('again')}</Act>
            <Word href={runHref(locale, drill)}>{t('other')}</Word>
            <Word href={placeHref(locale, 'today')}>{t('today')}</Word>
          </div>
          {refused && <Refusal refused={refused} />}
        </section>
        <section className="quiz-right" aria-labelledby="questions">
          <h2 id="questions" className="sr-only">
            {t('all')}
          </h2>
          <ol className="quiz-results">{children}</ol>
        </section>
      </main>
    </div>
  )
}
