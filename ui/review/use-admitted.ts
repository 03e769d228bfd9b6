'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import type { AdmittedAnswer, SessionCard } from '#core/cards/session.ts'
import { errorText } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'
import type { Edits } from './use-edits.ts'

/** What is admitted: the wording, and where it comes from as far as that is said. */
export type Admission = Omit<AdmittedAnswer, 'id'>

type Outcome = { ok: true; id: string } | { ok: false; code: string }

const ROUTE = '/api/cards/renderings'

/** Answers that were admitted in this session count from then on, in every card of their note, until undo takes them back. */
export function useAdmitted(edits: Edits) {
  const { t } = useT('review')
  const { t: tError } = useT('errors')
  const [changes, setChanges] = useState<ReadonlyMap<string, readonly AdmittedAnswer[]>>(new Map())
  const change = (noteId: string, to: readonly AdmittedAnswer[]) =>
    setChanges(now => new Map(now).set(noteId, to))
  const withAdmitted = (card: SessionCard): SessionCard => ({
    ...card,
    admitted: [...(changes.get(card.noteId) ?? card.admitted)],
  })

  async function admit(given: SessionCard, admission: Admission): Promise<boolean> {
    const { noteId, admitted } = withAdmitted(given)
    const saved = await send('POST', { noteId, ...admission })
    if (!saved.ok) {
      showToast({ text: errorText(tError, saved) })
      return false
    }
    change(noteId, [...admitted, { ...admission, id: saved.id }])
    const undo = async () => {
      const taken = await send('DELETE', { id: saved.id })
      if (!taken.ok) return showToast({ text: errorText(tError, taken) })
      edits.drop(takeBack)
      change(noteId, admitted)
    }
    const takeBack = () => void undo()
    edits.keep({ name: 'admit.act', at: Date.now(), takeBack })
    showToast({
      text: t('admit.done', { text: admission.text }),
      undo: { label: t('admit.undo'), run: takeBack },
    })
    return true
  }
  return { withAdmitted, admit }
}

async function send(method: 'POST' | 'DELETE', body: object): Promise<Outcome> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(ROUTE, { method, headers, body: JSON.stringify(body) })
    return (await response.json()) as Outcome
  } catch {
    return { ok: false, code: 'not-saved' }
  }
}
