import type { PastRun } from '#core/drills/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { NumbersStart } from './numbers-start.tsx'
import { PastRuns } from './past-runs.tsx'
import type { StartNumbers } from './types.ts'

/** What the numbers drill is, and what a run of it shall be; on the facing page the runs there were. */
export async function NumbersHome({
  locale,
  texts,
  past,
  start,
}: {
  locale: Locale
  texts: { id: string; name: string }[]
  past: PastRun[]
  start: StartNumbers
}) {
  const { t } = await getT('drills', { lng: locale })
  return (
    <div className="quiz-spread quiz-home drills-home">
      <section className="quiz-left" aria-labelledby="numbers-title">
        <h1 id="numbers-title" className="page-title">
          {t('numbers.title')}
        </h1>
        <p className="lead">{t('numbers.about')}</p>
        <Messages locale={locale} of={['drills', 'errors']}>
          <NumbersStart locale={locale} texts={texts} start={start} />
        </Messages>
      </section>
      <section className="quiz-right" aria-labelledby="past-title">
        <h2 id="past-title" className="kind">
          {t('past')}
        </h2>
        <PastRuns locale={locale} past={past} />
      </section>
    </div>
  )
}
