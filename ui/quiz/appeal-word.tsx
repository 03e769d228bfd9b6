'use client'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { AnsweredQuestion } from '#core/quizzes/sheet.ts'
import { Word } from '../kit/act.tsx'
import { FailureLine, serverAway } from './failure-line.tsx'
import type { AppealMark, QuizRefusal } from './types.ts'

/** Asks for an answer to count as right: one's own quiz takes it at once, another's waits for its owner. */
export function AppealWord({
  attemptId,
  isOwn,
  answered,
  appeal,
  onAppeal,
}: {
  attemptId: string
  isOwn: boolean
  answered: AnsweredQuestion
  appeal: AppealMark
  onAppeal: (answered: AnsweredQuestion, score: number) => void
}) {
  const { t } = useT('quiz')
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const { mark } = answered
  if (answered.appeal) return <span className="appeal">{t(SAID[answered.appeal])}</span>
  if (mark.verdict === 'right' || mark.passed) return null
  const ask = () =>
    !isBusy &&
    startBusy(async () => {
      const result = await appeal({ attemptId, questionId: answered.question.id }).catch(serverAway)
      if (!result.ok) return setRefusal(result)
      setRefusal(null)
      onAppeal({ ...answered, mark: result.mark, appeal: result.appeal }, result.score)
    })
  return (
    <>
      <Word className="appeal-word" onClick={ask}>
        {isOwn ? t('appeal.admit') : t('appeal.ask')}
      </Word>
      {refusal && <FailureLine refusal={refusal} />}
    </>
  )
}

const SAID = {
  waiting: 'appeal.waiting',
  granted: 'appeal.granted',
  refused: 'appeal.refused',
} as const
