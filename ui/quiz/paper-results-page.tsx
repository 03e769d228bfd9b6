'use client'
import { useT } from 'next-i18next/client'
import type { CSSProperties } from 'react'
import type { ItemFigures } from '#core/quizzes/marking/item-analysis.ts'
import type { Question } from '#core/quizzes/question.ts'
import type { PaperResults } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Word } from '../kit/act.tsx'
import { Name } from '../kit/name.tsx'
import { points } from '../kit/points.ts'
import { ErrorCounts } from './error-counts.tsx'
import { langOf } from './forms/other-side.ts'
import { questionName } from './kind-names.ts'
import { PromptLine } from './prompt-line.tsx'
import { quizHref } from './quiz-href.ts'
import { quizName } from './scope-name.ts'
import { TermFigures } from './term-figures.tsx'

/** What came of a paper over all takers: how hard each question was, whether it tells who knows, and what was chosen wrongly. */
export function PaperResultsPage({ locale, results }: { locale: Locale; results: PaperResults }) {
  const { t } = useT('quiz')
  const { t: tTerms } = useT('terms')
  const { quiz, attempts, takers, meanScore, errors, terms, items } = results
  return (
    <div className="quiz-spread quiz-home paper-results">
      <section className="quiz-left" aria-labelledby="results-title">
        <p className="kind">
          <Name>{quizName({ t, tTerms }, quiz)}</Name>
        </p>
        <h1 id="results-title" className="page-title">
          {t('resultsTitle')}
        </h1>
        <p className="lead num">
          {attempts === 0
            ? t('noneFinished')
            : `${t('finishedAttempts', { count: attempts })} · ${t('takers', { count: takers })}`}
        </p>
        {attempts > 0 && (
          <p className="score serif">{t('score', { right: points(meanScore), of: items.length })}</p>
        )}
        {attempts > 0 && <p className="note">{t('meanScore')}</p>}
        <ErrorCounts title={t('errorsOfTakers')} errors={errors} />
        <TermFigures terms={terms} />
        <p className="note">{t('figuresNote')}</p>
        <div className="acts">
          <Word href={quizHref(locale, quiz.id)}>{t('toPaper')}</Word>
          <Word href={quizHref(locale, quiz.id, 'edit')}>{t('edit')}</Word>
        </div>
      </section>
      <section className="quiz-right" aria-labelledby="items-title">
        <h2 id="items-title" className="sr-only">
          {t('questions')}
        </h2>
        <ol className="quiz-results items">
          {items.map((item, index) => (
            <Item key={item.id} item={item} number={index + 1} />
          ))}
        </ol>
      </section>
    </div>
  )
}

function Item({ item, number }: { item: ItemFigures & { question: Question }; number: number }) {
  const { t } = useT('quiz')
  const { question, asked, meanShare, discrimination, passed, mistakes } = item
  const percent = meanShare === null ? null : Math.round(meanShare * 100)
  return (
    <li>
      <span className="k num">{number}</span>
      <div>
        <p className="first asked">
          <PromptLine prompt={question.prompt} />
        </p>
        <p className="how">{t(questionName(question))}</p>
        {percent === null ? (
          <p className="how">{t('notAsked')}</p>
        ) : (
          <>
            <p className="how num">
              {t('meanShare', { percent })}
              {' · '}
              {t('asked', { count: asked })}
              {passed > 0 && ` · ${t('passedTimes', { count: passed })}`}
            </p>
            <span className="track" style={{ '--share': `${percent}%` } as CSSProperties} />
            {discrimination !== null && <Discrimination value={discrimination} />}
          </>
        )}
        {mistakes.length > 0 && (
          <ul className="mistakes">
            {mistakes.map(({ given, count }) => (
              <li key={given}>
                <Mistake question={question} given={given} />
                <span className="num">{t('times', { count })}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** Below this, those who know more fail it more often: as a rule it is the key that is wrong. */
const ASTRAY = -0.1

function Discrimination({ value }: { value: number }) {
  const { t } = useT('quiz')
  return (
    <>
      <p className="how num">{t('discrimination', { value: value.toFixed(2).replace('-', '−') })}</p>
      {value < ASTRAY && <p className="how astray">{t('astray')}</p>}
    </>
  )
}

function Mistake({ question, given }: { question: Question; given: string }) {
  const text =
    'options' in question ? (question.options.find(({ id }) => id === given)?.text ?? given) : given
  return (
    <del
      className={langOf(text) === 'en' ? 'serif' : undefined}
      lang={langOf(text) === 'en' ? 'en' : 'zh-Hans'}
    >
      {text}
    </del>
  )
}
