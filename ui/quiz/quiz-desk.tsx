'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { errorText } from '../kit/error-text.ts'
import { useKeys } from '../kit/use-keys.ts'
import { ExplanationPage } from './explanation-page.tsx'
import { QuestionPage } from './question-page.tsx'
import { QuizBar } from './quiz-bar.tsx'
import type { AnsweredQuestion, AnswerQuestion, OpenQuiz, QuizFailure, QuizQuestion, QuizResponse } from './types.ts'

/** A quiz one question at a time: the question on the left page; answered, why on the right. `quiz.question` is set. */
export function QuizDesk({
  locale,
  quiz,
  answer,
}: {
  locale: Locale
  quiz: OpenQuiz & { question: QuizQuestion }
  answer: AnswerQuestion
}) {
  const { t } = useT('errors')
  const [question, setQuestion] = useState(quiz.question)
  const [verdicts, setVerdicts] = useState(quiz.verdicts)
  const [answered, setAnswered] = useState<(AnsweredQuestion & { next: QuizQuestion | null }) | null>(null)
  const [given, setGiven] = useState<QuizResponse | null>(null)
  const [failure, setFailure] = useState<QuizFailure | null>(null)
  const [isAsking, startAsking] = useTransition()
  const router = useRouter()
  const place = verdicts.indexOf(null) - (answered ? 1 : 0)

  const give = (response: QuizResponse) => {
    if (answered || isAsking) return
    setGiven(response)
    setFailure(null)
    startAsking(async () => {
      const result = await answer({ questionId: question.id, response }).catch(() => ({ ok: false as const, code: 'server-away' }))
      if (!result.ok) return setFailure(result)
      setAnswered({ ...result, question, response })
      setVerdicts(before => before.with(before.indexOf(null), result.verdict))
    })
  }
  const goOn = () => {
    if (!answered) return
    if (!answered.next) return router.refresh()
    setQuestion(answered.next)
    setAnswered(null)
    setGiven(null)
  }
  const options = question.kind === 'type-chinese' ? [] : question.options
  useKeys({
    ...Object.fromEntries(options.map(({ id }, index) => [`${index + 1}`, () => give({ optionId: id })])),
    ...(answered && { Enter: goOn, Space: goOn }),
    Escape: () => router.push(placeHref(locale, 'quiz')),
  })

  return (
    <div className="quiz">
      <QuizBar locale={locale} verdicts={verdicts} place={place < 0 ? verdicts.length - 1 : place} />
      <main id="content" tabIndex={-1} className="spread">
        <section className="verso" aria-labelledby="question">
          <QuestionPage key={question.id} question={question} given={given} answered={answered} onGive={give} />
          {failure && (
            <p className="failure" role="alert">
              {errorText(t, failure)}
            </p>
          )}
        </section>
        <section className="recto" aria-labelledby={answered ? 'explanation' : undefined}>
          {answered && (
            <ExplanationPage key={question.id} locale={locale} answered={answered} isLast={answered.next === null} onNext={goOn} />
          )}
        </section>
      </main>
    </div>
  )
}
