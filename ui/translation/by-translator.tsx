'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import type { Locale } from '#i18n/config.ts'
import { isUnderWay, type JobView } from '../jobs/use-job.ts'
import { failureText } from './failure-text.ts'
import { TranslateForm } from './translate-form.tsx'
import { TranslationJob } from './translation-job.tsx'
import type { Translation, TranslationActions } from './types.ts'

/** What a translator is asked, or how far it is. What came of it is told above the form. */
export function ByTranslator({
  locale,
  translation,
  latestHref,
  actions,
}: {
  locale: Locale
  translation: Translation
  latestHref: string
  actions: TranslationActions
}) {
  const router = useRouter()
  const { job } = translation
  const show = () => router.refresh()
  if (job && isUnderWay(job))
    return <TranslationJob job={job} latestHref={latestHref} cancel={actions.cancel} onEnd={show} />
  return (
    <>
      {job && <Ended job={job} />}
      <TranslateForm locale={locale} translation={translation} start={actions.start} onStarted={show} />
    </>
  )
}

function Ended({ job }: { job: JobView }) {
  const { t } = useT('translation')
  const { t: tError } = useT('errors')
  return (
    <div className="ended" role="status">
      {job.state === 'done' && <p>{t('job.done')}</p>}
      {job.state === 'cancelled' && <p>{t('job.cancelled')}</p>}
      {job.state === 'failed' && (
        <>
          <p className="wrong">{failureText(t, tError, job.code ?? '')}</p>
          <p>{t('job.failed')}</p>
        </>
      )}
    </div>
  )
}
