import type { PastQuiz } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { placeHref } from '../frame/places.ts'
import { Name } from '../kit/name.tsx'
import { PastList } from '../kit/past-list.tsx'
import { scopeName } from './scope-name.ts'

/** Quizzes taken, latest first; one not finished can be gone on with. */
export async function PastQuizzes({ locale, past }: { locale: Locale; past: PastQuiz[] }) {
  const { t } = await getT('quiz', { lng: locale })
  const rows = past.map(({ id, at, right, of, scope, finished }) => ({
    ...{ id, at, href: placeHref(locale, 'quiz', id) },
    score: finished ? t('score', { right, of }) : t('goOn'),
    name: <Name className="name">{scopeName(t, scope)}</Name>,
  }))
  return <PastList locale={locale} rows={rows} none={t('noPast')} />
}
