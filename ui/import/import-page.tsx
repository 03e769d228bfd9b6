'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import type { Locale } from '#i18n/config.ts'
import { isUnderWay, type JobView, useJob } from '../jobs/use-job.ts'
import { Word } from '../kit/act.tsx'
import { errorText } from '../kit/error-text.ts'
import { Track } from '../kit/track.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { hasImportSentence, importSentence } from './import-error.ts'
import type { ImportActions, ImportView } from './types.ts'

/** A text on its way in: being read, to be looked at, being added, or refused with the reason. */
export function ImportPage({
  locale,
  view,
  actions,
}: {
  locale: Locale
  view: ImportView
  actions: ImportActions
}) {
  if (view.job && isUnderWay(view.job)) return <UnderWay job={view.job} cancel={actions.cancel} />
  const refused = view.job?.state === 'failed' ? view.job : null
  return (
    <>
      {refused && <Refused locale={locale} job={refused} view={view} actions={actions} />}
      {view.draft && <DraftDesk locale={locale} view={view} draft={view.draft} actions={actions} />}
      {!view.draft && !refused && <CalledOff locale={locale} view={view} actions={actions} />}
    </>
  )
}

function UnderWay({ job: given, cancel }: { job: JobView; cancel: ImportActions['cancel'] }) {
  const { t } = useT('import')
  const router = useRouter()
  const job = useJob(given, () => router.refresh())
  const { done, total } = job
  const stages = {
    fetch: t('stage.fetch'),
    read: t('stage.read'),
    align: t('stage.align'),
    write: t('stage.write', { done, total }),
    finish: t('stage.finish'),
  }
  const says = Object.hasOwn(stages, job.stage ?? '')
    ? stages[job.stage as keyof typeof stages]
    : t('stage.queued')
  return (
    <section className="desk under-way">
      <p className="serif" role="status">
        {says}
      </p>
      <Track share={total > 0 ? done / total : 0} label={says} />
      <div className="acts">
        <Word onClick={() => cancel(job.id)}>{t('cancel')}</Word>
      </div>
    </section>
  )
}

function Refused({
  locale,
  job,
  view,
  actions,
}: {
  locale: Locale
  job: JobView
  view: ImportView
  actions: ImportActions
}) {
  const { t } = useT('import')
  const { t: tError } = useT('errors')
  const code = job.code ?? 'unexpected'
  const why =
    hasImportSentence(code) || code === 'unexpected' ? t(importSentence(code)) : errorText(tError, { code })
  return (
    <section className="desk refused" role="alert">
      <h1>{t('failed')}</h1>
      <p>
        {job.at && <strong>{t('where', { at: job.at })}</strong>} {why}
      </p>
      {!view.draft && <WayBack locale={locale} view={view} actions={actions} />}
    </section>
  )
}

function CalledOff({ locale, view, actions }: { locale: Locale; view: ImportView; actions: ImportActions }) {
  const { t } = useT('import')
  return (
    <section className="desk refused">
      <h1>{t('cancelled')}</h1>
      <WayBack locale={locale} view={view} actions={actions} />
    </section>
  )
}

function WayBack({ locale, view, actions }: { locale: Locale; view: ImportView; actions: ImportActions }) {
  const { t } = useT('import')
  const router = useRouter()
  const again = async () => {
    const [file] = view.files
    await actions.readInEncoding(view.id, { position: file?.position ?? 0, encoding: file?.encoding ?? null })
    router.refresh()
  }
  return (
    <div className="acts">
      <Word href={`/${locale}/library/new`}>{t('back')}</Word>
      <Word onClick={again}>{t('again')}</Word>
      <Word onClick={() => actions.discard(locale, view.id)}>{t('discard')}</Word>
    </div>
  )
}
