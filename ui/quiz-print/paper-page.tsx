import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { placeHref } from '../frame/places.ts'
import { Icon } from '../kit/icon.tsx'
import { AnswerKey } from './answer-key.tsx'
import type { PrintOptions } from './options.ts'
import { PaperQuestion } from './paper-question.tsx'
import { PrintForm } from './print-form.tsx'
import type { PrintedQuiz } from './printed-quiz.ts'

/** What the screen shows under the bar is what the printer gives. */
export async function PaperPage({
  locale,
  quiz,
  options,
}: {
  locale: Locale
  quiz: PrintedQuiz
  options: PrintOptions
}) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  return (
    <>
      <header className="bar handout-bar">
        <Link className="word" href={placeHref(locale, 'quiz', quiz.id)} prefetch={false}>
          <Icon name="back" />
          {t('paper.back')}
        </Link>
        <Messages locale={locale} of={['quiz-exchange']}>
          <PrintForm options={options} />
        </Messages>
      </header>
      <main id="content" tabIndex={-1} className="handout quiz-paper" data-size={options.size}>
        <PaperHead locale={locale} quiz={quiz} />
        {quiz.questions.length === 0 && <p>{t('paper.empty')}</p>}
        <ol className="asked">
          {quiz.questions.map(({ id, question }, at) => (
            <PaperQuestion key={id} locale={locale} number={at + 1} question={question} />
          ))}
        </ol>
        {options.key && quiz.questions.length > 0 && (
          <AnswerKey locale={locale} quiz={quiz} why={options.why} />
        )}
      </main>
    </>
  )
}

/** The name of the quiz, and lines for whoever takes it. */
async function PaperHead({ locale, quiz }: { locale: Locale; quiz: PrintedQuiz }) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  return (
    <header>
      <h1>{quiz.name}</h1>
      <dl className="taker">
        <div className="wide">
          <dt>{t('paper.name')}</dt>
          <dd className="write" />
        </div>
        <div>
          <dt>{t('paper.date')}</dt>
          <dd className="write" />
        </div>
        <div>
          <dt>{t('paper.points')}</dt>
          <dd className="write">{t('paper.of', { count: quiz.questions.length })}</dd>
        </div>
      </dl>
      {quiz.limitMs !== null && (
        <p className="from">{t('paper.time', { count: Math.ceil(quiz.limitMs / 60_000) })}</p>
      )}
    </header>
  )
}
