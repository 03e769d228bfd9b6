'use client'
import { useT } from 'next-i18next/client'
import type { AnsweredSight, OpenSight, SightChoice, SightGiven } from '#core/drills/sight/sight.ts'
import { DrillResult } from '../drill-result.tsx'
import { DrillRun } from '../drill-run.tsx'
import { ResultRow } from '../result-row.tsx'
import { meanSeconds, secondsOf, sumOf } from '../timing.ts'
import type { RunProps } from '../types.ts'
import { SightDesk, type TellSentence } from './sight-desk.tsx'

export function SightRun({
  locale,
  run,
  answer,
  tell,
  end,
  start,
}: RunProps<SightChoice, SightGiven, OpenSight, AnsweredSight> & { tell: TellSentence }) {
  const { t } = useT('drills')
  const { answered } = run
  return (
    <DrillRun
      question={run.question}
      desk={(first, onResult) => <SightDesk {...{ locale, run, first, answer, tell, end, onResult }} />}
      result={() => (
        <DrillResult
          locale={locale}
          drill="sight"
          run={run}
          start={start}
          lead={t('sight.resultLead', { time: t('seconds', { count: meanSeconds(answered) }) })}
          figures={<TermsMet answered={answered} />}
        >
          {answered.map(({ question, told, wrote, mark, durationMs }, index) => (
            <ResultRow key={question.id} number={index + 1} verdict={mark.verdict}>
              <p className="first" lang="zh-Hans">
                {question.zh}
              </p>
              <p className="other serif" lang="en">
                {told.en}
              </p>
              <p className="how">
                {t('seconds', { count: secondsOf(durationMs) })}
                {wrote && (
                  <>
                    <span className="said">{t('yourAnswer')}</span>{' '}
                    <span className="serif" lang="en">
                      {wrote}
                    </span>
                  </>
                )}
              </p>
            </ResultRow>
          ))}
        </DrillResult>
      )}
    />
  )
}

/** Of the terms of what was typed. */
function TermsMet({ answered }: { answered: AnsweredSight[] }) {
  const { t } = useT('drills')
  const typed = answered.filter(({ wrote }) => wrote !== '')
  const of = sumOf(typed, ({ told }) => told.terms.length)
  if (of === 0) return null
  const right = sumOf(typed, ({ told }) => told.terms.filter(({ met }) => met !== null).length)
  return (
    <dl className="drill-levels">
      <div>
        <dt>{t('sight.termsMet')}</dt>
        <dd className="num">{t('score', { right, of })}</dd>
      </div>
    </dl>
  )
}
