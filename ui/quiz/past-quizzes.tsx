import type { PastQuiz } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Name } from '../kit/name.tsx'
import { PastList } from '../kit/past-list.tsx'
import { points } from '../kit/points.ts'
import { attemptHref } from './quiz-href.ts'
import { quizName } from './scope-name.ts'

/** Attempts, latest first; one not finished can be gone on with. */
export async function PastQuizzes({ locale, past }: { locale: Locale; past: PastQuiz[] }) {
  const [{ t }, { t: tTerms }] = await Promise.all([
    getT('quiz', { lng: locale }),
    getT('terms', { lng: locale }),
  ])
  const rows = past.map(({ id, quizId, at, score, of, finished, ...quiz }) => ({
    ...{ id, at, href: attemptHref(locale, quizId, id) },
    score: finished ? t('score', { right: points(score), of }) : t('goOn'),
    name: <Name className="name">{quizName({ t, tTerms }, quiz)}</Name>,
  }))
  return <PastList locale={locale} rows={rows} none={t('noPast')} />
}
