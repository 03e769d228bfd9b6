'use client'
import { useEffect, useEffectEvent, useState } from 'react'

/** A job as its owner sees it (db/jobs.ts); `done` of `total` in units of the stage. */
export type JobView = {
  id: string
  kind: string
  state: string
  stage: string | null
  done: number
  total: number
  code: string | null
  at: string | null
}

const ASK_MS = 400

export const isUnderWay = ({ state }: { state: string }) => state === 'queued' || state === 'running'

/** Follows a job until it has ended, then says so once. A server that does not answer is asked again. */
export function useJob<J extends JobView>(given: J, onEnd: (job: JobView) => void): JobView {
  const [job, setJob] = useState<JobView>(given)
  const ended = useEffectEvent(onEnd)
  const { id } = given
  const underWay = isUnderWay(given)
  useEffect(() => {
    setJob(given)
  }, [given])
  useEffect(() => {
    if (!underWay) return
    const asking = new AbortController()
    const ask = async () => {
      const answer = await fetch(`/api/jobs/${id}`, { signal: asking.signal }).catch(() => null)
      const now = answer?.ok ? ((await answer.json()) as JobView) : null
      if (asking.signal.aborted) return
      if (now) setJob(now)
      if (now && !isUnderWay(now)) ended(now)
      else timer = setTimeout(ask, ASK_MS)
    }
    let timer = setTimeout(ask, ASK_MS)
    return () => {
      asking.abort()
      clearTimeout(timer)
    }
  }, [id, underWay])
  return job
}
