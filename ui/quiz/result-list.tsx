import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { AnsweredQuestion } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Icon } from '../kit/icon.tsx'
import { passageHref } from '../kit/passage-href.ts'
import { KIND_NAMES } from './kind-names.ts'

/** Every question: its term with the English, whether it was right, and what was answered where it was not. */
export function ResultList({ locale, results }: { locale: Locale; results: AnsweredQuestion[] }) {
  return (
    <ol className="quiz-results">
      {results.map((result, index) => (
        <ResultItem key={result.question.id} locale={locale} result={result} number={index + 1} />
      ))}
    </ol>
  )
}

function ResultItem({
  locale,
  result,
  number,
}: {
  locale: Locale
  result: AnsweredQuestion
  number: number
}) {
  const { t } = useT('quiz')
  const { question, mark, explanation } = result
  const { term, rendering, sentence } = explanation
  const isRight = mark.verdict === 'right'
  return (
    <li className={isRight ? 'right' : 'missed'}>
      <span className="k num">{number}</span>
      <div>
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
        <p className="other serif" lang="en">
          {rendering.text}
        </p>
        <p className="how">
          {t(KIND_NAMES[question.kind])}
          {!isRight && <Given result={result} />}
        </p>
      </div>
      <Icon name={isRight ? 'tick' : 'cross'} />
      <span className="sr-only">{isRight ? t('right') : t('wrong')}</span>
    </li>
  )
}

/** The wrong answer, struck. */
function Given({ result: { question, response } }: { result: AnsweredQuestion }) {
  const { t } = useT('quiz')
  const text = 'text' in response ? response.text : ''
  const option =
    'optionId' in response && 'options' in question
      ? [...question.options].find(({ id }) => id === response.optionId)
      : undefined
  const given = option?.text ?? text
  const lang = /\p{Script=Han}/u.test(given) ? 'zh-Hans' : option ? 'en' : 'zh-Latn-pinyin'
  if (!given) return null
  return (
    <>
      <span className="said">{t('yourAnswer')}</span> <del lang={lang}>{given}</del>
    </>
  )
}
