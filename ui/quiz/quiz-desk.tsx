'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { QuizResponse } from '#core/quizzes/mark.ts'
import type { AnsweredQuestion, OpenQuiz, QuizQuestion } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { useKeys } from '../kit/use-keys.ts'
import { ExplanationPage } from './explanation-page.tsx'
import { FailureLine, serverAway } from './failure-line.tsx'
import { QuestionPage } from './question-page.tsx'
import { QuizBar } from './quiz-bar.tsx'
import type { AnswerQuestion, QuizRefusal } from './types.ts'

/** A question answered, and the one that comes next; null after the last. */
type Turned = { answered: AnsweredQuestion; next: QuizQuestion | null }

/** A quiz one question at a time: the question on the left page; answered, why on the right. */
export function QuizDesk({
  locale,
  quiz,
  first,
  answer,
  onEnd,
}: {
  locale: Locale
  quiz: OpenQuiz
  /** The first question without an answer. */
  first: QuizQuestion
  answer: AnswerQuestion
  /** When the result is asked for. */
  onEnd: () => void
}) {
  const [question, setQuestion] = useState(first)
  const [verdicts, setVerdicts] = useState(quiz.verdicts)
  const [turned, setTurned] = useState<Turned | null>(null)
  const [given, setGiven] = useState<QuizResponse | null>(null)
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isAsking, startAsking] = useTransition()
  const router = useRouter()
  const place = (verdicts.includes(null) ? verdicts.indexOf(null) : verdicts.length) - (turned ? 1 : 0)

  const give = (response: QuizResponse) => {
    if (turned || isAsking) return
    setGiven(response)
    setRefusal(null)
    startAsking(async () => {
      const result = await answer({ questionId: question.id, response }).catch(serverAway)
      if (!result.ok) return setRefusal(result)
      setTurned(result)
      setVerdicts(before => before.with(before.indexOf(null), result.answered.mark.verdict))
    })
  }
  const goOn = () => {
    if (!turned?.next) return onEnd()
    setQuestion(turned.next)
    setTurned(null)
    setGiven(null)
  }
  const options = question.form === 'choice' ? question.options : []
  const optionKeys = options.map(({ id }, index) => [`${index + 1}`, () => give({ optionId: id })])
  useKeys({
    ...Object.fromEntries(optionKeys),
    ...(options.length > 0 && { 0: () => give({ optionId: null }) }),
    ...(turned && { Enter: goOn, Space: goOn }),
    Escape: () => router.push(placeHref(locale, 'quiz')),
  })

  return (
    <div className="quiz">
      <QuizBar locale={locale} verdicts={verdicts} place={place} />
      <main id="content" tabIndex={-1} className="quiz-spread">
        <section className="quiz-left" aria-labelledby="question">
          <QuestionPage
            key={question.id}
            question={question}
            given={given}
            answered={turned?.answered ?? null}
            onGive={give}
          />
          {refusal && <FailureLine refusal={refusal} />}
        </section>
        <section className="quiz-right" aria-labelledby={turned ? 'explanation' : undefined}>
          {turned && (
            <ExplanationPage
              key={question.id}
              locale={locale}
              answered={turned.answered}
              isLast={!turned.next}
              onNext={goOn}
            />
          )}
        </section>
      </main>
    </div>
  )
}
