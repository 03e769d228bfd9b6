'use client'
import type {
  AnsweredNumber,
  NumbersChoice,
  OpenNumber,
  NumbersRun as Run,
} from '#core/drills/numbers/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { DrillRun } from '../drill-run.tsx'
import type { AnswerTurn, EndRun, StartRun } from '../types.ts'
import { NumbersDesk } from './numbers-desk.tsx'
import { NumbersResult } from './numbers-result.tsx'

export function NumbersRun({
  locale,
  run,
  answer,
  end,
  start,
}: {
  locale: Locale
  run: Run
  answer: AnswerTurn<string, OpenNumber, AnsweredNumber>
  end: EndRun
  start: StartRun<NumbersChoice>
}) {
  return (
    <DrillRun
      question={run.question}
      desk={(first, onResult) => <NumbersDesk {...{ locale, run, first, answer, end, onResult }} />}
      result={() => <NumbersResult locale={locale} run={run} start={start} />}
    />
  )
}
