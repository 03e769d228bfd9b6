'use client'
import { useT } from 'next-i18next/client'
import { useState, useSyncExternalStore, useTransition } from 'react'
import type { Paper } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Word } from '../kit/act.tsx'
import { showToast } from '../kit/toast.tsx'
import type { ChangeQuiz } from './edit-types.ts'
import { FailureLine, serverAway } from './failure-line.tsx'
import { quizHref } from './quiz-href.ts'
import type { QuizRefusal } from './types.ts'

/** Whether others of the installation may take it by its address, and the address. */
export function ShareLink({ locale, paper, change }: { locale: Locale; paper: Paper; change: ChangeQuiz }) {
  const { t } = useT('quiz')
  const [shared, setShared] = useState(paper.shared)
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const origin = useSyncExternalStore(
    () => () => {},
    () => location.origin,
    () => '',
  )
  const address = `${origin}${quizHref(locale, paper.id)}`
  const toggle = (to: boolean) =>
    !isBusy &&
    startBusy(async () => {
      const result = await change(paper.id, { shared: to }).catch(serverAway)
      setRefusal(result.ok ? null : result)
      if (result.ok) setShared(to)
    })
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    showToast({ text: t('linkCopied') })
  }
  return (
    <section className="share">
      <label className="check">
        <input type="checkbox" checked={shared} onChange={event => toggle(event.currentTarget.checked)} />
        <span>{t('share.label')}</span>
      </label>
      <p className="note">{t('share.note')}</p>
      {shared && (
        <p className="share-line">
          <input
            className="input"
            readOnly
            value={address}
            aria-label={t('share.link')}
            onFocus={event => event.currentTarget.select()}
          />
          <Word onClick={copy}>{t('share.copy')}</Word>
        </p>
      )}
      {refusal && <FailureLine refusal={refusal} />}
    </section>
  )
}
