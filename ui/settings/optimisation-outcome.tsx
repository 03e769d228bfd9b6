'use client'
import { useT } from 'next-i18next/client'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Word } from '../kit/act.tsx'
import { Calibration } from './calibration.tsx'
import type { SchedulingFacts } from './types.ts'

/** What came of the latest training: better or not, by how much, and the weights put in force. */
export function OptimisationOutcome({
  locale,
  optimisation,
  inForce,
  use,
  waiting,
}: {
  locale: Locale
  optimisation: NonNullable<SchedulingFacts['optimisation']>
  inForce: boolean
  use: () => void
  waiting: boolean
}) {
  const { t } = useT('settings')
  const lang = HTML_LANG[locale]
  const { before, after, reviews, createdAt, calibration } = optimisation
  const isBetter = after.logLoss < before.logLoss
  const loss = (value: number) =>
    new Intl.NumberFormat(lang, { minimumFractionDigits: 4, maximumFractionDigits: 4 }).format(value)
  const percent = (value: number) =>
    new Intl.NumberFormat(lang, { style: 'percent', minimumFractionDigits: 1 }).format(value)
  return (
    <section className="outcome" aria-labelledby="h-outcome">
      <h3 id="h-outcome" tabIndex={-1}>
        {t(isBetter ? 'scheduling.better' : 'scheduling.notBetter')}
      </h3>
      <p className="note">
        {t('scheduling.learnt', {
          count: reviews,
          reviews: new Intl.NumberFormat(lang).format(reviews),
          date: new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long' }).format(
            createdAt,
          ),
        })}
      </p>
      <table className="num fit">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('scheduling.before')}</th>
            <th scope="col">{t('scheduling.after')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t('scheduling.logLoss')} <span className="note">{t('scheduling.logLossNote')}</span>
            </th>
            <td>{loss(before.logLoss)}</td>
            <td>{loss(after.logLoss)}</td>
          </tr>
          <tr>
            <th scope="row">
              {t('scheduling.rmse')} <span className="note">{t('scheduling.rmseNote')}</span>
            </th>
            <td>{percent(before.rmse)}</td>
            <td>{percent(after.rmse)}</td>
          </tr>
        </tbody>
      </table>
      <Calibration locale={locale} calibration={calibration} />
      {inForce ? (
        <p className="note">{t('scheduling.inUse')}</p>
      ) : (
        <div className="acts">
          <Word aria-disabled={waiting} onClick={use}>
            {t('scheduling.use')}
          </Word>
          <p className="note">{t('scheduling.useNote')}</p>
        </div>
      )}
    </section>
  )
}
