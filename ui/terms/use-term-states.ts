'use client'
import { useT } from 'next-i18next/client'
import { useCallback, useState } from 'react'
import type { TermState } from '#core/reading/document.ts'
import { errorText } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'
import type { TermActions, TermFailure } from './types.ts'

/** What can change about a term while the page is open. */
export type Standing = { state: TermState; kept: boolean }

export type Kept = Standing & { id: string; zh: string }

const NOT_SAVED: TermFailure = { ok: false, code: 'not-saved' }

/**
 * The reader's own part of the terms: shown at once, saved behind, put back when saving fails; a toast tells each
 * change and takes it back.
 */
export function useTermStates(actions: TermActions) {
  const { t } = useT('terms')
  const { t: tError } = useT('errors')
  const [changed, setChanged] = useState<Record<string, Standing>>({})
  const put = (id: string, standing: Standing) => setChanged(before => ({ ...before, [id]: standing }))
  const standing = useCallback(
    (term: Standing & { id: string }): Standing => changed[term.id] ?? term,
    [changed],
  )

  async function save(
    term: Kept,
    hoped: Standing,
    saving: Promise<{ ok: true; state: TermState } | TermFailure>,
  ) {
    put(term.id, hoped)
    const saved = await saving.catch(() => NOT_SAVED)
    put(term.id, saved.ok ? { state: saved.state, kept: hoped.kept } : { state: term.state, kept: term.kept })
    if (!saved.ok) showToast({ text: errorText(tError, saved) })
    return saved.ok
  }

  async function keep(term: Kept) {
    if (term.kept) return
    const keeping = actions.keepTerm(term.id)
    if (!(await save(term, { state: 'learning', kept: true }, keeping))) return
    const kept = await keeping
    const undo = () =>
      kept.ok &&
      save(
        { ...term, kept: true, state: kept.state },
        { ...term, kept: false },
        actions.dropNote(term.id, kept.noteId),
      )
    showToast({ text: t('toast.kept', { term: term.zh }), undo: { label: t('toast.undo'), run: undo } })
  }

  async function mark(term: Kept, known: boolean): Promise<void> {
    const hoped: TermState = known ? 'known' : term.kept ? 'learning' : 'new'
    if (!(await save(term, { state: hoped, kept: term.kept }, actions.markKnown(term.id, known)))) return
    const undo = () => void save({ ...term, state: hoped }, term, actions.markKnown(term.id, !known))
    const text = known ? t('toast.known', { term: term.zh }) : t('toast.notKnown', { term: term.zh })
    showToast({ text, undo: { label: t('toast.undo'), run: undo } })
  }

  return { standing, keep, know: (term: Kept) => mark(term, term.state !== 'known') }
}
