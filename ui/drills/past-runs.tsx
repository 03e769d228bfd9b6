import Link from 'next/link'
import type { PastRun } from '#core/drills/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Name } from '../kit/name.tsx'
import { runHref } from './run-href.ts'

const DATE_LOCALE: Record<Locale, string> = { en: 'en-GB', zh: 'zh-CN' }

/** Runs taken, latest first; one not finished can be gone on with. */
export async function PastRuns({ locale, past }: { locale: Locale; past: PastRun[] }) {
  const { t } = await getT('drills', { lng: locale })
  const date = new Intl.DateTimeFormat(DATE_LOCALE[locale], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  if (past.length === 0) return <p className="none">{t('noPast')}</p>
  return (
    <ul className="past-quizzes">
      {past.map(({ id, at, right, answered, way, title, finished }) => (
        <li key={id}>
          <Link href={runHref(locale, id)} prefetch={false}>
            <span className="score serif">{finished ? t('score', { right, of: answered }) : t('goOn')}</span>
            <span className="name">
              {t('numbers.title')} · {way === 'heard' ? t('heard') : t('read')}
              {title !== null && (
                <>
                  {' · '}
                  <Name>{title || t('gone')}</Name>
                </>
              )}
            </span>
            <time className="num" dateTime={new Date(at).toISOString()}>
              {date.format(at)}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  )
}
