'use client'
import { useT } from 'next-i18next/client'
import type { AnsweredBack, BackChoice, OpenBack } from '#core/drills/back/back.ts'
import { DrillResult } from '../drill-result.tsx'
import { DrillRun } from '../drill-run.tsx'
import { ResultRow } from '../result-row.tsx'
import { sumOf } from '../timing.ts'
import type { RunProps } from '../types.ts'
import { BackDesk } from './back-desk.tsx'
import { percentOf } from './percent.ts'

export function BackRun({
  locale,
  run,
  answer,
  end,
  start,
}: RunProps<BackChoice, string, OpenBack, AnsweredBack>) {
  const { t } = useT('drills')
  const { answered } = run
  const mean = sumOf(answered, ({ mark }) => mark.share) / (answered.length || 1)
  return (
    <DrillRun
      question={run.question}
      desk={(first, onResult) => <BackDesk {...{ locale, run, first, answer, end, onResult }} />}
      result={() => (
        <DrillResult
          locale={locale}
          drill="back"
          run={run}
          start={start}
          lead={t('back.resultLead', { percent: percentOf(mean) })}
          figures={<TermsWritten answered={answered} />}
        >
          {answered.map(({ question, zh, wrote, mark }, index) => (
            <ResultRow key={question.id} number={index + 1} verdict={mark.verdict}>
              <p className="first" lang="zh-Hans">
                {zh}
              </p>
              <p className="other serif" lang="en">
                {question.en}
              </p>
              <p className="how">
                {percentOf(mark.share)}%
                {wrote && (
                  <>
                    <span className="said">{t('yourAnswer')}</span> <span lang="zh-Hans">{wrote}</span>
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

function TermsWritten({ answered }: { answered: AnsweredBack[] }) {
  const { t } = useT('drills')
  const of = sumOf(answered, ({ mark }) => mark.terms.length)
  if (of === 0) return null
  const right = sumOf(answered, ({ mark }) => mark.terms.filter(({ written }) => written).length)
  return (
    <dl className="drill-levels">
      <div>
        <dt>{t('back.termsWritten')}</dt>
        <dd className="num">{t('score', { right, of })}</dd>
      </div>
    </dl>
  )
}
