import Link from 'next/link'
import type { PastQuiz } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { placeHref } from '../frame/places.ts'
import { Name } from '../kit/name.tsx'
import { scopeName } from './scope-name.ts'

const DATE_LOCALE: Record<Locale, string> = { en: 'en-GB', zh: 'zh-CN' }

/** Quizzes taken, latest first; one not finished can be gone on with. */
export async function PastQuizzes({ locale, past }: { locale: Locale; past: PastQuiz[] }) {
  const { t } = await getT('quiz', { lng: locale })
  const date = new Intl.DateTimeFormat(DATE_LOCALE[locale], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  if (past.length === 0) return <p className="none">{t('noPast')}</p>
  return (
    <ul className="past-quizzes">
      {past.map(({ id, at, right, of, scope, finished }) => (
        <li key={id}>
          <Link href={placeHref(locale, 'quiz', id)} prefetch={false}>
            <span className="score serif">{finished ? t('score', { right, of }) : t('goOn')}</span>
            <Name className="name">{scopeName(t, scope)}</Name>
            <time className="num" dateTime={new Date(at).toISOString()}>
              {date.format(at)}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  )
}
