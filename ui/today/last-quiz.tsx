import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { dayKey, relativeDay } from '../days/day-words.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { placeHref } from '../frame/places.ts'
import { points } from '../kit/points.ts'
import { attemptHref } from '../quiz/quiz-href.ts'
import type { Quiz, TodayData } from './types.ts'

/** How the last quiz went, and the terms that were missed in it. */
export async function LastQuiz({ locale, quiz, today }: { locale: Locale; quiz: Quiz; today: TodayData }) {
  const { t } = await getT('today', { lng: locale })
  const key = dayKey(quiz.at, today.timeZone)
  return (
    <section aria-labelledby="h-quiz">
      <h2 id="h-quiz">
        {t('quiz.last')} <time dateTime={key}>{relativeDay(key, today.todayKey, HTML_LANG[locale])}</time>
      </h2>
      <div className="last">
        <Link className="score serif num" href={attemptHref(locale, quiz.quizId, quiz.id)}>
          {quiz.finished
            ? t('quiz.score', { right: points(quiz.score), of: quiz.of })
            : t('quiz.answered', { answered: quiz.answered, of: quiz.of })}
        </Link>
        <p>
          {quiz.finished
            ? quiz.missed.length > 0
              ? t('quiz.missed')
              : t('quiz.noneMissed')
            : t('quiz.unfinished')}
          {quiz.missed.map(({ termId, zh }) => (
            <Link
              key={termId}
              className="term"
              data-state="learning"
              lang="zh-Hans"
              href={placeHref(locale, 'terms', termId)}
            >
              {zh}
            </Link>
          ))}
        </p>
      </div>
    </section>
  )
}
