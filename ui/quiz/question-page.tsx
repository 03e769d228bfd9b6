import { useT } from 'next-i18next/client'
import { useEffect, useRef } from 'react'
import type { QuizResponse } from '#core/quizzes/mark.ts'
import type { EnglishPiece } from '#core/quizzes/question.ts'
import type { AnsweredQuestion, QuizQuestion } from '#core/quizzes/sheet.ts'
import { Blanked } from '../kit/blanked.tsx'
import { KIND_NAMES } from './kind-names.ts'
import { OptionList } from './option-list.tsx'
import { TypedAnswer } from './typed-answer.tsx'

/** The question with what can be answered; once answered, with what was right. `given` is on its way to the server. */
export function QuestionPage({
  question,
  given,
  answered,
  onGive,
}: {
  question: QuizQuestion
  given: QuizResponse | null
  answered: AnsweredQuestion | null
  onGive: (response: QuizResponse) => void
}) {
  const { t } = useT('quiz')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (question.form === 'choice') heading.current?.focus({ preventScroll: true })
  }, [question.form])
  return (
    <>
      <p className="kind">{t(KIND_NAMES[question.kind])}</p>
      <h1
        id="question"
        ref={heading}
        tabIndex={-1}
        className={question.kind === 'fill-blank' ? 'sentence' : undefined}
      >
        <Prompt question={question} />
      </h1>
      {question.kind === 'fill-blank' && <Beside pieces={question.prompt.en ?? []} />}
      {question.form === 'choice' ? (
        <OptionList options={question.options} given={given} answered={answered} onGive={onGive} />
      ) : (
        <TypedAnswer answered={answered} onGive={onGive} />
      )}
    </>
  )
}

function Prompt({ question: { prompt } }: { question: QuizQuestion }) {
  const { t } = useT('quiz')
  if (prompt.zh)
    return (
      <span lang="zh-Hans">
        <Blanked pieces={prompt.zh} label={t('blank')} />
      </span>
    )
  return (
    <span className="serif" lang="en">
      {prompt.en?.map(({ text }) => text).join('')}
    </span>
  )
}

/** The English of the sentence, what the blank means lit. */
function Beside({ pieces }: { pieces: EnglishPiece[] }) {
  return (
    <p className="beside serif" lang="en">
      {pieces.map(({ text, counterpart }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
        counterpart ? <mark key={index}>{text}</mark> : text,
      )}
    </p>
  )
}
