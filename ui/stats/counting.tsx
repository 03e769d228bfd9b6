'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { type JobView, useJob } from '../jobs/use-job.ts'
import { Track } from '../kit/track.tsx'

/** While reviews are counted anew: how far it is. The figures come when it is done. */
export function Counting({ job: given }: { job: JobView }) {
  const { t } = useT('stats')
  const router = useRouter()
  const job = useJob(given, () => router.refresh())
  return (
    <div className="counting">
      <p role="status">{t('counting')}</p>
      <Track share={job.done / Math.max(1, job.total)} label={t('countingLabel')} />
    </div>
  )
}
