import { useT } from 'next-i18next/client'
import { useEffect, useRef } from 'react'
import type { DistractorReason } from '#core/quizzes/question.ts'
import type { AnsweredQuestion, Explanation, TextSpan } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Act } from '../kit/act.tsx'
import { FromPassage } from '../kit/from-passage.tsx'
import { Name } from '../kit/name.tsx'
import { SourceLine } from '../kit/source-line.tsx'
import { AppealWord } from './appeal-word.tsx'
import type { AppealMark } from './types.ts'
import { ChangeSentence, namesItsTerm, ReasonSentence, VerdictSentence } from './verdict-sentence.tsx'

/** Why: the term and its English, why a wrong choice is wrong, and the sentence that the term stands in. */
export function ExplanationPage({
  locale,
  attemptId,
  isOwn,
  answered,
  isLast,
  appeal,
  onAppeal,
  onNext,
}: {
  locale: Locale
  attemptId: string
  isOwn: boolean
  answered: AnsweredQuestion
  isLast: boolean
  appeal: AppealMark
  onAppeal: (answered: AnsweredQuestion) => void
  onNext: () => void
}) {
  const { t } = useT('quiz')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const { term, rendering } = answered.explanation
  return (
    <>
      <h2 id="explanation" ref={heading} tabIndex={-1} className="serif">
        <VerdictSentence answered={answered} />
      </h2>
      {term.zh !== '' && (
        <>
          <TermLine answered={answered} />
          <SourceLine
            locale={locale}
            source={{ ...rendering, publisher: rendering.source, sourceTitle: null }}
          />
        </>
      )}
      <Reasons answered={answered} />
      {answered.explanation.sentence && <Sentence locale={locale} sentence={answered.explanation.sentence} />}
      <div className="next">
        <Act hint="Enter" onClick={onNext}>
          {isLast ? t('result') : t('next')}
        </Act>
        <AppealWord
          attemptId={attemptId}
          isOwn={isOwn}
          answered={answered}
          appeal={appeal}
          onAppeal={onAppeal}
        />
      </div>
    </>
  )
}

/** The pinyin; and, where the sentence above does not name them, the term and its English. */
function TermLine({ answered }: { answered: AnsweredQuestion }) {
  const { term, rendering } = answered.explanation
  const isNamed = namesItsTerm(answered)
  return (
    <p className="pinyin serif">
      {!isNamed && <span lang="zh-Hans">{term.zh} </span>}
      <span lang="zh-Latn-pinyin">{term.pinyin}</span>
      {!isNamed && rendering.text !== '' && (
        <span className="term-english" lang="en">
          {rendering.text}
        </span>
      )}
    </p>
  )
}

/** What is told of a wrong answer: of what was chosen, what was planted, and in a person's words. */
export function Reasons({ answered: { response, explanation } }: { answered: AnsweredQuestion }) {
  const chosen = chosenIn(response)
  const reasons = explanation.why.filter(({ optionId }) => chosen.includes(optionId))
  return (
    <>
      {reasons.map(reason => (
        <p key={reason.optionId} className="why">
          <ReasonSentence reason={reason} />
        </p>
      ))}
      {explanation.change && (
        <p className="why">
          <ChangeSentence change={explanation.change} />
        </p>
      )}
      {explanation.note && (
        <p className="why">
          <Name>{explanation.note}</Name>
        </p>
      )}
    </>
  )
}

function chosenIn(response: AnsweredQuestion['response']): DistractorReason['optionId'][] {
  if ('optionId' in response) return response.optionId === null ? [] : [response.optionId]
  return 'optionIds' in response ? response.optionIds : []
}

function Sentence({ locale, sentence }: { locale: Locale; sentence: NonNullable<Explanation['sentence']> }) {
  const { t } = useT('quiz')
  const { passage, zh, en, zhSpan, enSpan } = sentence
  return (
    <>
      <FromPassage
        locale={locale}
        place={sentence}
        says={t('passage', { number: passage })}
        readThere={t('readThere')}
      />
      <blockquote>
        <p className="zh" lang="zh-Hans">
          <Marked text={zh} span={zhSpan} />
        </p>
        {en && (
          <p className="en serif" lang="en">
            <Marked text={en} span={enSpan} />
          </p>
        )}
      </blockquote>
    </>
  )
}

function Marked({ text, span }: { text: string; span: TextSpan | null }) {
  if (!span) return text
  return (
    <>
      {text.slice(0, span[0])}
      <mark>
        <span className="term" data-state="learning">
          {text.slice(...span)}
        </span>
      </mark>
      {text.slice(span[1])}
    </>
  )
}
