'use client'
import { useT } from 'next-i18next/client'
import type { Verdict } from '#core/drills/run.ts'
import type { AnsweredShadow, OpenShadow, ShadowChoice } from '#core/drills/shadow/shadow.ts'
import { DrillResult } from '../drill-result.tsx'
import { DrillRun } from '../drill-run.tsx'
import { ResultRow } from '../result-row.tsx'
import { secondsOf } from '../timing.ts'
import type { RunProps } from '../types.ts'
import { ShadowDesk } from './shadow-desk.tsx'

export function ShadowRun({
  locale,
  run,
  answer,
  end,
  start,
}: RunProps<ShadowChoice, Verdict, OpenShadow, AnsweredShadow>) {
  const { t } = useT('drills')
  return (
    <DrillRun
      question={run.question}
      desk={(first, onResult) => <ShadowDesk {...{ locale, run, first, answer, end, onResult }} />}
      result={() => (
        <DrillResult locale={locale} drill="shadow" run={run} start={start} lead={t('shadow.resultLead')}>
          {run.answered.map(({ question, mark, durationMs }, index) => (
            <ResultRow key={question.id} number={index + 1} verdict={mark.verdict}>
              <p className="first" lang="zh-Hans">
                {question.zh}
              </p>
              <p className="other serif" lang="en">
                {question.en}
              </p>
              <p className="how">{t('seconds', { count: secondsOf(durationMs) })}</p>
            </ResultRow>
          ))}
        </DrillResult>
      )}
    />
  )
}
