'use client'
import { useT } from 'next-i18next/client'
import { type AnsweredCloze, type ClozeChoice, DENSITIES, type OpenCloze } from '#core/drills/cloze/cloze.ts'
import { DrillResult } from '../drill-result.tsx'
import { DrillRun } from '../drill-run.tsx'
import { ResultRow } from '../result-row.tsx'
import { secondsOf, sumOf } from '../timing.ts'
import type { RunProps } from '../types.ts'
import { ClozeDesk } from './cloze-desk.tsx'
import { ClozePassage } from './cloze-passage.tsx'

export function ClozeRun({
  locale,
  run,
  answer,
  end,
  start,
}: RunProps<ClozeChoice, string[], OpenCloze, AnsweredCloze>) {
  const { t } = useT('drills')
  const { answered } = run
  return (
    <DrillRun
      question={run.question}
      desk={(first, onResult) => <ClozeDesk {...{ locale, run, first, answer, end, onResult }} />}
      result={() => (
        <DrillResult
          locale={locale}
          drill="cloze"
          run={run}
          start={start}
          lead={t('cloze.resultLead', blanksOf(answered))}
          figures={<ByDensity answered={answered} />}
        >
          {answered.map(({ question, mark, durationMs }, index) => (
            <ResultRow key={question.id} number={index + 1} verdict={mark.verdict}>
              <ClozePassage question={question} marks={mark.blanks} onLast={() => {}} />
              <p className="how">
                {t('score', { right: mark.right, of: question.blanks })} ·{' '}
                {t('seconds', { count: secondsOf(durationMs) })}
              </p>
            </ResultRow>
          ))}
        </DrillResult>
      )}
    />
  )
}

const blanksOf = (answered: AnsweredCloze[]) => ({
  right: sumOf(answered, ({ mark }) => mark.right),
  of: sumOf(answered, ({ question }) => question.blanks),
})

/** How it went with few blanks, and with many. */
function ByDensity({ answered }: { answered: AnsweredCloze[] }) {
  const { t } = useT('drills')
  return (
    <dl className="drill-levels">
      {DENSITIES.map(density => {
        const own = answered.filter(({ question }) => question.density === density)
        return own.length === 0 ? null : (
          <div key={density}>
            <dt>{t('cloze.density', { density })}</dt>
            <dd className="num">{t('score', blanksOf(own))}</dd>
          </div>
        )
      })}
    </dl>
  )
}
