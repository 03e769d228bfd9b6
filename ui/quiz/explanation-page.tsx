import Link from 'next/link'
import { Trans, useT } from 'next-i18next/client'
import { useEffect, useRef } from 'react'
import type { GoodMark } from '#core/quizzes/mark.ts'
import type { DistractorReason } from '#core/quizzes/question.ts'
import type { AnsweredQuestion, Explanation, TextSpan } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Act } from '../kit/act.tsx'
import { passageHref } from '../kit/passage-href.ts'
import { SourceLine } from '../kit/source-line.tsx'

/** In a sentence of the house, what is Chinese and what is English. */
const VOICES = { zh: <span lang="zh-Hans" />, en: <span className="serif" lang="en" /> }

/** Why: the term and its English, why a wrong choice is wrong, and the sentence that the term stands in. */
export function ExplanationPage({
  locale,
  answered,
  isLast,
  onNext,
}: {
  locale: Locale
  answered: AnsweredQuestion
  isLast: boolean
  onNext: () => void
}) {
  const { t } = useT('quiz')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const { explanation, response, mark } = answered
  const { term, rendering } = explanation
  const reason =
    'optionId' in response ? explanation.why.find(why => why.optionId === response.optionId) : undefined
  return (
    <>
      <h2 id="explanation" ref={heading} tabIndex={-1} className="serif">
        <VerdictSentence mark={mark} zh={term.zh} en={rendering.text} />
      </h2>
      <p className="pinyin serif" lang="zh-Latn-pinyin">
        {term.pinyin}
      </p>
      <SourceLine locale={locale} source={{ ...rendering, publisher: rendering.source, sourceTitle: null }} />
      {reason && (
        <p className="why">
          <ReasonSentence reason={reason} />
        </p>
      )}
      {explanation.sentence && <Sentence locale={locale} sentence={explanation.sentence} />}
      <div className="next">
        <Act hint="Enter" onClick={onNext}>
          {isLast ? t('result') : t('next')}
        </Act>
      </div>
    </>
  )
}

function VerdictSentence({ mark, zh, en }: { mark: GoodMark; zh: string; en: string }) {
  const { t } = useT('quiz')
  const given = { t, values: { zh, en }, components: VOICES }
  const note = mark.form === 'chinese' || mark.form === 'english' ? mark.note : null
  if (note === 'slip') return <Trans {...given} i18nKey="verdict.slip" />
  if (note === 'one-character') return <Trans {...given} i18nKey="verdict.oneCharacter" />
  if (note === 'tones-missing') return <Trans {...given} i18nKey="verdict.tonesMissing" />
  if (note === 'tones-wrong') return <Trans {...given} i18nKey="verdict.tonesWrong" />
  if (mark.verdict === 'right') return <Trans {...given} i18nKey="verdict.right" />
  return <Trans {...given} i18nKey="verdict.wrong" />
}

function ReasonSentence({ reason }: { reason: DistractorReason }) {
  const { t } = useT('quiz')
  const given = { t, components: VOICES }
  switch (reason.code) {
    case 'shares-characters':
      return <Trans {...given} i18nKey="why.sharesCharacters" values={{ ...reason }} />
    case 'same-category':
      return <Trans {...given} i18nKey="why.sameCategory" values={{ ...reason }} />
    case 'other-term':
      return <Trans {...given} i18nKey="why.otherTerm" values={{ ...reason }} />
    default:
      return null
  }
}

function Sentence({ locale, sentence }: { locale: Locale; sentence: NonNullable<Explanation['sentence']> }) {
  const { t } = useT('quiz')
  const { documentId, passage, zh, en, zhSpan, enSpan } = sentence
  return (
    <>
      <p className="from">
        <span>{t('passage', { number: passage })}</span>
        <Link className="link" prefetch={false} href={passageHref(locale, documentId, passage)}>
          {t('readThere')}
        </Link>
      </p>
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
