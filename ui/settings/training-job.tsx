'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { type JobView, useJob } from '../jobs/use-job.ts'
import { Word } from '../kit/act.tsx'
import { Track } from '../kit/track.tsx'
import type { SchedulingActions } from './types.ts'

/** Where each stage of a training begins, and how much of the whole it takes. */
const STAGES = {
  load: { from: 0, share: 0.2, says: 'scheduling.stage.load' },
  try: { from: 0.2, share: 0.35, says: 'scheduling.stage.try' },
  train: { from: 0.55, share: 0.45, says: 'scheduling.stage.train' },
} as const

/** A training under way: what it does, how far it is, and a way to call it off. */
export function TrainingJob({
  job: given,
  cancel,
  onEnd,
}: {
  job: JobView
  cancel: SchedulingActions['cancel']
  onEnd: () => void
}) {
  const { t } = useT('settings')
  const job = useJob(given, onEnd)
  const [ending, setEnding] = useState(false)
  const stage = isStage(job.stage) ? STAGES[job.stage] : null
  const end = async () => {
    if (ending) return
    setEnding(true)
    const asked = await cancel(job.id).catch(() => ({ ok: false }))
    if (!asked.ok) setEnding(false)
  }
  return (
    <div className="training-job">
      <p role="status">{t(stage?.says ?? 'scheduling.stage.queued')}</p>
      <Track
        share={stage ? stage.from + stage.share * (job.done / Math.max(1, job.total)) : 0}
        label={t('scheduling.progress')}
      />
      <Word aria-disabled={ending} onClick={end}>
        {ending ? t('scheduling.cancelling') : t('scheduling.cancel')}
      </Word>
    </div>
  )
}

const isStage = (stage: string | null): stage is keyof typeof STAGES => stage !== null && stage in STAGES
