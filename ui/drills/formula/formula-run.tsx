'use client'
import { useT } from 'next-i18next/client'
import type { AnsweredFormula, FormulaChoice, OpenFormula } from '#core/drills/formula/formula.ts'
import { LEVELS } from '#core/drills/run.ts'
import { DrillResult } from '../drill-result.tsx'
import { DrillRun } from '../drill-run.tsx'
import { ResultRow } from '../result-row.tsx'
import { secondsOf, sumOf } from '../timing.ts'
import type { RunProps } from '../types.ts'
import { type ClimbFormula, FormulaDesk } from './formula-desk.tsx'
import { FormulaParts } from './ladder.tsx'
import { LEVEL_NAMES } from './level-names.ts'

export function FormulaRun({
  locale,
  run,
  answer,
  climb,
  end,
  start,
}: RunProps<FormulaChoice, string[], OpenFormula, AnsweredFormula> & { climb: ClimbFormula }) {
  const { t } = useT('drills')
  const { answered } = run
  return (
    <DrillRun
      question={run.question}
      desk={(first, onResult) => <FormulaDesk {...{ locale, run, first, answer, climb, end, onResult }} />}
      result={() => (
        <DrillResult
          locale={locale}
          drill="formula"
          run={run}
          start={start}
          lead={t('formula.resultLead', partsOf(answered))}
          figures={<ByLevel answered={answered} />}
        >
          {answered.map(one => (
            <ResultRow key={one.question.id} number={answered.indexOf(one) + 1} verdict={one.mark.verdict}>
              <p className="first" lang="zh-Hans">
                {one.question.zh}
              </p>
              <FormulaParts answered={one} />
              <p className="how">{t('seconds', { count: secondsOf(one.durationMs) })}</p>
            </ResultRow>
          ))}
        </DrillResult>
      )}
    />
  )
}

const partsOf = (answered: AnsweredFormula[]) => ({
  right: sumOf(answered, ({ mark }) => mark.parts.filter(({ verdict }) => verdict === 'right').length),
  of: sumOf(answered, ({ question }) => question.parts),
})

/** By the number of parts. */
function ByLevel({ answered }: { answered: AnsweredFormula[] }) {
  const { t } = useT('drills')
  return (
    <dl className="drill-levels">
      {LEVELS.map(level => {
        const own = answered.filter(({ question }) => question.level === level)
        return own.length === 0 ? null : (
          <div key={level}>
            <dt>
              {t('formula.level')} · {t(LEVEL_NAMES[level])}
            </dt>
            <dd className="num">{t('score', partsOf(own))}</dd>
          </div>
        )
      })}
    </dl>
  )
}
