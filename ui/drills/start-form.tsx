'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { type ReactNode, useState, useTransition } from 'react'
import type { DrillName } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'
import { Act } from '../kit/act.tsx'
import { Refusal } from './refusal.tsx'
import { runHref } from './run-href.ts'
import { notSaved, type Refused, type StartRun } from './types.ts'

/** Begins a run of what is chosen in it (`children`). `missing`: what has to be chosen yet. */
export function StartForm<Choice>({
  locale,
  drill,
  choice,
  start,
  missing = null,
  children,
}: {
  locale: Locale
  drill: DrillName
  choice: Choice
  start: StartRun<Choice>
  missing?: string | null
  children: ReactNode
}) {
  const { t } = useT('drills')
  const [refused, setRefused] = useState<Refused | null>(null)
  const [isBusy, startBusy] = useTransition()
  const router = useRouter()
  const begin = () => {
    if (isBusy || missing) return
    setRefused(null)
    startBusy(async () => {
      const result = await start(choice).catch(notSaved)
      if (result.ok) router.push(runHref(locale, drill, result.id))
      else setRefused(result)
    })
  }
  return (
    <form
      className="quiz-start drill-start"
      onSubmit={event => {
        event.preventDefault()
        begin()
      }}
    >
      {children}
      <div className="acts">
        <Act type="submit">{isBusy ? t('beginning') : t('begin')}</Act>
        {missing && <p className="quiz-failure">{missing}</p>}
        {refused && <Refusal refused={refused} />}
      </div>
    </form>
  )
}
