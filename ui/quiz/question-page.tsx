import { useT } from 'next-i18next/client'
import { useEffect, useRef } from 'react'
import type { QuizResponse } from '#core/quizzes/marking/mark.ts'
import type { AnsweredQuestion, QuizQuestion } from '#core/quizzes/sheet.ts'
import { ChoiceForm } from './forms/choice-form.tsx'
import { MatchForm } from './forms/match-form.tsx'
import { OrderForm } from './forms/order-form.tsx'
import { SeveralForm } from './forms/several-form.tsx'
import { TruthForm } from './forms/truth-form.tsx'
import { TypedForm } from './forms/typed-form.tsx'
import { questionName } from './kind-names.ts'
import { PromptHead } from './prompt.tsx'

type Props = {
  question: QuizQuestion
  draft: string
  given: QuizResponse | null
  answered: AnsweredQuestion | null
  onGive: (response: QuizResponse) => void
}

/** The question with what can be answered; once answered, with what was right. `given` is on its way to the server. */
export function QuestionPage(props: Props) {
  const { question } = props
  const { t } = useT('quiz')
  const heading = useRef<HTMLHeadingElement>(null)
  const isTyped = question.form === 'chinese' || question.form === 'english' || question.form === 'parts'
  useEffect(() => {
    if (!isTyped) heading.current?.focus({ preventScroll: true })
  }, [isTyped])
  return (
    <>
      <p className="kind">{t(questionName(question))}</p>
      <PromptHead prompt={question.prompt} heading={heading} />
      <AnswerForm {...props} />
    </>
  )
}

function AnswerForm({ question, ...rest }: Props) {
  switch (question.form) {
    case 'choice':
      return <ChoiceForm question={question} {...rest} />
    case 'several':
      return <SeveralForm question={question} {...rest} />
    case 'truth':
      return <TruthForm question={question} {...rest} />
    case 'order':
      return <OrderForm question={question} {...rest} />
    case 'match':
      return <MatchForm question={question} {...rest} />
    case 'chinese':
      return <TypedForm question={question} {...rest} />
    case 'english':
      return <TypedForm question={question} {...rest} />
    case 'parts':
      return <TypedForm question={question} {...rest} />
  }
}
