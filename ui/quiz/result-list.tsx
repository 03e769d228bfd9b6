import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { AnsweredQuestion } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Icon } from '../kit/icon.tsx'
import { passageHref } from '../kit/passage-href.ts'
import { points } from '../kit/points.ts'
import { type AnswerText, givenText, rightText } from './answer-text.ts'
import { AppealWord } from './appeal-word.tsx'
import { Reasons } from './explanation-page.tsx'
import { questionName } from './kind-names.ts'
import { PromptLine } from './prompt-line.tsx'
import type { AppealMark } from './types.ts'

type Appealing = {
  attemptId: string
  isOwn: boolean
  appeal: AppealMark
  onAppeal: (answered: AnsweredQuestion, score: number) => void
}

/** Every question: what was asked, what is right, and what was answered where it was not. */
export function ResultList({
  locale,
  results,
  ...appealing
}: { locale: Locale; results: AnsweredQuestion[] } & Appealing) {
  return (
    <ol className="quiz-results">
      {results.map((result, index) => (
        <ResultItem
          key={result.question.id}
          locale={locale}
          result={result}
          number={index + 1}
          {...appealing}
        />
      ))}
    </ol>
  )
}

function ResultItem({
  locale,
  result,
  number,
  ...appealing
}: { locale: Locale; result: AnsweredQuestion; number: number } & Appealing) {
  const { t } = useT('quiz')
  const { question, mark } = result
  const words = { yes: t('true'), no: t('false') }
  const isRight = mark.verdict === 'right'
  const given = isRight ? null : givenText(result, words)
  const right = rightText(question, mark, words)
  return (
    <li className={isRight ? 'right' : 'missed'}>
      <span className="k num">{number}</span>
      <div>
        <Asked locale={locale} result={result} />
        {right && <Line className="other" of={right} />}
        {given && (
          <p className="how given-line">
            <span className="said">{t('yourAnswer')}</span>{' '}
            <del className={given.lang === 'zh-Hans' ? undefined : 'serif'} lang={given.lang}>
              {given.text}
            </del>
          </p>
        )}
        {!isRight && <Reasons answered={result} />}
        <p className="how">
          {t(questionName(question))}
          {mark.share > 0 && mark.share < 1 && (
            <span className="of-point num">{t('part', { share: points(mark.share) })}</span>
          )}
          {mark.passed && <span className="of-point">{t('passed')}</span>}
          <AppealWord answered={result} {...appealing} />
        </p>
      </div>
      <Icon name={isRight ? 'tick' : 'cross'} />
      <span className="sr-only">{isRight ? t('right') : t('wrong')}</span>
    </li>
  )
}

function Line({ className, of: { text, lang } }: { className: string; of: AnswerText }) {
  return (
    <p className={lang === 'zh-Hans' ? className : `${className} serif`} lang={lang}>
      {text}
    </p>
  )
}

/** The term that it is about, or what was asked. */
function Asked({ locale, result: { question, explanation } }: { locale: Locale; result: AnsweredQuestion }) {
  const { term, sentence } = explanation
  const { prompt } = question
  const isOfTerm = term.zh !== '' && prompt.text === undefined && question.kind !== 'choose-chinese'
  if (isOfTerm && question.kind !== 'type-chinese')
    return (
      <p className="first">
        {sentence ? (
          <Link
            className="term"
            data-state="learning"
            lang="zh-Hans"
            prefetch={false}
            href={passageHref(locale, sentence.documentId, sentence.passage)}
          >
            {term.zh}
          </Link>
        ) : (
          <span lang="zh-Hans">{term.zh}</span>
        )}
      </p>
    )
  return (
    <p className="first asked">
      <PromptLine prompt={prompt} />
    </p>
  )
}
