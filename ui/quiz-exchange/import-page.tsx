import Link from 'next/link'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { placeHref } from '../frame/places.ts'
import { ImportDesk } from './import-desk.tsx'

/** Where questions of others come in. */
export async function ImportPage({ locale }: { locale: Locale }) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  return (
    <div className="desk quiz-import">
      <h1>{t('import.title')}</h1>
      <p className="note">{t('import.intro')}</p>
      <Messages locale={locale} of={['quiz-exchange', 'errors']}>
        <ImportDesk locale={locale} />
      </Messages>
      <details>
        <summary>{t('import.columns')}</summary>
        <Columns locale={locale} />
      </details>
      <p className="acts">
        <Link className="word" href={placeHref(locale, 'quiz')} prefetch={false}>
          {t('paper.back')}
        </Link>
      </p>
    </div>
  )
}

/** What a table must hold, as core/quizzes/exchange/csv-write.ts writes it. */
async function Columns({ locale }: { locale: Locale }) {
  const { t } = await getT('quiz-exchange', { lng: locale })
  const columns = [
    ['form', t('import.column.form')],
    ['question', t('import.column.question')],
    ['answer', t('import.column.answer')],
    ['a, b, c …', t('import.column.options')],
    ['explanation', t('import.column.explanation')],
    ['why_a, why_b …', t('import.column.why')],
  ] as const
  return (
    <>
      <p className="note">{t('import.columnsNote')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import.column.name')}</th>
            <th scope="col">{t('import.column.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(([name, holds]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{holds}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
