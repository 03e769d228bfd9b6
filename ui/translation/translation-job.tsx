'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useState } from 'react'
import { type JobView, useJob } from '../jobs/use-job.ts'
import { Word } from '../kit/act.tsx'
import { Track } from '../kit/track.tsx'
import type { Latest, TranslationActions } from './types.ts'

/** A translation under way: how far it is, what came last, and a way to call it off. */
export function TranslationJob({
  latestHref,
  job: given,
  cancel,
  onEnd,
}: {
  /** Where the sentences that came last are told. */
  latestHref: string
  job: JobView
  cancel: TranslationActions['cancel']
  onEnd: () => void
}) {
  const { t } = useT('translation')
  const job = useJob(given, onEnd)
  const [ending, setEnding] = useState(false)
  const latest = useLatest(latestHref, job.done)
  const { state, done, total } = job
  const isRunning = state === 'running' && total > 0
  return (
    <div className="translation-job">
      <p className="far num" role="status">
        {isRunning ? t('job.running', { done, total }) : t('job.queued')}
      </p>
      <Track share={total > 0 ? done / total : 0} label={t('job.label')} />
      {latest.length > 0 && (
        <ol className="latest" aria-label={t('job.latest')}>
          {latest.map(({ id, zh, en }) => (
            <li key={id}>
              <p lang="zh-Hans">{zh}</p>
              <p lang="en" className="serif">
                {en}
              </p>
            </li>
          ))}
        </ol>
      )}
      <div className="acts">
        <Word
          aria-disabled={ending}
          onClick={async () => {
            if (ending) return
            setEnding(true)
            const asked = await cancel(job.id).catch(() => ({ ok: false }))
            if (!asked.ok) setEnding(false)
          }}
        >
          {ending ? t('job.cancelling') : t('job.cancel')}
        </Word>
        <p className="note">{t('job.kept')}</p>
      </div>
    </div>
  )
}

/** The sentences that were translated last; asked for as the number of them grows. */
function useLatest(latestHref: string, done: number): Latest {
  const [latest, setLatest] = useState<Latest>([])
  useEffect(() => {
    if (done === 0) return
    const asking = new AbortController()
    fetch(latestHref, { signal: asking.signal })
      .then(async answer => {
        if (answer.ok) setLatest((await answer.json()) as Latest)
      })
      .catch(() => {}) // the next sentence asks again
    return () => asking.abort()
  }, [latestHref, done])
  return latest
}
