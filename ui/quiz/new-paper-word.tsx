'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { Locale } from '#i18n/config.ts'
import { Word } from '../kit/act.tsx'
import type { NewPaper } from './edit-types.ts'
import { FailureLine, serverAway } from './failure-line.tsx'
import { quizHref } from './quiz-href.ts'
import type { QuizRefusal } from './types.ts'

/** Makes an empty paper and goes to where its questions are written. */
export function NewPaperWord({ locale, newPaper }: { locale: Locale; newPaper: NewPaper }) {
  const { t } = useT('quiz')
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const router = useRouter()
  const make = () =>
    !isBusy &&
    startBusy(async () => {
      const result = await newPaper(t('newPaperName')).catch(serverAway)
      if (result.ok) router.push(quizHref(locale, result.quizId, 'edit'))
      else setRefusal(result)
    })
  return (
    <>
      <Word onClick={make}>{t('newPaper')}</Word>
      {refusal && <FailureLine refusal={refusal} />}
    </>
  )
}
